package dev.tolmach.article;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Objects;

/**
 * Names one article among all archives of an index: the archive's name and the article's path
 * inside it.
 *
 * <p>Ids are ordered by archive, then by path, both by UTF-16 code units.
 *
 * @param archive the archive's name, in Unicode normalization form C, neither blank nor holding a
 *     colon
 * @param path the relative path with {@code /} between its segments, or the id a data file states;
 *     in normalization form C, not empty
 */
public record ArticleId(String archive, String path) implements Comparable<ArticleId> {

  private static final Comparator<ArticleId> ORDER =
      Comparator.comparing(ArticleId::archive).thenComparing(ArticleId::path);

  /**
   * Normalizes both parts to form C.
   *
   * @throws IllegalArgumentException if a part is empty, or the archive's name is blank or holds a
   *     colon
   */
  public ArticleId {
    archive = Normalizer.normalize(Objects.requireNonNull(archive, "archive"), Normalizer.Form.NFC);
    path = Normalizer.normalize(Objects.requireNonNull(path, "path"), Normalizer.Form.NFC);
    checkArchive(archive);
    if (path.isEmpty()) {
      throw new IllegalArgumentException(
          "An article id is empty in archive '"
              + archive
              + "'. Expected a path or an id of one or more characters. Give the article an id.");
    }
  }

  /**
   * Checks that ids can be made with the name of an archive.
   *
   * @throws IllegalArgumentException if they cannot
   */
  public static void checkArchive(String name) {
    if (name.isBlank() || name.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "Not an archive name: '"
              + name
              + "'. Expected letters or digits, and no colon. Give the archive another name:"
              + " NAME=PATH.");
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code archive:path}. */
  @Override
  public String toString() {
    return archive + ":" + path;
  }
}
