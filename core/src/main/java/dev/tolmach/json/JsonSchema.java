package dev.tolmach.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The JSON Schemas (draft 2020-12) of what the commands print, one file each in this package, such
 * as {@code search.schema.json}. Each is complete in itself. Further fields are allowed, as they
 * may be added.
 */
public enum JsonSchema {
  /** The findings of a check of an index. */
  CHECK,
  /** A row of {@code suggest --format ndjson}. */
  COMPLETION,
  /** The language of a text. */
  DETECT,
  /** A row of {@code export}: an archive, an article, or the note about one left out. */
  EXPORT_ROW,
  /** The values of facets. */
  FACETS,
  /** The generations of an index. */
  GENERATIONS,
  /** A row of {@code search --format ndjson} and {@code similar --format ndjson}. */
  HIT,
  /** The lexicons that translate words. */
  LEXICONS,
  /** The articles of archives as they are understood. */
  LINT,
  /** A row of {@code lint --format ndjson}. */
  LINT_ROW,
  /** The report of a build. */
  REPORT,
  /** The result of a search. */
  SEARCH,
  /** An article to be read. */
  SHOW,
  /** The articles that are like one. */
  SIMILAR,
  /** Completions of what was typed. */
  SUGGEST,
  /** The tokens of a text. */
  TOKENS,
  /** Why an article is a hit or not. */
  WHY;

  /** The name of its file. */
  public String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json";
  }

  /** Its text, which is JSON. */
  public String text() {
    try (InputStream stream = JsonSchema.class.getResourceAsStream(file())) {
      return new String(
          Objects.requireNonNull(stream, file()).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
