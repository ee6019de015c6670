package dev.tolmach.mcp;

import dev.tolmach.ArticleSearch;
import java.io.IOException;

/** A source of the index of a request, such as one that is opened when it is first needed. */
@FunctionalInterface
public interface IndexSource {
  /**
   * The index, as it is now.
   *
   * @throws IOException if there is none, or it cannot be read; the message is shown to the agent
   */
  ArticleSearch get() throws IOException;
}
