package dev.tolmach.query;

import dev.tolmach.schema.TextField;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A part of an article that words can be looked for in alone. */
public enum ArticlePart {
  /** The title. */
  TITLE(TextField.TITLE),
  /** The headings of all sections. */
  HEADING(TextField.HEADINGS),
  /** The rendered text, headings included, code blocks excluded. */
  TEXT(TextField.TEXT),
  /** The code blocks, in which words stand as written only. */
  CODE(TextField.CODE);

  private final TextField field;

  ArticlePart(TextField field) {
    this.field = field;
  }

  /** How the part is called in what is typed, such as {@code title}. */
  public String typed() {
    return name().toLowerCase(Locale.ROOT);
  }

  Set<TextField> fields() {
    return EnumSet.of(field);
  }
}
