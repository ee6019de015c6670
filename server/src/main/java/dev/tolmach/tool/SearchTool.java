package dev.tolmach.tool;

import dev.tolmach.ArticleSearch;
import dev.tolmach.json.JsonObject;
import dev.tolmach.json.ParameterStyle;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.suggest.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Searches for words: hits with a snippet and its lines, facets on the first page, and a cursor.
 * For one call and one thread.
 */
final class SearchTool {
  /** How many hits a page has at most. */
  static final int MOST_HITS = 50;

  private static final int DEFAULT_HITS = 10;
  private static final List<Integer> FACET_VALUES = List.of(10, 5, 3, 1);
  private static final int MOST_SUGGESTIONS = 3;

  /* The conditions, by the names of the parameters they are. */
  private static final Map<String, String> LISTS =
      Map.of("languages", "language", "tags", "tag", "categories", "category", "authors", "author");

  private static final List<String> SINGLE = List.of("from", "to", "sort");

  private final ArticleSearch index;
  private final int maxTokens;
  private final List<String> messages = new ArrayList<>();

  private SearchTool(ArticleSearch index, int maxTokens) {
    this.index = index;
    this.maxTokens = maxTokens;
  }

  /** The names of the arguments. */
  static Set<String> names() {
    return new LinkedHashSet<>(
        List.of(
            "query",
            "languages",
            "tags",
            "categories",
            "authors",
            "from",
            "to",
            "sort",
            "limit",
            "max_tokens",
            "cursor"));
  }

