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

  /** The messages about archives that are one folder, so that each article is there twice. */
  static List<String> repeated(List<IndexedArchive> archives) {
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < archives.size(); i++) {
      for (int j = i + 1; j < archives.size(); j++) {
        String one = archives.get(i).location().orElse("");
        String other = archives.get(j).location().orElse("");
        if (!one.isEmpty() && !other.isEmpty() && isSame(one, other)) {
          messages.add(
              "Archives '"
                  + archives.get(i).name()
                  + "' and '"
                  + archives.get(j).name()
                  + "' are both '"
                  + one
                  + "': each of its articles is found twice. Leave one out ('tolmach rebuild"
                  + " ARCHIVE... --drop "
                  + archives.get(j).name()
                  + "').");
        }
      }
    }
    return messages;
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
