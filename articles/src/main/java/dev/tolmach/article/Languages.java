package dev.tolmach.article;

import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import dev.tolmach.limits.Excerpt;
import dev.tolmach.value.Values;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which languages an article is in.
 *
 * @param main the language of the text
 * @param all all languages it holds, the main one first
 */
record Languages(Language main, List<Language> all) {

  /** How many letters a text needs before what it is detected to be outweighs what is declared. */
  private static final int ENOUGH_LETTERS = 200;

  /** Fewer Latin letters, a name perhaps, say nothing against what is declared. */
  private static final int FEW_LETTERS = 20;

  private static final double CONFIDENT = 0.5;

  private static final String CHINESE = "zh-";

  /** Values that say that no language is meant, or several. */
  private static final Set<String> NO_LANGUAGE =
      Set.of("null", "~", "und", "mul", "zxx", "none", "auto", "false");

  /** Of words and pairs of words that are detected with this confidence, 98 percent are right. */
  private static final double SURE = 0.99;

  /**
   * Decides.
   *
   * @param declared what the author declares, or null
   * @param title the title, which counts where the text is short
   * @param text the rendered text, without code
   * @param settings the detector and its candidates
   */
  static Languages of(@Nullable Language declared, String title, String text, Settings settings) {
    if (hasEnoughLetters(text)) {
      DetectedLanguage detected = settings.detector().detect(text, settings.rules().candidates());
      if (declared != null && detected.others().contains(declared)) {
        return partlyTranslated(declared, detected);
      }
      if (declared != null && holds(declared, detected.language(), text)) {
        return partlyTranslated(declared, detected);
      }
      boolean known = !detected.language().equals(Language.UNKNOWN);
      if (known && (declared == null || detected.confidence() >= CONFIDENT)) {
        return of(detected.language(), detected.others());
      }
      return of(declared == null ? Language.UNKNOWN : declared, detected.others());
    }
    String words = title + "\n" + text;
    DetectedLanguage detected = settings.detector().detect(words, settings.rules().candidates());
    if (declared != null && isPossible(declared, words)) {
      return of(inItsScript(declared, detected), detected.others());
    }
    return of(ofArchive(words, detected, settings), detected.others());
  }

