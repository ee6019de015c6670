package dev.tolmach.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the page's own texts. */
public enum PageLanguage {
  /** English. */
  EN("en", "English"),
  /** Russian. */
  RU("ru", "Русский"),
  /** Chinese in simplified characters. */
  ZH_HANS("zh-Hans", "简体中文"),
  /** Chinese in traditional characters. */
  ZH_HANT("zh-Hant", "繁體中文");

  private static final List<String> TRADITIONAL = List.of("zh-hant", "zh-tw", "zh-hk", "zh-mo");

  private final String tag;
  private final String endonym;

  PageLanguage(String tag, String endonym) {
    this.tag = tag;
    this.endonym = endonym;
  }

  /** Its BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /** What it calls itself. */
  String endonym() {
    return endonym;
  }

  /** How it writes dates and numbers. */
  Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** Which form of a noun follows a number: one, few, many or other. */
  String plural(long count) {
    return switch (this) {
      case EN -> count == 1 ? "one" : "other";
      case RU -> russian(count);
      case ZH_HANS, ZH_HANT -> "other";
    };
  }

  /* 1 статья, 2 статьи, 5 статей, 11 статей, 21 статья. */
  private static String russian(long count) {
    long ones = count % 10;
    boolean teens = count % 100 >= 11 && count % 100 <= 14;
    if (ones == 1 && !teens) {
      return "one";
    }
    return ones >= 2 && ones <= 4 && !teens ? "few" : "many";
  }

  /**
   * The language of a tag that a reader chose.
   *
   * @return empty if it is none of these
   */
  public static Optional<PageLanguage> of(String tag) {
    return Arrays.stream(values()).filter(each -> each.tag.equalsIgnoreCase(tag)).findFirst();
  }

  /**
   * The language that a browser asks for.
   *
   * @param accepted the header {@code Accept-Language}, such as {@code uk,ru;q=0.8}
   * @return the most wanted one of these; English if none is wanted
   */
  public static PageLanguage accepted(String accepted) {
    try {
      return Locale.LanguageRange.parse(accepted).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> near(range.getRange()).stream())
          .findFirst()
          .orElse(EN);
    } catch (IllegalArgumentException e) {
      return EN; // Whatever it is, it wants no language.
    }
  }

  private static Optional<PageLanguage> near(String range) {
    String lower = range.toLowerCase(Locale.ROOT);
    if (TRADITIONAL.stream().anyMatch(lower::startsWith)) {
      return Optional.of(ZH_HANT);
    }
    return switch (lower.split("-", 2)[0]) {
      case "zh" -> Optional.of(ZH_HANS);
      case "ru" -> Optional.of(RU);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }
}
