package dev.tolmach.json;

import dev.tolmach.article.Section;
import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.FoundTranslation;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.Snippet;
import dev.tolmach.search.TextRange;
import dev.tolmach.search.Translation;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import dev.tolmach.suggest.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found, in JSON. Fields are only ever added. */
final class SearchJson {
  private SearchJson() {}

  /** Writes a result. */
  static void write(JsonObject json, SearchRequest request, SearchResult result) {
    json.number("version", ResultJson.VERSION)
        .text("query", request.text())
        .text("match", lower(request.match()))
        .number("total", result.total());
    if (result.translatedTotal() != null) {
      json.number("translatedTotal", result.translatedTotal());
    }
    json.flag("exact", result.exact())
        .decimal("tookMillis", result.tookMillis())
        .text("next", result.next())
        .texts("messages", result.messages())
        .<Hit>objects("hits", result.hits(), SearchJson::write);
    facets(json, result.facets());
    json.<Suggestion>objects("suggestions", result.suggestions(), SearchJson::suggestion);
  }

  /** Writes the articles that are like one, with messages before those of the result. */
  static void similar(JsonObject json, String article, SearchResult result, List<String> messages) {
    json.number("version", ResultJson.VERSION).text("id", article).number("total", result.total());
    if (result.translatedTotal() != null) {
      json.number("translatedTotal", result.translatedTotal());
    }
    json.<Hit>objects("hits", result.hits(), SearchJson::write)
        .texts("messages", Stream.concat(messages.stream(), result.messages().stream()).toList());
  }

  /** Writes the values of facets. */
  static void facets(JsonObject json, SearchResult result) {
    json.number("version", ResultJson.VERSION).number("total", result.total());
    facets(json, result.facets());
    if (!result.exact()) {
      json.flag("exact", false).texts("messages", result.messages());
    }
  }

  /** Writes completions of what was typed. */
  static void write(JsonObject json, CompletionRequest request, List<Completion> completions) {
    json.number("version", ResultJson.VERSION)
        .text("prefix", request.prefix())
        .<Completion>objects("suggestions", completions, SearchJson::write);
  }

  /** Writes a completion. */
  static void write(JsonObject json, Completion completion) {
    json.text("text", completion.text())
        .text("kind", lower(completion.kind()))
        .text("language", completion.language().tag())
        .number("count", completion.count());
  }

  /** Writes a hit. */
  static void write(JsonObject json, Hit hit) {
    json.text("id", hit.id()).text("title", hit.title());
    json.ranges("titleMatches", ranges(hit.titleMatches()));
    json.text("language", hit.language().tag());
    if (hit.declaredLanguage() != null) {
      json.text("declaredLanguage", hit.declaredLanguage().tag());
    }
    json.text("date", hit.date())
        .texts("tags", hit.tags())
        .text("url", hit.url())
        .decimal("score", hit.score());
    if (hit.matched() != null) {
      json.text("matched", hit.matched());
    }
    json.texts("missing", hit.missing());
    if (!hit.translated().isEmpty()) {
      json.<FoundTranslation>objects("translated", hit.translated(), SearchJson::translated);
    }
    section(json, hit.section());
    json.<Snippet>objects("snippets", hit.snippets(), SearchJson::snippet)
        .<Translation>objects("translations", hit.translations(), SearchJson::translation);
  }

  /** Writes the language of a text. */
  static void write(JsonObject json, DetectedLanguage detected) {
    json.number("version", ResultJson.VERSION)
        .text("language", detected.language().tag())
        .decimal("confidence", detected.confidence())
        .texts("others", detected.others().stream().map(Language::tag).toList());
  }

  private static void facets(JsonObject json, List<FacetCounts> facets) {
    json.object(
        "facets",
        object ->
            facets.forEach(counts ->
                object.<FacetCount>objects(
                    counts.facet().name(),
                    counts.values(),
                    (value, count) -> count(value, count, counts.facet()))));
    json.object(
        "facetOthers",
        object -> facets.forEach(counts -> object.number(counts.facet().name(), counts.others())));
  }

  private static void count(JsonObject json, FacetCount count, Facet facet) {
    json.text("key", count.key())
        .text("value", count.value())
        .number("count", count.count())
        .flag("selected", count.selected());
    if (!count.labels().isEmpty()) {
      json.object(
          "labels",
          labels ->
              count.labels().forEach((language, label) -> labels.text(language.tag(), label)));
    }
    boolean year = facet.equals(Facet.DATE) && !count.key().contains("-");
    if (year || !count.children().isEmpty()) {
      json.<FacetCount>objects(
          "children", count.children(), (child, below) -> count(child, below, facet));
    }
  }

  private static void section(JsonObject json, @Nullable Section section) {
    if (section == null) {
      json.text("section", null);
    } else {
      json.object(
          "section",
          object ->
              object
                  .text("heading", section.heading())
                  .text("anchor", section.anchor())
                  .number("line", section.line()));
    }
  }

  private static void snippet(JsonObject json, Snippet snippet) {
    json.text("text", snippet.text()).ranges("matches", ranges(snippet.matches()));
    if (snippet.line() > 0) {
      json.number("line", snippet.line());
    }
  }

  private static void translated(JsonObject json, FoundTranslation found) {
    json.text("typed", found.typed())
        .text("found", found.found())
        .text("by", found.by().label())
        .text("source", found.source());
  }

  private static void translation(JsonObject json, Translation translation) {
    json.text("id", translation.id())
        .text("language", translation.language().tag())
        .text("title", translation.title());
  }

  private static void suggestion(JsonObject json, Suggestion suggestion) {
    json.text("text", suggestion.text())
        .text("reason", lower(suggestion.reason()))
        .flag("applied", suggestion.applied());
  }

  private static List<int[]> ranges(List<TextRange> ranges) {
    return ranges.stream().map(range -> new int[] {range.start(), range.end()}).toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
