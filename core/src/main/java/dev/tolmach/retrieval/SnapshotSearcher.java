package dev.tolmach.retrieval;

import dev.tolmach.article.ArticleId;
import dev.tolmach.query.Facet;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Searches one snapshot of an index. Any number of threads may use one. */
public sealed interface SnapshotSearcher permits ArticleSearcher, PartedSearcher {
  /**
   * Answers a request.
   *
   * @throws InvalidRequestException if the request's cursor is none, or one of another sort order,
   *     or if it asks for a facet that no article has
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so
   * @throws IOException if the snapshot cannot be read
   */
  SearchResult search(SearchRequest request) throws IOException;

  /**
   * Finds articles like one, in its language, in those of its translations, and by translated words
   * in others. Its own work is not among them.
   *
   * @param article its path, or {@code archive:path}
   * @param request how many, under which conditions, with which facets; words in it are needed, too
   * @throws InvalidRequestException if no archive has an article of that path, or several have, and
   *     as {@link #search} does
   * @throws IOException if the snapshot cannot be read
   */
  SearchResult similar(String article, SearchRequest request) throws IOException;

  /**
   * The id of the article with a name, also of one that was left out with a note.
   *
   * @param article its path, or {@code archive:path}
   * @return empty if no archive has such an article
   * @throws InvalidRequestException if several archives have an article of that path
   * @throws IOException if the snapshot cannot be read
   */
  Optional<ArticleId> find(String article) throws IOException;

  /**
   * The text of an article as it was understood.
   *
   * @param article its path, or {@code archive:path}
   * @return empty if no archive has such an article, or if it was left out
   * @throws InvalidRequestException if several archives have an article of that path
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so
   * @throws IOException if the snapshot cannot be read
   */
  Optional<ShownArticle> show(String article) throws IOException;

  /**
   * Tells why an article is among the hits of a request, or why it is not.
   *
   * @param article its path, or {@code archive:path}
   * @throws InvalidRequestException if several archives have an article of that path
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so
   * @throws IOException if the snapshot cannot be read
   */
  Explanation why(String article, SearchRequest request) throws IOException;

  /**
   * How what is being typed may go on.
   *
   * @throws java.io.InterruptedIOException if the thread is interrupted; it stays so
   * @throws IOException if the snapshot cannot be read
   */
  List<Completion> complete(CompletionRequest request) throws IOException;

  /**
   * The facets of the snapshot: {@link Facet#ALL}, then the archives' own by their names.
   *
   * @throws IOException if the snapshot cannot be read
   */
  List<Facet> facets() throws IOException;

  /**
   * How many articles the snapshot holds, each version of a work counted by itself.
   *
   * @throws IOException if the snapshot cannot be read
   */
  long articles() throws IOException;

  /**
   * Visits all articles, then the notes about those that were left out.
   *
   * @throws IOException if the snapshot cannot be read, or the visitor throws
   */
  void export(ExportedArticle.Visitor visitor) throws IOException;
}