  /** The parameters of a request that arguments state, without its page. */
  static Map<String, List<String>> parameters(ToolArguments arguments) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("q", List.of(arguments.text("query").orElse("")));
    LISTS.keySet().stream()
        .sorted()
        .forEach(name -> {
          if (!arguments.texts(name).isEmpty()) {
            parameters.put(LISTS.getOrDefault(name, name), arguments.texts(name));
          }
        });
    for (String name : SINGLE) {
      arguments.text(name).ifPresent(value -> parameters.put(name, List.of(value)));
    }
    return parameters;
  }

  /** Answers a call. */
  static ToolAnswer call(ArticleSearch index, JsonValue.Fields fields) throws IOException {
    ToolArguments arguments = new ToolArguments(fields, names());
    if (arguments.text("query").isEmpty()) {
      throw new InvalidRequestException(
          "No query: ''. Expected words to look for; an empty string finds all articles that the"
              + " other arguments let through. Give a query.");
    }
    return new SearchTool(index, arguments.maxTokens()).answer(arguments);
  }

  private ToolAnswer answer(ToolArguments arguments) throws IOException {
    Map<String, List<String>> parameters = parameters(arguments);
    OptionalInt limit = arguments.number("limit", 1, MOST_HITS);
    AnswerCursor beginning =
        AnswerCursor.beginning(
            "search" + parameters, index.generation().map(Object::toString).orElse(""));
    Optional<String> written = arguments.text("cursor");
    AnswerCursor cursor =
        written.isEmpty() ? beginning : AnswerCursor.parse(written.get(), beginning);
    if (!cursor.isAsNewAs(beginning)) {
      messages.add(
          "The index was built again since the last page: hits may be missing or repeated.");
    }
    Page page = page(parameters, cursor.item(), limit.orElse(DEFAULT_HITS));
    messages.addAll(page.result().messages());
    return fitted(page, cursor, beginning);
  }

  /**
   * A page of hits.
   *
   * @param result the search that it is of
   * @param hits the hits from the cursor on
   * @param further whether there are hits after these
   */
  private record Page(SearchResult result, List<FoundHit> hits, boolean further) {}

  private Page page(Map<String, List<String>> parameters, int skipped, int limit)
      throws IOException {
    if (skipped > SearchRequest.MAX_LIMIT - limit) {
      throw new InvalidRequestException(
          "Too far: '"
              + skipped
              + "'. Expected at most "
              + (SearchRequest.MAX_LIMIT - limit)
              + " hits before a page. Narrow the search.");
    }
    if (skipped > 0) {
      SearchResult before =
          index.search(builder(parameters).limit(skipped).snippets(0).facets(List.of()).build());
      if (!before.exact()) {
        return new Page(before, List.of(), false); // Its message says that there was no time.
      }
      if (before.next() != null) {
        return page(
            index.search(
                builder(parameters)
                    .limit(limit + 1)
                    .facets(List.of())
                    .after(before.next())
                    .build()),
            0,
            limit);
      }
    }
    // Hits that only fill a page are after no cursor: the whole page is asked for again, and one
    // hit more, which says whether there is another page.
    List<FacetRequest> facets =
        skipped > 0 ? List.of() : Facet.ALL.stream().map(FacetRequest::of).toList();
    int all = Math.min(skipped + limit + 1, SearchRequest.MAX_LIMIT);
    return page(
        index.search(builder(parameters).limit(all).facets(facets).build()), skipped, limit);
  }

  private Page page(SearchResult result, int skipped, int limit) throws IOException {
    List<Hit> all = result.hits();
    int end = Math.min(skipped + limit, all.size());
    List<FoundHit> hits = new ArrayList<>();
    for (Hit hit : all.subList(Math.min(skipped, end), end)) {
      hits.add(found(hit));
    }
    return new Page(result, hits, end < all.size() || result.next() != null);
  }

  private FoundHit found(Hit hit) throws IOException {
    if (hit.snippets().isEmpty()) {
      return new FoundHit(hit, Optional.empty());
    }
    Optional<ShownArticle> article = index.show(hit.articleId().toString());
    return new FoundHit(
        hit, article.flatMap(shown -> new FileLines(shown).of(hit.snippets().getFirst())));
  }

  private static SearchRequest.Builder builder(Map<String, List<String>> parameters) {
    return SearchParameters.builder(parameters, ParameterStyle.PARAMETER).snippets(1);
  }

  private ToolAnswer fitted(Page page, AnswerCursor cursor, AnswerCursor beginning) {
    List<FacetCounts> facets = page.result().facets();
    int values =
        FACET_VALUES.stream()
            .filter(each ->
                draft(page, cursor, beginning, 0, FoundHit.Detail.FULL, each).tokens()
                    <= maxTokens / 4)
            .findFirst()
            .orElse(0);
    int hits =
        Fitting.most(
            page.hits().size(),
            count ->
                draft(page, cursor, beginning, count, FoundHit.Detail.FULL, values).tokens()
                    <= maxTokens);
    if (hits > 0 || page.hits().isEmpty() && hits == 0) {
      return draft(page, cursor, beginning, hits, FoundHit.Detail.FULL, values);
    }
    for (FoundHit.Detail detail : FoundHit.Detail.SHORTER) {
      ToolAnswer one = draft(page, cursor, beginning, Math.min(1, page.hits().size()), detail, 0);
      if (one.tokens() <= maxTokens) {
        return one;
      }
    }
    return tooSmall(page, cursor, beginning, facets.isEmpty());
  }

  private ToolAnswer tooSmall(
      Page page, AnswerCursor cursor, AnswerCursor beginning, boolean later) {
    int needed = draft(page, cursor, beginning, 1, FoundHit.Detail.FULL, 0).tokens();
    return ToolAnswer.failure(
        "Too few tokens for the "
            + (later ? "next" : "first")
            + " hit: '"
            + maxTokens
            + "'. Expected max_tokens of "
            + needed
            + " or more. Raise it.");
  }

  private ToolAnswer draft(
      Page page,
      AnswerCursor cursor,
      AnswerCursor beginning,
      int count,
      FoundHit.Detail detail,
      int values) {
    SearchResult result = page.result();
    boolean more = count < page.hits().size() || page.further();
    String next = more ? cursor.at(cursor.item() + count, 0, beginning).written() : null;
    List<FoundHit> hits = page.hits().subList(0, count);
    List<Suggestion> suggestions =
        result.suggestions().subList(0, Math.min(MOST_SUGGESTIONS, result.suggestions().size()));
    return ToolAnswer.of(
        markdown(result, hits, suggestions, new Shown(cursor.item(), detail, values, next)),
        json -> {
          json.number("total", result.total())
              .flag("exact", result.exact())
              .<FoundHit>objects("hits", hits, (object, hit) -> hit.write(object, detail));
          ShownFacets.write(json, result.facets(), values);
          json.<Suggestion>objects("suggestions", suggestions, SearchTool::suggestion)
              .texts("messages", messages)
              .text("next", next);
        });
  }

  private record Shown(int before, FoundHit.Detail detail, int values, @Nullable String next) {}

  private String markdown(
      SearchResult result, List<FoundHit> hits, List<Suggestion> suggestions, Shown shown) {
    StringBuilder text = new StringBuilder();
    text.append(result.total())
        .append(result.exact() ? "" : " or more")
        .append(result.total() == 1 ? " article matches.\n" : " articles match.\n");
    for (Suggestion suggestion : suggestions) {
      text.append(suggestion.applied() ? "Shown for: " : "Perhaps: ")
          .append(Markdown.line(suggestion.text()))
          .append('\n');
    }
    text.append(Markdown.messages(messages)).append('\n');
    int number = shown.before();
    for (FoundHit hit : hits) {
      number++;
      text.append(hit.markdown(number, shown.detail()));
    }
    String facets = ShownFacets.markdown(result.facets(), shown.values());
    text.append(facets.isEmpty() ? "" : "\n" + facets);
    if (shown.next() != null) {
      text.append("\nMore: cursor ").append(shown.next()).append('\n');
    }
    return text.toString();
  }

  private static void suggestion(JsonObject json, Suggestion suggestion) {
    json.text("text", suggestion.text())
        .text("reason", suggestion.reason().name().toLowerCase(Locale.ROOT))
        .flag("applied", suggestion.applied());
  }
}
