package dev.tolmach.page;

import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page's own texts in one language. They are in files of this package, one for each language;
 * {@code {0}} and {@code {1}} are what is put in. Immutable.
 */
public final class PageTexts {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

  private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

  private static final Map<PageLanguage, PageTexts> ALL = new EnumMap<>(PageLanguage.class);

  static {
    for (PageLanguage language : PageLanguage.values()) {
      ALL.put(language, new PageTexts(language, read(language)));
    }
  }

  private final PageLanguage language;
  private final Properties texts;

  private PageTexts(PageLanguage language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The texts in a language. */
  public static PageTexts in(PageLanguage language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Properties read(PageLanguage language) {
    Properties texts = new Properties();
    String file = "texts-" + language.tag() + ".properties";
    try (InputStream stream = PageTexts.class.getResourceAsStream(file);
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** The language. */
  public PageLanguage language() {
    return language;
  }

  /** The names of all texts. */
  Set<String> names() {
    return texts.stringPropertyNames();
  }

  /** Where lines of a language begin, as HTML has it. */
  String direction(Language language) {
    String tag = language.tag();
    int end = tag.indexOf('-');
    return RIGHT_TO_LEFT.contains(end < 0 ? tag : tag.substring(0, end)) ? "rtl" : "ltr";
  }

  /** A text before what it is about: with a space, unless its colon is as wide as one. */
  String before(String name) {
    String text = of(name);
    return text.endsWith("：") ? text : text + " ";
  }

  /**
   * A text.
   *
   * @param parts what is put in
   * @throws IllegalArgumentException if there is none of that name
   */
  String of(String name, String... parts) {
    // In one pass: a part may have braces of its own.
    return PLACE
        .matcher(written(name))
        .replaceAll(place ->
            Matcher.quoteReplacement(parts[Integer.parseInt(place.group().substring(1, 2))]));
  }

  /**
   * A text with the places where something is put in, as it is in the file.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  String written(String name) {
    String text = texts.getProperty(name);
    if (text == null) {
      throw new IllegalArgumentException(
          "No text of the page: '" + name + "'. Expected one of its file. Add it there.");
    }
    return text;
  }

  /** A text with a number and the form of the noun that belongs to it. */
  String count(String name, long count) {
    return of(name + "." + language.plural(count), number(count));
  }

  /** A number as the language writes it. */
  String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** A day as the language writes it. */
  String day(LocalDate day) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.LONG, null, IsoChronology.INSTANCE, language.locale());
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
  }

  /** A month's name. */
  String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL", language.locale()).format(month);
  }

  /** What a language calls itself. */
  String name(Language named) {
    return name(named.tag());
  }

  /** What the language of a tag calls itself. */
  String name(String tag) {
    if (tag.equals("und")) {
      return of("language.unknown");
    }
    return PageLanguage.of(tag)
        .map(PageLanguage::endonym)
        .orElseGet(() -> {
          Locale locale = Locale.forLanguageTag(tag);
          String name = locale.getDisplayName(locale);
          return name.isEmpty()
              ? tag
              : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
        });
  }
}
