package dev.tolmach.build;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.IndexedArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/** Where archives are, as seen from the folder of an index. */
final class ArchiveLocations {
  private ArchiveLocations() {}

  /**
   * Checks that no archive is in the folder of an index: whoever deletes an index would delete its
   * articles. An index in the folder of an archive is passed over when that is read.
   *
   * @throws IllegalArgumentException if one is, by whatever name, link or path
   */
  static void checkOutside(Directory directory, List<ArticleArchive> archives) throws IOException {
    if (FilterDirectory.unwrap(directory) instanceof FSDirectory files) {
      for (ArticleArchive archive : archives) {
        if (isIn(files.getDirectory(), archive)) {
          throw new IllegalArgumentException(
              "An archive in the folder of the index: '"
                  + archive.location().orElse(archive.name())
                  + "'. Expected articles outside of it. Move them, or choose another folder for"
                  + " the index.");
        }
      }
    }
  }

  /**
   * The message about an archive that is read from another location than before, since another
   * archive may have its name now; empty if it is not.
   */
  static Optional<String> moved(IndexedArchive before, ArticleArchive archive) {
    String old = before.location().orElse("");
    String now = archive.location().orElse("");
    if (old.isEmpty() || now.isEmpty() || isSame(old, now)) {
      return Optional.empty();
    }
    return Optional.of(
        "Archive '"
            + archive.name()
            + "' was at '"
            + old
            + "' and is now read from '"
            + now
            + "'. If that is another archive, go back ('tolmach rollback') and give it a name of"
            + " its own ('tolmach index NAME=PATH').");
  }

  /**
   * The messages about archives of which one is the other one, or in it, so articles are double.
   */
  static List<String> repeated(List<IndexedArchive> archives) {
    List<String> messages = new ArrayList<>();
    for (IndexedArchive one : archives) {
      for (IndexedArchive other : archives) {
        String outer = one.location().orElse("");
        String inner = other.location().orElse("");
        if (outer.isEmpty() || inner.isEmpty() || one.equals(other)) {
          continue;
        }
        if (isSame(outer, inner)) {
          if (one.name().compareTo(other.name()) < 0) {
            messages.add(
                names(one, other)
                    + "are both '"
                    + outer
                    + "': each of their articles"
                    + way(other));
          }
        } else if (isIn(inner, outer)) {
          messages.add(
              names(one, other)
                  + "overlap, '"
                  + inner
                  + "' is in '"
                  + outer
                  + "': an article that both have"
                  + way(other));
        }
      }
    }
    return messages;
  }

  private static String names(IndexedArchive one, IndexedArchive other) {
    return "Archives '" + one.name() + "' and '" + other.name() + "' ";
  }

  private static String way(IndexedArchive archive) {
    return " is found twice. Leave one out ('tolmach rebuild ARCHIVE... --drop "
        + archive.name()
        + "').";
  }

  /* A file of rows in a folder is no article of that. */
  private static boolean isIn(String inner, String outer) {
    try {
      Path folder = Path.of(inner).toRealPath();
      return Files.isDirectory(folder) && folder.startsWith(Path.of(outer).toRealPath());
    } catch (IOException | InvalidPathException e) {
      return false; // One of them is not there.
    }
  }

  private static boolean isSame(String one, String other) {
    try {
      return one.equals(other) || Files.isSameFile(Path.of(one), Path.of(other));
    } catch (IOException | InvalidPathException e) {
      return false; // The old one is not there any more.
    }
  }

  private static boolean isIn(Path folder, ArticleArchive archive) {
    if (archive.location().isEmpty()) {
      return false;
    }
    try {
      Path place = Path.of(archive.location().get()).toRealPath();
      return place.startsWith(folder.toRealPath());
    } catch (IOException | InvalidPathException e) {
      return false; // One of them is not there, so neither is in the other.
    }
  }
}
