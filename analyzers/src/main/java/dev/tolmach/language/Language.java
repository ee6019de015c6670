package dev.tolmach.language;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A written language, named by its canonical BCP 47 tag: {@code ru}, {@code zh-Hans}, {@code en}.
 *
 * <ul>
 *   <li>Chinese is always {@code zh-Hans} or {@code zh-Hant}, never {@code zh}.
 *   <li>Regions, variants and other scripts are dropped, for they change nothing in how a text is
 *       analyzed: {@code pt-BR} is {@code pt}, {@code sr-Latn} is {@code sr}.
 *   <li>Where a language has several codes, one is used for all: {@code nb} and {@code nn} are
 *       {@code no}, {@code tl} is {@code fil}, {@code iw} is {@code he}.
 * </ul>
 *
 * <p>Immutable. The constants are those that detection may name; further languages are had by
 * {@link #of} and {@link #parse}.
 *
 * @param tag the canonical tag
 */
public record Language(String tag) implements Comparable<Language> {
  /** A language that is not known, or no language at all: {@code und}. */
  public static final Language UNKNOWN = new Language("und");

  /** Russian. */
  public static final Language RUSSIAN = new Language("ru");

  /** English. */
  public static final Language ENGLISH = new Language("en");

  /** Chinese in Simplified characters. */
  public static final Language CHINESE_SIMPLIFIED = new Language("zh-Hans");

  /** Chinese in Traditional characters. */
  public static final Language CHINESE_TRADITIONAL = new Language("zh-Hant");

  /** Albanian. */
  public static final Language ALBANIAN = new Language("sq");

  /** Arabic. */
  public static final Language ARABIC = new Language("ar");

  /** Armenian. */
  public static final Language ARMENIAN = new Language("hy");

  /** Azerbaijani. */
  public static final Language AZERBAIJANI = new Language("az");

  /** Basque. */
  public static final Language BASQUE = new Language("eu");

  /** Belarusian. */
  public static final Language BELARUSIAN = new Language("be");

  /** Bengali. */
  public static final Language BENGALI = new Language("bn");

  /** Bosnian. */
  public static final Language BOSNIAN = new Language("bs");

  /** Bulgarian. */
  public static final Language BULGARIAN = new Language("bg");

  /** Burmese. */
  public static final Language BURMESE = new Language("my");

  /** Catalan. */
  public static final Language CATALAN = new Language("ca");

  /** Croatian. */
  public static final Language CROATIAN = new Language("hr");

  /** Czech. */
  public static final Language CZECH = new Language("cs");

  /** Danish. */
  public static final Language DANISH = new Language("da");

  /** Dutch. */
  public static final Language DUTCH = new Language("nl");

  /** Esperanto. */
  public static final Language ESPERANTO = new Language("eo");

  /** Estonian. */
  public static final Language ESTONIAN = new Language("et");

  /** Finnish. */
  public static final Language FINNISH = new Language("fi");

  /** French. */
  public static final Language FRENCH = new Language("fr");

  /** Galician. */
  public static final Language GALICIAN = new Language("gl");

  /** Georgian. */
  public static final Language GEORGIAN = new Language("ka");

  /** German. */
  public static final Language GERMAN = new Language("de");

  /** Greek. */
  public static final Language GREEK = new Language("el");

  /** Gujarati. */
  public static final Language GUJARATI = new Language("gu");

  /** Hebrew. */
  public static final Language HEBREW = new Language("he");

  /** Hindi. */
  public static final Language HINDI = new Language("hi");

  /** Hungarian. */
  public static final Language HUNGARIAN = new Language("hu");

  /** Icelandic. */
  public static final Language ICELANDIC = new Language("is");

  /** Indonesian. */
  public static final Language INDONESIAN = new Language("id");

  /** Irish. */
  public static final Language IRISH = new Language("ga");

  /** Italian. */
  public static final Language ITALIAN = new Language("it");

  /** Japanese. */
  public static final Language JAPANESE = new Language("ja");

  /** Kannada. */
  public static final Language KANNADA = new Language("kn");

  /** Kazakh. */
  public static final Language KAZAKH = new Language("kk");

  /** Khmer. */
  public static final Language KHMER = new Language("km");

  /** Korean. */
  public static final Language KOREAN = new Language("ko");

  /** Kyrgyz. */
  public static final Language KYRGYZ = new Language("ky");

  /** Lao. */
  public static final Language LAO = new Language("lo");

  /** Latin. */
  public static final Language LATIN = new Language("la");

  /** Latvian. */
  public static final Language LATVIAN = new Language("lv");

  /** Lithuanian. */
  public static final Language LITHUANIAN = new Language("lt");

  /** Macedonian. */
  public static final Language MACEDONIAN = new Language("mk");

  /** Malay. */
  public static final Language MALAY = new Language("ms");

  /** Malayalam. */
  public static final Language MALAYALAM = new Language("ml");

  /** Marathi. */
  public static final Language MARATHI = new Language("mr");

  /** Mongolian. */
  public static final Language MONGOLIAN = new Language("mn");

  /** Nepali. */
  public static final Language NEPALI = new Language("ne");

  /** Norwegian, Bokmål or Nynorsk. */
  public static final Language NORWEGIAN = new Language("no");

  /** Persian. */
  public static final Language PERSIAN = new Language("fa");

  /** Polish. */
  public static final Language POLISH = new Language("pl");

  /** Portuguese. */
  public static final Language PORTUGUESE = new Language("pt");

  /** Punjabi. */
  public static final Language PUNJABI = new Language("pa");

  /** Romanian. */
  public static final Language ROMANIAN = new Language("ro");

  /** Serbian, in Cyrillic or Latin letters. */
  public static final Language SERBIAN = new Language("sr");

  /** Slovak. */
  public static final Language SLOVAK = new Language("sk");

  /** Slovenian. */
  public static final Language SLOVENIAN = new Language("sl");

  /** Central Kurdish. */
  public static final Language SORANI = new Language("ckb");

  /** Spanish. */
  public static final Language SPANISH = new Language("es");

  /** Swedish. */
  public static final Language SWEDISH = new Language("sv");

  /** Tajik. */
  public static final Language TAJIK = new Language("tg");

  /** Tamil. */
  public static final Language TAMIL = new Language("ta");

  /** Tatar. */
  public static final Language TATAR = new Language("tt");

  /** Telugu. */
  public static final Language TELUGU = new Language("te");

  /** Thai. */
  public static final Language THAI = new Language("th");

  /** Turkish. */
  public static final Language TURKISH = new Language("tr");

  /** Ukrainian. */
  public static final Language UKRAINIAN = new Language("uk");

  /** Urdu. */
  public static final Language URDU = new Language("ur");

  /** Vietnamese. */
  public static final Language VIETNAMESE = new Language("vi");

  /** Welsh. */
  public static final Language WELSH = new Language("cy");

  /**
   * Checks the tag.
   *
   * @throws IllegalArgumentException if the tag is not canonical; {@link #of} takes what people
   *     write
   */
  public Language {
    if (LanguageTable.get().scripts(tag).isEmpty()) {
      throw new IllegalArgumentException(
          "Not a language's canonical tag: '"
              + tag
              + "'. Expected a tag such as 'ru' or 'zh-Hans'. Use Language.of for other"
              + " spellings.");
    }
  }

  /**
   * The language that is meant by what a person wrote: a tag in any spelling ({@code zh_tw}, {@code
   * ru-RU}), an ISO code ({@code rus}), a locale ({@code ru_RU.UTF-8}), a country's code where it
   * is no other language's ({@code cn}, {@code us}, {@code ua}), or a name in English, in the
   * language itself, in Russian or in Chinese ({@code Russian}, {@code русский}, {@code 俄语}).
   *
   * <p>Chinese whose script is not stated is Simplified. {@code und} is {@link #UNKNOWN}.
   *
   * @return empty where no language is meant; never an error
   */
  public static Optional<Language> parse(String written) {
    return WrittenLanguage.tag(written)
        .map(tag -> tag.equals(LanguageTable.EITHER_CHINESE) ? "zh-Hans" : tag)
        .map(Language::new);
  }

  /**
   * The language that is meant by what a person wrote, as {@link #parse} understands it.
   *
   * @throws IllegalArgumentException if no language is meant
   */
  public static Language of(String tag) {
    return parse(tag)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Not a language: '"
                    + tag
                    + "'. Expected a BCP 47 tag such as 'ru' or 'zh-Hans', or a language's"
                    + " name. Correct it, or use 'und' for an unknown language."));
  }

  /**
   * Whether this language lies in a range that a user typed. The rule is RFC 4647's basic filtering
   * ({@code zh} matches zh-Hans and zh-Hant, {@code *} matches all, case is ignored); a range that
   * is no tag is first mapped as {@link #parse} does ({@code zh_tw}, {@code Chinese}, {@code ua}).
   */
  public boolean matches(String range) {
    String literal = range.strip();
    return literal.equals("*")
        || liesIn(literal)
        || WrittenLanguage.tag(literal).filter(this::liesIn).isPresent();
  }

  private boolean liesIn(String range) {
    String lowered = tag.toLowerCase(Locale.ROOT);
    String prefix = range.toLowerCase(Locale.ROOT);
    return lowered.equals(prefix) || lowered.startsWith(prefix + "-");
  }

  /** The first part of the tag: {@code zh} for zh-Hans, the whole tag for most languages. */
  public String primary() {
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }

  /**
   * The scripts that its words are written in, in the order of the enum: Han for Chinese; Hiragana,
   * Katakana and Han for Japanese; Cyrillic and Latin for Serbian. Empty for {@link #UNKNOWN}.
   */
  public Set<UnicodeScript> scripts() {
    return LanguageTable.get().scripts(tag).orElseThrow();
  }

  /** By tag, as ASCII. */
  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }

  /** The tag. */
  @Override
  public String toString() {
    return tag;
  }
}
