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
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why an article is a hit or not, as text. */
final class WhyText {
  private static final int SCORE_WIDTH = 9;
  private static final int FIELD_WIDTH = 16;

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
              "for words that stand together in it as in the query, or have the root of one it"
                  + " lacks");
    }
    if (why.recency() != 1) {
      out.line();
      out.print(Style.DETAIL, String.format(Locale.ROOT, "%7s  ", times(why.recency())));
      out.line("times, for its age");
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
      out.print(Style.DETAIL, field, FIELD_WIDTH);
      out.print(String.join(", ", place.forms()));
      String times = place.count() > 1 ? "  " + place.count() + " times" : "";
      String name = place.synonym() == null ? "" : "  synonym '" + place.synonym() + "'";
      out.print(Style.DETAIL, times + name).line();
    }
    if (!word.found()) {
      for (Tokens tokens : word.tokens()) {
        out.spaces(SCORE_WIDTH);
        String chain = tokens.language() == null ? "as written" : tokens.language().tag();
        out.print(Style.DETAIL, "looked for " + chain + ": ");
        out.line(String.join(" ", tokens.terms()));
      }
    }
    if (!word.nearest().isEmpty()) {
      out.spaces(SCORE_WIDTH).print(Style.DETAIL, "the article has: ");
      out.line(word.nearest().stream().collect(Collectors.joining(", ")));
    }
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
