package dev.tolmach.json;

import dev.tolmach.language.Language;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Explanation.Condition;
import dev.tolmach.search.Explanation.Place;
import dev.tolmach.search.Explanation.Tokens;
import dev.tolmach.search.Explanation.Word;
import dev.tolmach.search.Explanation.WordInLanguage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why an article is a hit or not, in JSON. Fields are only ever added. */
final class WhyJson {
  private WhyJson() {}

  /** Writes an explanation, and messages about the article that was asked for. */
  static void write(
      JsonObject json, SearchRequest request, Explanation why, List<String> messages) {
    json.number("version", ResultJson.VERSION)
        .text("id", why.id())
        .text("query", request.text())
        .flag("hit", why.isHit())
        .text("outcome", lower(why.outcome()))
        .text("summary", why.summary())
        .text("title", why.title())
        .text("language", tag(why.language()))
        .number("rank", why.rank())
        .number("total", why.total());
    if (why.translatedTotal() != null) {
      json.number("translatedTotal", why.translatedTotal());
    }
    json.decimal("score", why.score())
        .decimal("lift", why.lift())
        .decimal("recency", why.recency())
        .<Word>objects("words", why.words(), WhyJson::word)
        .<Condition>objects(
            "conditions",
            why.conditions(),
            (object, condition) ->
                object.text("text", condition.text()).flag("fulfilled", condition.fulfilled()))
        .texts("messages", Stream.concat(messages.stream(), why.messages().stream()).toList());
  }

  private static void word(JsonObject json, Word word) {
    json.text("text", word.text())
        .text("role", lower(word.role()))
        .flag("found", word.found())
        .decimal("score", word.score())
        .<Place>objects("places", word.places(), WhyJson::place)
        .<Tokens>objects(
            "tokens",
            word.tokens(),
            (object, tokens) ->
                object.text("language", tag(tokens.language())).texts("terms", tokens.terms()))
        .texts("nearest", word.nearest());
    if (!word.translations().isEmpty()) {
      json.<WordInLanguage>objects("translations", word.translations(), WhyJson::translation);
    }
  }

  private static void translation(JsonObject json, WordInLanguage translation) {
    json.text("typed", translation.typed())
        .text("text", translation.text())
        .text("language", translation.language().tag())
        .text("by", translation.by().label())
        .text("source", translation.source())
        .decimal("weight", translation.weight())
        .flag("found", translation.found());
  }

  private static void place(JsonObject json, Place place) {
    json.text("part", place.part())
        .text("language", tag(place.language()))
        .decimal("score", place.score())
        .number("count", place.count())
        .texts("forms", place.forms())
        .text("synonym", place.synonym());
  }

  private static @Nullable String tag(@Nullable Language language) {
    return language == null ? null : language.tag();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
