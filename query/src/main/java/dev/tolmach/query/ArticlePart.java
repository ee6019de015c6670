package dev.tolmach.query;

import java.util.Locale;

/** A part of an article that words can be looked for in alone. */
public enum ArticlePart {
  /** The title. */
  TITLE,
  /** The headings of all sections. */
  HEADING,
  /** The rendered text, headings included, code blocks excluded. */
  TEXT,
  /** The code blocks, whose words are indexed only as written. */
  CODE;

  /** Returns the name of the part in a query, such as {@code title}. */
  public String typed() {
    return name().toLowerCase(Locale.ROOT);
  }
}
