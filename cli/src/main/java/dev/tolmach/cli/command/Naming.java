package dev.tolmach.cli.command;

import dev.tolmach.article.ArticleId;

/** How articles are called in output: by path, or by archive and path where there are several. */
public enum Naming {
  /** By path alone. */
  PATH,
  /** By archive and path. */
  ARCHIVE_AND_PATH;

  /** The naming where there is a number of archives. */
  public static Naming of(int archives) {
    return archives > 1 ? ARCHIVE_AND_PATH : PATH;
  }

  /** What an article is called. */
  public String name(ArticleId id) {
    return this == PATH ? id.path() : id.toString();
  }
}
