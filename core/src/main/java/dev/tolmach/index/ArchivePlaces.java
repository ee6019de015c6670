package dev.tolmach.index;

import dev.tolmach.archive.ArticleArchive;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/** Where archives are, as seen from the folder of an index. */
final class ArchivePlaces {
  private ArchivePlaces() {}

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
