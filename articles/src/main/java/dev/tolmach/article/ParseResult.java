package dev.tolmach.article;

import java.util.List;
import java.util.Objects;

/** What became of one article's source: an article, or a reason why it is none for readers. */
public sealed interface ParseResult {

  /** Returns what was not understood as it stands, in the order of the lines met. */
  List<Warning> warnings();

  /**
   * An article was read.
   *
   * @param article the article
   * @param origins where the facts about it were found
   * @param warnings what was not understood as it stands
   */
  record Parsed(Article article, Origins origins, List<Warning> warnings) implements ParseResult {

    /** Copies the list. */
    public Parsed {
      Objects.requireNonNull(article, "article");
      Objects.requireNonNull(origins, "origins");
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The file is understood, and is not for readers.
   *
   * @param id the article's name
   * @param reason one of the words below
   * @param warnings what was not understood as it stands
   */
  record Skipped(ArticleId id, String reason, List<Warning> warnings) implements ParseResult {

    /** Its author calls it a draft. */
    public static final String DRAFT = "draft";

    /** Its date lies after the parser's clock. */
    public static final String FUTURE = "future";

    /** Its expiry date lies before the parser's clock. */
    public static final String EXPIRED = "expired";

    /** It only sends its reader elsewhere. */
    public static final String REDIRECT = "redirect";

    /** It is an HTML template, to be filled by a site generator. */
    public static final String TEMPLATE = "template";

    /** Its text does not begin with front matter although its extension asks for it. */
    public static final String NOT_AN_ARTICLE = "not an article";

    /** Copies the list. */
    public Skipped {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(reason, "reason");
      warnings = List.copyOf(warnings);
    }
  }
}
