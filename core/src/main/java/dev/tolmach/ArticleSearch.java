package dev.tolmach;

import dev.tolmach.article.ArticleId;
import dev.tolmach.index.Generation;
import dev.tolmach.query.Facet;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The reading half of an index: what a gate, a server or an agent sees. Answers are of one whole
 * generation, and do not depend on where the index is kept.
 *
 * {@snippet class="dev.tolmach.examples.SearchAFolder" region="search"}
 *
 * <p>Any number of threads may use one. Every method throws {@link java.io.InterruptedIOException}
 * if the calling thread is interrupted before the result is there; the thread stays interrupted.
 */
public interface ArticleSearch {
  /**
   * Searches for words, with the ten best hits and ten values of each facet.
   *
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  default SearchResult search(String text) throws IOException {
    return search(SearchRequest.of(text));
  }

  /**
   * Searches.
   *
   * @throws InvalidRequestException if the request's cursor is none of this index's, or it asks for
   *     a facet that is none of {@link #facets()}
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  SearchResult search(SearchRequest request) throws IOException;

  /**
   * Finds articles like one, in its language and in those of its translations; in further languages
   * by what lexicons have for its words, unless {@link SearchRequest#translate} says never.
   *
   * @param article its path, or {@code archive:path}
   * @param request how many, under which conditions, with which facets; words in it are needed, too
   * @throws InvalidRequestException if no archive has an article of that path, or several have, and
   *     as {@link #search} does
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  SearchResult similar(String article, SearchRequest request) throws IOException;

  /**
   * The id of the article with a name, also of one that was left out of the index, as a draft is.
   *
   * @param article its path, or {@code archive:path}
   * @return empty if no archive has such an article
   * @throws InvalidRequestException if several archives have an article of that path
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  Optional<ArticleId> find(String article) throws IOException;

  /**
   * The text of an article as it was understood, by sections and blocks, with the lines of its
   * file.
   *
   * @param article its path, or {@code archive:path}
   * @return empty if no archive has such an article, or if it was left out of the index, as a draft
   *     is; {@link #find} returns which
   * @throws InvalidRequestException if several archives have an article of that path
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  Optional<ShownArticle> show(String article) throws IOException;

  /**
   * Explains why an article is among the hits of a request, or why it is not.
   *
   * @param article its path, or {@code archive:path}
   * @throws InvalidRequestException if several archives have an article of that path
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  Explanation why(String article, SearchRequest request) throws IOException;

  /**
   * Returns continuations of what is being typed: titles, tags and headings of articles, the
   * likeliest first.
   *
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  List<Completion> suggest(CompletionRequest request) throws IOException;

  /**
   * The facets that can be asked for: {@link Facet#ALL}, then those that archives have of their own
   * and articles have values of.
   *
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  List<Facet> facets() throws IOException;

  /**
   * Returns the number of articles, each version of a work counted by itself.
   *
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  long articles() throws IOException;

  /**
   * The generation that answers are of. It stays the same until {@link #refresh()} moves on.
   *
   * @return empty in a {@link Gate}, where it has no name yet
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  Optional<Generation> generation() throws IOException;

  /**
   * Moves on to the newest generation, which another process may have built. In a {@link Gate}
   * there is nothing to move on to.
   *
   * @return whether there was a newer one
   * @throws dev.tolmach.index.MissingIndexException if there is no index yet
   * @throws dev.tolmach.index.DamagedIndexException if its files are damaged
   * @throws IOException if it cannot be read
   */
  boolean refresh() throws IOException;
}
