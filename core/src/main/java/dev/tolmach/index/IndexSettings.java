package dev.tolmach.index;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.archive.ArchiveSettings;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.language.LanguageDetector;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an index: how articles are understood, analysed and kept, and how it is searched.
 * Settings of a single build are in {@code BuildRequest}. Immutable.
 *
 * @param analyzers the analyzers that cut texts into words
 * @param detector says which language a text is in
 * @param reading how articles are understood, and which of them are indexed
 * @param glossary what means the same, in addition to what the archives say; searches of the index
 *     that is opened with these settings go by it, and no build does
 * @param lexicons what words are called in other languages, in addition to the files that the
 *     archives name and what they teach; searches go by it, and no build does
 * @param limits how large things may be that articles hold
 * @param keepGenerations how many rebuilds stay in the index to go back to, the live one included
 * @param onMismatch what is done with an index that another analysis was made with
 */
public record IndexSettings(
    LanguageAnalyzers analyzers,
    LanguageDetector detector,
    ReadingRules reading,
    Glossary glossary,
    Lexicons lexicons,
    Limits limits,
    int keepGenerations,
    OnMismatch onMismatch) {

  /* Those by which an article comes out otherwise although its source and its hash are the same. */
  private static final Set<Limit> LIMITS_OF_READING =
      Set.of(
          Limit.FRONT_MATTER_CHARACTERS,
          Limit.FRONT_MATTER_VALUES,
          Limit.FRONT_MATTER_DEPTH,
          Limit.FRONT_MATTER_LINES,
          Limit.MARKDOWN_DEPTH,
          Limit.WORK_VERSIONS);

  private static final int MAX_GENERATIONS = 1_000_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public IndexSettings {
    Objects.requireNonNull(analyzers, "analyzers");
    Objects.requireNonNull(detector, "detector");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(onMismatch, "onMismatch");
    Objects.requireNonNull(glossary, "glossary");
    Objects.requireNonNull(lexicons, "lexicons");
    Objects.requireNonNull(limits, "limits");
    checkRange("keepGenerations", keepGenerations, MAX_GENERATIONS);
  }

  /** A builder that begins with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A parser that reads articles as these settings say, and their archive. */
  public ArticleParser parser(Instant now, ArticleArchive archive) {
    ArticleParser.Builder parser = parser(now);
    archive.applyTo(parser);
    return parser.build();
  }

  /** A parser that reads articles as these settings say, and those of their archive. */
  public ArticleParser parser(Instant now, ArchiveSettings archive) {
    return parser(now).rules(archive::over).build();
  }

  private ArticleParser.Builder parser(Instant now) {
    return ArticleParser.builder().rules(reading).detector(detector).now(now).limits(limits);
  }

  /** The same text for the same way of reading an archive's articles, but for the parser. */
  public String readingOf(ArchiveSettings archive) {
    return Stream.of(archive.over(reading).toString(), limits.description(LIMITS_OF_READING))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static void checkRange(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "Out of range: "
              + name
              + " '"
              + value
              + "'. Expected 1 to "
              + most
              + ". Choose a number in that range.");
    }
  }

  /** Builds settings step by step; each step checks its value at once. For one thread. */
  public static final class Builder {
    private @Nullable LanguageAnalyzers analyzers;
    private LanguageDetector detector = LanguageDetector.standard();
    private ReadingRules reading = ReadingRules.STANDARD;
    private Glossary glossary = Glossary.NONE;
    private @Nullable Lexicons lexicons;
    private Limits limits = Limits.STANDARD;
    private int keepGenerations = 2;
    private OnMismatch onMismatch = OnMismatch.REFUSE;

    private Builder() {}

    /** The analyzers that cut texts into words; {@link LanguageAnalyzers#standard()} by default. */
    public Builder analyzers(LanguageAnalyzers value) {
      analyzers = Objects.requireNonNull(value, "analyzers");
      return this;
    }

    /** Detects the language of a text; {@link LanguageDetector#standard()} by default. */
    public Builder detector(LanguageDetector value) {
      detector = Objects.requireNonNull(value, "detector");
      return this;
    }

    /**
     * Sets the rules by which articles are understood; {@link ReadingRules#STANDARD} by default.
     */
    public Builder reading(ReadingRules value) {
      reading = Objects.requireNonNull(value, "reading");
      return this;
    }

    /**
     * Sets synonyms and facet aliases, in addition to those of the archives; none by default. They
     * hold for searches, at once, and is not kept in the index.
     */
    public Builder glossary(Glossary value) {
      glossary = Objects.requireNonNull(value, "glossary");
      return this;
    }

    /**
     * Sets lexicons, in addition to the files that the archives name and what the archives teach;
     * {@link Lexicons#installed()} by default, which is nothing unless an artifact with a lexicon
     * is there. It holds for searches, at once, and is not kept in the index.
     */
    public Builder lexicons(Lexicons value) {
      lexicons = Objects.requireNonNull(value, "lexicons");
      return this;
    }

    /**
     * Sets the bounds on what is read of articles; {@link Limits#STANDARD} by default. Where one is
     * changed that makes articles come out otherwise, the next update reads all of them again.
     */
    public Builder limits(Limits value) {
      limits = Objects.requireNonNull(value, "limits");
      return this;
    }

    /** Sets how many rebuilds are kept for a rollback, the live one included; 2 by default. */
    public Builder keepGenerations(int value) {
      checkRange("keepGenerations", value, MAX_GENERATIONS);
      keepGenerations = value;
      return this;
    }

    /** Sets what is done with an index of another analysis; it is refused by default. */
    public Builder onMismatch(OnMismatch value) {
      onMismatch = Objects.requireNonNull(value, "onMismatch");
      return this;
    }

    /** The settings. */
    public IndexSettings build() {
      return new IndexSettings(
          analyzers == null ? LanguageAnalyzers.standard() : analyzers,
          detector,
          reading,
          glossary,
          lexicons == null ? Lexicons.installed() : lexicons,
          limits,
          keepGenerations,
          onMismatch);
    }
  }
}