  /**
   * Returns the part of a value that is stated by languages, {@code {de: Brot, en: Bread}}, in the
   * article's language; the first one where that is not declared. Other values stay.
   */
  static @Nullable Object chosen(@Nullable Object value, @Nullable Language declared) {
    if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
      return value;
    }
    Object first = null;
    Object best = null;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = entry.getKey().toString();
      boolean tag = key.length() == 2 || key.length() > 2 && "-_".indexOf(key.charAt(2)) >= 0;
      Language language = tag ? Language.parse(key).orElse(null) : null;
      if (language == null || Values.isYes(entry.getValue().toString())) {
        return value;
      }
      first = first == null ? entry.getValue() : first;
      best = language.equals(declared) ? entry.getValue() : best;
    }
    return best == null ? first : best;
  }

  /** Characters that only one of the two scripts of Chinese has say more than a tag. */
  private static Language inItsScript(Language declared, DetectedLanguage detected) {
    boolean chinese =
        declared.tag().startsWith(CHINESE) && detected.language().tag().startsWith(CHINESE);
    return chinese && detected.confidence() >= SURE ? detected.language() : declared;
  }

  /** Whether a value that is no language was meant to be one: it is no template, and not "none". */
  static boolean isMeant(String written) {
    boolean template = written.contains("{{") || written.contains("{%") || written.contains("<%");
    return !written.isBlank()
        && !template
        && !NO_LANGUAGE.contains(written.strip().toLowerCase(Locale.ROOT));
  }

  /** The warning of a value that was meant to declare a language, and is none. */
  static String notUnderstood(String written, String where) {
    return "The language '"
        + Excerpt.of(written)
        + "' of the key '"
        + Excerpt.of(where)
        + "' is not known. Expected a tag such as en, ru or zh-Hans. The language is that of the"
        + " text; correct the value.";
  }

  /** A name or two may be in many languages; likeliest, they are in one of their archive's. */
  private static Language ofArchive(String words, DetectedLanguage any, Settings settings) {
    Language detected = any.language();
    boolean sure = any.confidence() >= SURE || detected.equals(Language.UNKNOWN);
    FewWords few = FewWords.of(words);
    if (!settings.rules().candidates().isEmpty() || sure && !few.areFew()) {
      return detected;
    }
    Set<Language> own = settings.ownLanguages().get();
    if (sure && (own.contains(detected) || few.tellTheirLanguage(own.isEmpty()))) {
      return detected;
    }
    DetectedLanguage ofOwn = own.isEmpty() ? any : settings.detector().detect(words, own);
    if (few.mayBeEnglish() && own.contains(Language.ENGLISH) && ofOwn.confidence() < SURE) {
      return Language.ENGLISH;
    }
    if (!own.isEmpty() && !ofOwn.language().equals(Language.UNKNOWN)) {
      return ofOwn.language();
    }
    if (!sure && own.isEmpty() && few.mayBeRussian()) {
      return Language.RUSSIAN;
    }
    boolean isKnown = few.areALine() || detected.equals(Language.ENGLISH);
    boolean alone = own.isEmpty() && !(few.areFew() && few.areLatin());
    return isKnown || alone ? detected : Language.UNKNOWN;
  }

  /**
   * An article with more text in another language, quoted or not yet translated, than in its own.
   */
  private static Languages partlyTranslated(Language declared, DetectedLanguage detected) {
    List<Language> others = new ArrayList<>();
    others.add(detected.language());
    others.addAll(detected.others());
    return of(declared, others);
  }

  /**
   * Returns whether a text that passes for one in Latin letters holds enough in the declared
   * language, which is written otherwise: names, terms and tables that nobody translates outweigh
   * the words of a manual. A notice that the page is not translated yet is shorter.
   */
  private static boolean holds(Language declared, Language detected, String text) {
    Set<UnicodeScript> scripts = declared.scripts();
    if (scripts.contains(UnicodeScript.LATIN)
        || !detected.scripts().contains(UnicodeScript.LATIN)) {
      return false;
    }
    int letters = 0;
    int own = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
        own += scripts.contains(UnicodeScript.of(text.charAt(i))) ? 1 : 0;
      }
    }
    return own >= (isDense(scripts) ? ENOUGH_LETTERS / 2 : ENOUGH_LETTERS) && own * 20L >= letters;
  }

  private static boolean isDense(Set<UnicodeScript> scripts) {
    return scripts.contains(UnicodeScript.HAN) || scripts.contains(UnicodeScript.HANGUL);
  }

  /**
   * A text that hardly has a letter of the declared language's scripts is not in that language.
   * Names in Latin letters take much room in a short text, most of all next to ideographs.
   */
  private static boolean isPossible(Language declared, String text) {
    Set<UnicodeScript> scripts = declared.scripts();
    int letters = 0;
    int own = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
        UnicodeScript script = UnicodeScript.of(text.charAt(i));
        own += scripts.contains(script) ? 1 : 0;
        latin += script == UnicodeScript.LATIN ? 1 : 0;
      }
    }
    boolean name = letters < FEW_LETTERS && latin == letters;
    return name || scripts.isEmpty() || own * (isDense(scripts) ? 20 : 4) >= letters;
  }

  private static Languages of(Language main, List<Language> others) {
    List<Language> all = new ArrayList<>();
    all.add(main);
    for (Language other : others) {
      if (!all.contains(other)) {
        all.add(other);
      }
    }
    return new Languages(main, List.copyOf(all));
  }

  private static boolean hasEnoughLetters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i)) && ++letters >= ENOUGH_LETTERS) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a text is no more than a name, a short title or a command, by which no language can be
   * known: {@code Vite}, {@code Tutorial}, {@code npm run build}. It may be English; whatever else
   * it resembles is chance.
   *
   * @param words how many runs of letters and digits it has, counted up to a line's
   * @param areLatin whether all its letters are Latin ones
   * @param marked whether some of these have marks, as only some languages write them
   * @param areRussian whether all its letters are Russian ones
   */
  private record FewWords(int words, boolean areLatin, boolean marked, boolean areRussian) {

    private static final int A_WORD_OR_TWO = 2;

    private static final int FEW = 3;

    /** With more words, what is detected is more than a guess. */
    private static final int LINE = 6;

    static FewWords of(String text) {
      int words = 0;
      boolean latin = true;
      boolean marked = false;
      boolean russian = true;
      boolean inWord = false;
      for (int i = 0; i < text.length() && words <= LINE; ) {
        int c = text.codePointAt(i);
        i += Character.charCount(c);
        boolean letter = Character.isLetter(c);
        boolean part = letter || Character.isDigit(c) || c == '\'' || c == '’';
        words += part && !inWord ? 1 : 0;
        inWord = part;
        if (letter) {
          latin &= UnicodeScript.of(c) == UnicodeScript.LATIN;
          marked |= c > 0x7f;
          int lower = Character.toLowerCase(c);
          russian &= lower >= 'а' && lower <= 'я' || lower == 'ё';
        }
      }
      return new FewWords(words, latin, marked, russian && !latin);
    }

    boolean areFew() {
      return words <= FEW;
    }

    /**
     * Returns whether they are so few, and so plain, that they are English unless something else
     * shows.
     */
    boolean mayBeEnglish() {
      return words <= A_WORD_OR_TWO && areLatin && !marked;
    }

    /** Returns whether they are so few that they are Russian, if they can be. */
    boolean mayBeRussian() {
      return areFew() && areRussian;
    }

    /** Returns whether there are enough to believe a detection that is not sure. */
    boolean areALine() {
      return words > LINE;
    }

    /**
     * Returns whether a sure detection may be believed that nothing in the archive confirms: other
     * scripts and letters with marks have few languages.
     *
     * @param alone whether nothing is known of the archive's languages
     */
    boolean tellTheirLanguage(boolean alone) {
      return !areLatin || alone && marked;
    }
  }
}
