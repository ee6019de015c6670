package dev.tolmach.cli.search;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.SearchResult;
import java.io.IOException;

/**
 * Which page of a search is shown.
 *
 * @param number the page, from 1
 * @param size how many hits a page has
 * @param numbered whether its number is known: it does not begin after a cursor
 * @param toRead whether a person reads how to go on, on a terminal; a program may take the cursor
 */
record PrintedPage(int number, int size, boolean numbered, boolean toRead) {
  /** The option that asks for a page by its number. */
  static final Option OPTION =
      Option.text("--page", "N", "The page with the N-th --limit hits; 1 by default.");

  /** The option that asks for the page after a cursor. */
  static final Option AFTER =
      Option.text("--after", "CURSOR", "Continue after this cursor, which a page ended with.");

  private static final int LONGEST_CURSOR = 500;

  /**
   * The page that arguments ask for.
   *
   * @param limit how many hits a page has
   * @throws IllegalArgumentException if there can be no such page, or it is asked for twice
   */
  static PrintedPage of(Arguments arguments, Environment environment, int limit) {
    if (arguments.has(OPTION) && arguments.has(AFTER)) {
      throw new IllegalArgumentException(
          "A page twice: '--page "
              + arguments.value(OPTION).orElseThrow()
              + " --after'. Expected the number of a page or a cursor. Leave one of them out.");
    }
    int most = limit == 0 ? 1 : SearchRequest.MAX_LIMIT / limit + 1;
    return new PrintedPage(
        arguments.number(OPTION, 1, 1, most),
        limit,
        !arguments.has(AFTER),
        environment.terminal().out());
  }

  /** The first page, which is followed by cursors. */
  static PrintedPage followedByCursors() {
    return new PrintedPage(1, 0, false, false);
  }

  /** Whether there are hits, but none after the cursor that was given. */
  boolean isAfterAll(SearchResult result) {
    return !numbered && size > 0 && result.hits().isEmpty() && result.total() > 0;
  }

  /** How many hits precede the page, as far as that is known. */
  int before() {
    return (number - 1) * size;
  }

  /** Whether all that matches was shown with this page and those before it. */
  boolean isLast(SearchResult result) {
    return numbered && result.exact() && before() + result.hits().size() >= result.total();
  }

  /** Whether there are hits, but all of them are on pages before this one. */
  boolean isPast(SearchResult result) {
    return number > 1 && result.hits().isEmpty() && result.total() > 0;
  }

  /**
   * Searches for the page. What precedes it is counted, but not read.
   *
   * @param request what to search for, from its first page on or after a cursor
   */
  SearchResult of(ArticleIndex index, SearchRequest.Builder request) throws IOException {
    SearchRequest first = request.build();
    if (number == 1) {
      return index.search(first);
    }
    SearchRequest skipped = request.limit(before()).snippets(0).build();
    SearchResult before = index.search(skipped);
    if (before.next() == null) {
      return index.search(request.limit(0).build()); // There is no such page.
    }
    return index.search(
        request.limit(size).snippets(first.snippets()).after(before.next()).build());
  }

  /** How to get at the page after this one. */
  String more(String cursor) {
    String page = numbered ? "--page " + (number + 1) : "";
    if (numbered && toRead) {
      return "repeat with " + page;
    }
    // A cursor that is cut is none. It holds the id of an article, which may be very long.
    if (cursor.length() > LONGEST_CURSOR) {
      return "the cursor is too long to be shown. --format json has it as 'next'.";
    }
    return "repeat with " + (numbered ? page + ", or with " : "") + "--after " + cursor;
  }
}
