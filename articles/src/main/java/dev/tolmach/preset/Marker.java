package dev.tolmach.preset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files by which the folder of a site is known.
 *
 * @param files files or folders that all have to be there, as paths. An asterisk is an ending that
 *     JavaScript is written under
 * @param words what the first file has to hold, in small letters, one of them; empty: anything
 */
record Marker(List<String> files, List<String> words) {
  private static final List<String> SCRIPTS = List.of("js", "mjs", "cjs", "ts", "mts", "cts");

  static Marker of(String... files) {
    return new Marker(List.of(files), List.of());
  }

  /** The same, if the first file holds one of these words. */
  Marker saying(String... words) {
    return new Marker(files, List.of(words));
  }

  /** Which file shows that a folder is such a site's; empty if it is not. */
  Optional<String> in(SiteFolder folder) {
    Optional<String> first = found(files.getFirst(), folder);
    boolean all = files.stream().skip(1).allMatch(file -> found(file, folder).isPresent());
    return first.filter(file -> all && (words.isEmpty() || says(folder.text(file))));
  }

  private static Optional<String> found(String file, SiteFolder folder) {
    Stream<String> names =
        file.endsWith("*")
            ? SCRIPTS.stream().map(ending -> file.substring(0, file.length() - 1) + ending)
            : Stream.of(file);
    return names.filter(folder::has).findFirst();
  }

  private boolean says(String text) {
    String lowered = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lowered::contains);
  }
}
