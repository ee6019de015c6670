package dev.tolmach.archive;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.WorkKey;
import dev.tolmach.files.FolderFiles;
import dev.tolmach.limits.Limits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An article of a folder, as small as can be: a folder may hold millions. What the files of one
 * folder share is kept once.
 *
 * @param place the folder that contains it
 * @param name its name there, in Unicode normalization form C
 * @param keyLength how much of its name belongs to the key of its work
 * @param elsewhere where it is, if that is not its name in its place: it is the target of a link,
 *     or its name is in another form or no text; null otherwise
 */
record FoundFile(Place place, String name, int keyLength, @Nullable Path elsewhere) {

  /** By work, then by path. */
  static final Comparator<FoundFile> ORDER =
      ((Comparator<FoundFile>) FoundFile::compareKeys)
          .thenComparing(FoundFile::path)
          .thenComparing(found -> found.file().toString());

  /**
   * A folder.
   *
   * @param name its path relative to the root, in form C, with a slash at its end; empty for the
   *     root
   * @param key what of it belongs to the keys of the works in it
   * @param path where it is
   */
  record Place(String name, String key, Path path) {

    static Place of(String name, Path path) {
      String normal = normal(name);
      return new Place(normal, WorkKey.ofFolder(normal), path);
    }
  }

  static FoundFile of(Place place, String name, Path file) {
    String normal = normal(name);
    boolean there = normal.equals(name) && isThere(place, name, file);
    return new FoundFile(place, normal, WorkKey.lengthInName(normal), there ? null : file);
  }

  private static boolean isThere(Place place, String name, Path file) {
    try {
      return place.path().resolve(name).equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A folder that represents everything in it that cannot be listed. */
  static FoundFile folder(String nameWithSlash, Path path) {
    String bare = nameWithSlash.substring(0, nameWithSlash.length() - 1);
    int parent = bare.lastIndexOf('/') + 1;
    return of(Place.of(bare.substring(0, parent), path), bare.substring(parent), path);
  }

  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Returns where the file is. */
  Path file() {
    return elsewhere == null ? place.path().resolve(name) : elsewhere;
  }

  ArchiveEntry entry(String archive, FolderFiles files, Limits limits) {
    return new FileEntry(new ArticleId(archive, path()), file(), files, limits);
  }

  private String path() {
    return place.name() + name;
  }

  /** Compares the keys as if they were written out. */
  private int compareKeys(FoundFile other) {
    int length = place.key().length() + keyLength;
    int otherLength = other.place.key().length() + other.keyLength;
    boolean together = place.key().equals(other.place.key());
    int from = together ? place.key().length() : 0;
    for (int i = from; i < Math.min(length, otherLength); i++) {
      int difference = keyAt(i) - other.keyAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return length - otherLength;
  }

  private char keyAt(int index) {
    int inName = index - place.key().length();
    return inName < 0 ? place.key().charAt(index) : name.charAt(inName);
  }
}
