package dev.tolmach.article;

import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import java.util.ArrayList;
import java.util.List;
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

  private static final double CONFIDENT = 0.5;

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
      DetectedLanguage detected = settings.detector().detect(text, settings.candidates());
      boolean known = !detected.language().equals(Language.UNKNOWN);
      if (known && (declared == null || detected.confidence() >= CONFIDENT)) {
        return of(detected.language(), detected.others());
      }
      return of(declared == null ? Language.UNKNOWN : declared, detected.others());
    }
    DetectedLanguage detected =
        settings.detector().detect(title + "\n" + text, settings.candidates());
    return of(
        declared == null || !isPossible(declared, detected, text) ? detected.language() : declared,
        detected.others());
  }

  /** A short text in a script that the declared language does not use is not in that language. */
  private static boolean isPossible(Language declared, DetectedLanguage detected, String text) {
    boolean latin = detected.language().scripts().contains(Character.UnicodeScript.LATIN);
    return latin
        || detected.language().equals(Language.UNKNOWN)
        || declared.scripts().isEmpty()
        || declared.scripts().stream().anyMatch(detected.language().scripts()::contains);
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
}
