package dev.tolmach.archive;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import java.io.IOException;

/** One article of an archive, found but not yet read. May be handed to another thread. */
public interface ArchiveEntry {

  /** Returns the article's name. */
  ArticleId id();

  /**
   * Reads and decodes the article.
   *
   * @return the article's source
   * @throws IOException if the archive cannot be read any further
   * @throws ArticleParseException if this article cannot be read: others can
   */
  ArticleSource read() throws IOException, ArticleParseException;
}
