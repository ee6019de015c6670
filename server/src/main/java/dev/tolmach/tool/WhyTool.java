package dev.tolmach.tool;

import dev.tolmach.ArticleSearch;
import dev.tolmach.json.JsonObject;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Explanation.Condition;
import dev.tolmach.search.Explanation.Place;
import dev.tolmach.search.Explanation.Word;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells why an article is a hit of a query or not, word by word. */
final class WhyTool {
  private static final int MOST_PLACES = 4;
  private static final int MOST_NEAREST = 5;

  private WhyTool() {}

  /** The names of the arguments. */
  static Set<String> names() {
    Set<String> names = new LinkedHashSet<>(List.of("id", "uri"));
    names.addAll(SearchTool.names());
    names.removeAll(List.of("sort", "limit", "cursor"));
    return names;
  }

  /** Answers a call. */
  static ToolAnswer call(ArticleSearch index, JsonValue.Fields fields) throws IOException {
    ToolArguments arguments = new ToolArguments(fields, names());
    int maxTokens = arguments.maxTokens();
    ArticleUri article = arguments.article();
    if (arguments.text("query").isEmpty()) {
      throw new InvalidRequestException(
          "No query: ''. Expected the words that the article was looked for with. Give a query.");
    }
    Explanation why =
        index.why(article.id(), SearchParameters.of(SearchTool.parameters(arguments)));
    int words = Fitting.most(why.words().size(), count -> draft(why, count).tokens() <= maxTokens);
    if (words < 0) {
      throw new InvalidRequestException(
          "Too few tokens: '" + maxTokens + "'. Expected more for this article. Raise max_tokens.");
    }
    return draft(why, words);
  }

  private static ToolAnswer draft(Explanation why, int words) {
    List<Word> shown = why.words().subList(0, words);
    int others = why.words().size() - words;
    return ToolAnswer.of(
        markdown(why, shown, others),
        json -> {
          json.text("id", why.id())
              .text("title", why.title())
              .text("language", why.language() == null ? null : why.language().tag())
              .flag("hit", why.isHit())
              .text("outcome", lower(why.outcome()))
              .text("summary", why.summary())
              .number("rank", why.rank())
              .number("total", why.total())
              .decimal("score", why.score())
              .<Word>objects("words", shown, WhyTool::word)
              .number("other_words", others)
              .<Condition>objects(
                  "conditions",
                  why.conditions(),
                  (object, condition) ->
                      object
                          .text("text", condition.text())
                          .flag("fulfilled", condition.fulfilled()))
              .texts("messages", why.messages());
        });
  }

  private static void word(JsonObject json, Word word) {
    json.text("text", word.text())
        .text("role", lower(word.role()))
        .flag("found", word.found())
        .decimal("score", word.score())
        .<Place>objects(
            "places",
            places(word),
            (object, place) ->
                object
                    .text("part", place.part())
                    .text("language", place.language() == null ? null : place.language().tag())
                    .number("count", place.count())
                    .texts("forms", place.forms()))
        .texts("nearest", nearest(word));
  }

  private static List<Place> places(Word word) {
    return word.places().subList(0, Math.min(MOST_PLACES, word.places().size()));
  }

  private static List<String> nearest(Word word) {
    return word.nearest().subList(0, Math.min(MOST_NEAREST, word.nearest().size()));
  }

  private static String markdown(Explanation why, List<Word> shown, int others) {
    StringBuilder text = new StringBuilder();
    text.append("**")
        .append(Markdown.line(why.title() == null ? why.id() : why.title()))
        .append("** ")
        .append(Markdown.code(why.id()))
        .append('\n')
        .append(Markdown.line(why.summary()))
        .append('\n')
        .append(Markdown.messages(why.messages()));
    if (why.rank() > 0) {
      text.append("Rank ")
          .append(why.rank())
          .append(" of ")
          .append(why.total())
          .append(String.format(Locale.ROOT, ", score %.2f%n", why.score()).replace("\r", ""));
    }
    for (Condition condition : why.conditions()) {
      text.append("- ")
          .append(Markdown.line(condition.text()))
          .append(condition.fulfilled() ? ": fulfilled\n" : ": not fulfilled\n");
    }
    for (Word word : shown) {
      text.append("- ")
          .append(Markdown.line(word.text()))
          .append(" (")
          .append(lower(word.role()))
          .append("): ")
          .append(word.found() ? String.format(Locale.ROOT, "%.2f", word.score()) : "missing");
      for (Place place : places(word)) {
        text.append("; ").append(place.part());
        if (place.language() != null) {
          text.append(' ').append(place.language().tag());
        }
        text.append(" ×")
            .append(place.count())
            .append(' ')
            .append(Markdown.line(String.join(", ", place.forms())));
      }
      if (!word.found() && !word.nearest().isEmpty()) {
        text.append("; the article has ").append(Markdown.line(String.join(", ", nearest(word))));
      }
      text.append('\n');
    }
    if (others > 0) {
      text.append("- and ").append(others).append(" further words\n");
    }
    return text.toString();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
