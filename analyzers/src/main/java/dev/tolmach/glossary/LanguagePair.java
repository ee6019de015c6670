package dev.tolmach.glossary;

import dev.tolmach.language.Language;
import java.util.Objects;

/**
 * A direction of translation. Chinese is one language here, {@link Language#CHINESE_SIMPLIFIED}:
 * keys are folded to one spelling, and texts of either are found by either. Immutable.
 *
 * @param from the language of the words that are typed
 * @param to the language of the words that are looked for
 */
public record LanguagePair(Language from, Language to) {
  /**
   * Takes Traditional Chinese as Chinese.
   *
   * @throws IllegalArgumentException if both are one language or one is unknown
   */
  public LanguagePair {
    from = one(Objects.requireNonNull(from, "from"));
    to = one(Objects.requireNonNull(to, "to"));
    if (from.equals(to) || from.equals(Language.UNKNOWN) || to.equals(Language.UNKNOWN)) {
      throw new IllegalArgumentException(
          "Not a direction of translation: '"
              + from
              + "' to '"
              + to
              + "'. Expected two known languages. Name another.");
    }
  }

  /** A pair of languages. */
  public static LanguagePair of(Language from, Language to) {
    return new LanguagePair(from, to);
  }

  /** The other direction. */
  public LanguagePair reversed() {
    return new LanguagePair(to, from);
  }

  /** The language that represents a language in pairs: Traditional Chinese is Chinese. */
  public static Language one(Language language) {
    return language.primary().equals("zh") ? Language.CHINESE_SIMPLIFIED : language;
  }

  /** Such as {@code en-ru}; Chinese is {@code zh}. */
  @Override
  public String toString() {
    return from.primary() + "-" + to.primary();
  }
}
