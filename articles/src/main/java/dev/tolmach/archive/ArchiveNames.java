package dev.tolmach.archive;

import dev.tolmach.article.ArticleId;

/** The names of archives. */
final class ArchiveNames {

  private ArchiveNames() {}

  /**
   * Checks that ids can be made with a name.
   *
   * @throws IllegalArgumentException if they cannot
   */
  static void check(String name) {
    if (new ArticleId(name, "-").archive().isBlank()) {
      throw new IllegalArgumentException(
          "The name of an archive is blank. Expected letters or digits. Name it: NAME=PATH.");
    }
  }
}
