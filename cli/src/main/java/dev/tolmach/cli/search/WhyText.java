package dev.tolmach.cli.search;

import dev.tolmach.cli.output.Shortened;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Explanation.Condition;
import dev.tolmach.search.Explanation.Place;
import dev.tolmach.search.Explanation.Role;
import dev.tolmach.search.Explanation.Tokens;
import dev.tolmach.search.Explanation.Word;
import dev.tolmach.search.Explanation.WordInLanguage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why an article is a hit or not, as text. */
final class WhyText {
  private static final int SCORE_WIDTH = 9;
  private static final int FIELD_WIDTH = 16;
  private static final int TRANSLATIONS = 8;

  private final TextOutput out;

  WhyText(TextOutput out) {
    this.out = out;
  }

  /** Writes an explanation. */
  void write(Explanation why) throws IOException {
    String title = why.title() == null ? why.id() : why.title();
    out.print(Style.TITLE, Shortened.end(title, Shortened.TITLE)).line();
    if (why.language() != null) {
      out.print(Style.DETAIL, why.language().tag() + " · " + why.id()).line();
    }
    out.print(why.isHit() ? Style.SELECTED : Style.WARNING, why.summary()).line();
    for (String message : why.messages()) {
      out.print(Style.WARNING, message).line();
    }
    for (Condition condition : why.conditions()) {
      out.line();
      out.print(Style.TITLE, condition.text())
          .line(condition.fulfilled() ? "  fulfilled" : "  not fulfilled");
    }
    for (Word word : why.words()) {
      out.line();
      write(word);
    }
    if (why.lift() > 0) {
      out.line();
      score(why.lift())
          .line(
              "for words that are next to each other in it as in the query, or have the root of"
                  + " one it lacks");
    }
    if (why.recency() != 1) {
      out.line();
      out.print(Style.DETAIL, String.format(Locale.ROOT, "%7s  ", times(why.recency())));
      out.line("for its age");
    }
    if (why.score() > 0) {
      out.line();
      score(why.score()).line("in all");
    }
  }

  private void write(Word word) throws IOException {
    out.print(Style.TITLE, Shortened.end(word.text(), Shortened.TITLE)).line(said(word));
    for (Place place : word.places()) {
      score(place.score());
      String field =
          place.language() == null ? place.part() : place.part() + " in " + place.language().tag();
      out.print(Style.DETAIL, field, Math.max(FIELD_WIDTH, field.length() + 2));
      out.print(String.join(", ", place.forms()));
      String times = place.count() > 1 ? "  " + place.count() + " times" : "";
      String name = place.synonym() == null ? "" : "  synonym '" + place.synonym() + "'";
      out.print(Style.DETAIL, times + name).line();
    }
    if (!word.found()) {
      for (Tokens tokens : word.tokens()) {
        out.spaces(SCORE_WIDTH);
        String form = tokens.language() == null ? "as written" : tokens.language().tag();
        out.print(Style.DETAIL, "looked for " + form + ": ");
        out.line(String.join(" ", tokens.terms()));
      }
    }
    translations(word);
    if (!word.nearest().isEmpty()) {
      out.spaces(SCORE_WIDTH).print(Style.DETAIL, "the article has: ");
      out.line(word.nearest().stream().collect(Collectors.joining(", ")));
    }
  }

  /* Those that the article has, and then those that it has not. */
  private void translations(Word word) throws IOException {
    List<String> found =
        word.translations().stream()
            .filter(WordInLanguage::found)
            .limit(TRANSLATIONS)
            .map(WhyText::translation)
            .toList();
    List<String> notFound =
        word.translations().stream()
            .filter(each -> !each.found())
            .map(WordInLanguage::text)
            .limit(TRANSLATIONS)
            .toList();
    List<String> all = new ArrayList<>(found);
    if (!notFound.isEmpty()) {
      String typed = found.isEmpty() ? word.translations().getFirst().typed() + " → " : "";
      all.add(typed + "looked for and not found: " + String.join(", ", notFound));
    }
    if (!all.isEmpty()) {
      out.spaces(SCORE_WIDTH).print(Style.DETAIL, String.join("; ", all)).line();
    }
  }

  private static String translation(WordInLanguage translation) {
    String by =
        switch (translation.by()) {
          case DICTIONARY -> "by the dictionary " + translation.source();
          case LEARNED -> "as learned from translations of " + translation.source();
          case SOUND -> "by its sound";
          case PIVOT -> "by way of English, " + translation.source();
        };
    return translation.typed()
        + " → "
        + translation.text()
        + ", "
        + by
        + String.format(Locale.ROOT, " with weight %.2f", translation.weight());
  }

  private static String said(Word word) {
    if (word.role() == Role.EXCLUDES) {
      return word.found() ? "  excluded, but it has it" : "  excluded, and it does not have it";
    }
    String function = word.role() == Role.RANKS ? "  a function word: not needed" : "";
    String found = String.format(Locale.ROOT, "  %.2f", word.score());
    return function + (word.found() ? found : "  missing");
  }

  private static String times(double factor) {
    return String.format(Locale.ROOT, "×%.3f", factor);
  }

  private TextOutput score(double score) throws IOException {
    return out.print(Style.DETAIL, String.format(Locale.ROOT, "%7.2f  ", score));
  }
}
