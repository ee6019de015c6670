package dev.tolmach.analysis;

import dev.tolmach.analysis.word.MarkFoldingFilter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How a word that was typed without marks may be spelled in a language that has some: a stemmer
 * knows the ending of <i>canción</i> and not that of <i>cancion</i>.
 *
 * <p>A word has a mark on one letter, the same on all letters that are alike, as Turkish vowels
 * often have, or at its end on two letters side by side, as <i>-ção</i> and <i>-ść</i> have. What
 * has more marks is met letter by letter where a stem is compared, see {@link MarkFoldingFilter}.
 */
public final class MarkedSpellings {
  /* Endings that were restored to less say nothing. In UTF-16 code units. */
  private static final int SHORTEST = 4;
  private static final int LONGEST = 24;
  private static final int ENDING = 5;

  /* Letters with marks as each language's own spelling has them, loans apart. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("bs", "čćđšž"),
          Map.entry("ca", "àçèéíïòóúü"),
          Map.entry("cs", "áčďéěíňóřšťúůýž"),
          Map.entry("da", "æøå"),
          Map.entry("es", "áéíñóúü"),
          Map.entry("et", "äõöüšž"),
          Map.entry("fi", "äö"),
          Map.entry("fr", "âàçéèêëîïôùûü"),
          Map.entry("ga", "áéíóú"),
          Map.entry("gl", "áéíñóú"),
          Map.entry("hr", "čćđšž"),
          Map.entry("hu", "áéíóöőúüű"),
          Map.entry("it", "àèéìòù"),
          Map.entry("lt", "ąčęėįšųūž"),
          Map.entry("lv", "āčēģīķļņšūž"),
          Map.entry("nl", "éëïóöü"),
          Map.entry("no", "æøå"),
          Map.entry("pl", "ąćęłńóśźż"),
          Map.entry("pt", "áàâãçéêíóôõú"),
          Map.entry("ro", "ăâîșț"),
          Map.entry("sr", "čćđšž"),
          Map.entry("sv", "äåö"),
          Map.entry("tr", "çğıöşü"));

  private MarkedSpellings() {}

  /**
   * The spellings of a word.
   *
   * @param language the primary subtag of the language
   * @param plain a folded word without marks
   * @return itself apart; many, most of which are no words
   */
  public static Set<String> of(String language, String plain) {
    Set<String> spellings = new LinkedHashSet<>();
    String letters = LETTERS.getOrDefault(language, "");
    if (plain.length() < SHORTEST || plain.length() > LONGEST) {
      return spellings;
    }
    for (int i = 0; i < letters.length(); i++) {
      String marked = letters.substring(i, i + 1);
      String letter = MarkFoldingFilter.plain(marked);
      if (plain.contains(letter)) {
        spellings.add(plain.replace(letter, marked));
        addSingly(spellings, plain, letter, marked);
      }
    }
    addPairs(spellings, plain, letters);
    return spellings;
  }

  private static void addSingly(
      Collection<String> spellings, String plain, String letter, String marked) {
    for (int at = plain.indexOf(letter); at >= 0; at = plain.indexOf(letter, at + 1)) {
      spellings.add(with(plain, at, letter.length(), marked));
    }
  }

  private static void addPairs(Collection<String> spellings, String plain, String letters) {
    for (int at = Math.max(0, plain.length() - ENDING); at < plain.length() - 1; at++) {
      for (int i = 0; i < letters.length(); i++) {
        String first = letters.substring(i, i + 1);
        if (MarkFoldingFilter.plain(first).equals(plain.substring(at, at + 1))) {
          String half = with(plain, at, 1, first);
          for (int j = 0; j < letters.length(); j++) {
            String second = letters.substring(j, j + 1);
            if (MarkFoldingFilter.plain(second).equals(plain.substring(at + 1, at + 2))) {
              spellings.add(with(half, at + 1, 1, second));
            }
          }
        }
      }
    }
  }

  private static String with(String word, int at, int length, String marked) {
    return word.substring(0, at) + marked + word.substring(at + length);
  }
}
