package dev.tolmach.page;

import dev.tolmach.search.Explanation;
import dev.tolmach.search.HtmlHighlighter;
import dev.tolmach.search.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks the forms by which an article was found wherever they are in its text. Immutable.
 *
 * @param forms the forms as they are written in the article
 */
record MarkedText(List<String> forms) {
  private static final HtmlHighlighter MARKS = new HtmlHighlighter();

  /** Copies the forms. */
  MarkedText {
    forms = List.copyOf(forms);
  }

  /** The forms of an explanation. */
  static MarkedText of(Explanation why) {
    return new MarkedText(
        why.words().stream()
            .filter(word -> word.role() == Explanation.Role.DECIDES)
            .flatMap(word -> word.places().stream())
            .flatMap(place -> place.forms().stream())
            .filter(form -> !form.isBlank())
            .distinct()
            .toList());
  }

  /** A text in HTML. */
  String html(String text) {
    List<TextRange> ranges = new ArrayList<>();
    for (String form : forms) {
      for (int at = 0; at + form.length() <= text.length(); at++) {
        if (text.regionMatches(true, at, form, 0, form.length()) && isWhole(text, at, form)) {
          ranges.add(new TextRange(at, at + form.length()));
        }
      }
    }
    return MARKS.html(text, ranges);
  }

  /* Chinese has no spaces between words, so that a word of it is found inside a run, too. */
  private static boolean isWhole(String text, int at, String form) {
    int end = at + form.length();
    return !(joins(form.codePointAt(0)) && at > 0 && joins(text.codePointBefore(at)))
        && !(joins(form.codePointBefore(form.length()))
            && end < text.length()
            && joins(text.codePointAt(end)));
  }

  private static boolean joins(int c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
