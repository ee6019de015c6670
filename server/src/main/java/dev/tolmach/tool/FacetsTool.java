package dev.tolmach.tool;

import dev.tolmach.ArticleSearch;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells which values the filters of a search can have, and how many articles there are. */
final class FacetsTool {
  private static final int MOST_VALUES = 500;
  private static final int DEFAULT_VALUES = 30;

  private FacetsTool() {}

  /** The names of the arguments. */
  static Set<String> names() {
    return new LinkedHashSet<>(List.of("values", "max_tokens"));
  }

  /** Answers a call. */
  static ToolAnswer call(ArticleSearch index, JsonValue.Fields fields) throws IOException {
    ToolArguments arguments = new ToolArguments(fields, names());
    int maxTokens = arguments.maxTokens();
    int values = arguments.number("values", 1, MOST_VALUES).orElse(DEFAULT_VALUES);
    SearchRequest request =
        SearchRequest.builder("")
            .limit(0)
            .facets(Facet.ALL.stream().map(facet -> new FacetRequest(facet, values)).toList())
            .build();
    SearchResult result = index.search(request);
    long articles = index.articles();
    int shown = Fitting.most(values, most -> draft(result, articles, most).tokens() <= maxTokens);
    if (shown < 0) {
      throw new InvalidRequestException(
          "Too few tokens: '" + maxTokens + "'. Expected more for facets. Raise max_tokens.");
    }
    return draft(result, articles, shown);
  }

  private static ToolAnswer draft(SearchResult result, long articles, int most) {
    return ToolAnswer.of(
        result.total()
            + " works in "
            + articles
            + " articles (a work is an article in all its languages).\n"
            + Markdown.messages(result.messages())
            + ShownFacets.markdown(result.facets(), most)
            + others(result, most),
        json -> {
          json.number("total", result.total()).number("articles", articles);
          ShownFacets.write(json, result.facets(), most);
          json.object(
              "others",
              object -> {
                for (FacetCounts facet : result.facets()) {
                  object.number(facet.facet().name(), ShownFacets.others(facet, most));
                }
              });
          if (!result.messages().isEmpty()) {
            json.texts("messages", result.messages());
          }
        });
  }

  private static String others(SearchResult result, int most) {
    StringBuilder text = new StringBuilder();
    for (FacetCounts facet : result.facets()) {
      int others = ShownFacets.others(facet, most);
      if (others > 0) {
        text.append(text.isEmpty() ? "Not listed: " : ", ")
            .append(others)
            .append(" of ")
            .append(facet.facet().name());
      }
    }
    return text.isEmpty() ? "" : text.append('\n').toString();
  }
}
