package dev.tolmach.article;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The outcome of one article's source: an article, or a reason why it is none for readers. */
public sealed interface ParseResult {

  /** Returns what was not understood as it is written, in the order of the lines met. */
  List<Warning> warnings();

  /**
   * An article was read.
   *
   * @param article the article
   * @param origins where the facts about it were found
   * @param warnings what was not understood as it is written
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
   * @param reason why
   * @param warnings what was not understood as it is written
   */
  record Skipped(ArticleId id, SkipReason reason, List<Warning> warnings) implements ParseResult {
    /** Copies the list. */
    public Skipped {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(reason, "reason");
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * A reason why an article is not for readers. Reports and the index have it as its {@link #word}.
   */
  enum SkipReason {
    /** Its author calls it a draft. */
    DRAFT("draft"),

    /** Its date lies after the parser's clock. */
    FUTURE("future"),

    /** Its expiry date lies before the parser's clock. */
    EXPIRED("expired"),

    /** It only sends its reader elsewhere. */
    REDIRECT("redirect"),

    /** It is an HTML template, to be filled by a site generator. */
    TEMPLATE("template"),

    /**
     * Its text does not begin with front matter although its extension asks for it; or it is an
     * item of an export that is no note.
     */
    NOT_AN_ARTICLE("not an article"),

    /** It is a page of an older release of what its site describes. */
    OLDER_RELEASE("older release"),

    /** A later article of the same archive has the same id, and was taken. No parser finds it. */
    DUPLICATE("duplicate");

    private final String word;

    SkipReason(String word) {
      this.word = word;
    }

    /** Returns the reason with a word; empty if none has it. */
    public static Optional<SkipReason> of(String word) {
      return Arrays.stream(values()).filter(reason -> reason.word.equals(word)).findFirst();
    }

    /** Returns the word that reports print, such as {@code draft}. */
    public String word() {
      return word;
    }

    /** Returns whether time alone can end it. */
    public boolean isPassing() {
      return this == FUTURE || this == EXPIRED;
    }

    @Override
    public String toString() {
      return word;
    }
  }
}
