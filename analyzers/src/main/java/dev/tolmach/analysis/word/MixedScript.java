package dev.tolmach.analysis.word;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The readings of words that mix Latin and Cyrillic letters: by oversight ({@code Cериализация}
 * with a Latin C), by a broken transliteration ({@code Конvergenta}), or because the keyboard was
 * set to the other script ({@code С++} with a Cyrillic С). Words are given in lower case.
 */
final class MixedScript {
  private static final int CYRILLIC_START = 0x400;
  private static final int CYRILLIC_END = 0x530;

  private static final Letters LOOK_ALIKE_CYRILLIC = new Letters("abcehikmoptxy", "авсенікмортху");

  private static final Letters LOOK_ALIKE_LATIN =
      new Letters("авсенікмортхуѕјһԁԛԝ", "abcehikmoptxysjhdqw");

  private static final Letters TRANSLITERATED =
      new Letters("abcdefghijklmnopqrstuvwyz", "абцдефгхийклмнопкрстуввыз");

  /** Letters and digits between joints: a word such as API-шлюз mixes scripts in no part. */
  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}\\p{N}+#]+");

  private MixedScript() {}

  /** Whether a word has letters of both scripts, or is a Cyrillic letter before ++ or #. */
  static boolean mayMix(char[] word, int length) {
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = 0; i < length; i++) {
      latin |= isLatin(word[i]) || word[i] == '+' || word[i] == '#';
      cyrillic |= isCyrillic(word[i]);
    }
    return latin && cyrillic;
  }

  /**
   * What the word may have been meant to be, apart from what it is: in Cyrillic with look-alikes
   * replaced and all else transliterated; in Cyrillic with all transliterated; in Latin if every
   * Cyrillic letter looks like a Latin one.
   */
  static SequencedSet<String> readings(String word) {
    SequencedSet<String> readings = new LinkedHashSet<>();
    readings.add(word);
    readings.add(inEachPart(word, part -> toCyrillic(part, LOOK_ALIKE_CYRILLIC)));
    readings.add(inEachPart(word, part -> toCyrillic(part, TRANSLITERATED)));
    readings.add(inEachPart(word, MixedScript::toLatin));
    readings.removeFirst();
    return readings;
  }

  private static String inEachPart(String word, UnaryOperator<String> reading) {
    return PART.matcher(word)
        .replaceAll(part -> Matcher.quoteReplacement(reading.apply(part.group())));
  }

  private static String toCyrillic(String part, Letters letters) {
    if (!mixes(part)) {
      return part;
    }
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = withoutAccent(part.charAt(i));
      if (letters.holds(c)) {
        read.append(letters.of(c));
      } else if (c == 'x') {
        read.append("кс");
      } else {
        read.append(TRANSLITERATED.of(c));
      }
    }
    return read.toString();
  }

  private static String toLatin(String part) {
    boolean named = part.length() > 1 && !Character.isLetter(part.charAt(1));
    if (!mixes(part) && !(named && isSuffix(part.charAt(1)))) {
      return part;
    }
    StringBuilder read = new StringBuilder(part);
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      if (isCyrillic(c) && !LOOK_ALIKE_LATIN.holds(c)) {
        return part;
      }
      read.setCharAt(i, LOOK_ALIKE_LATIN.of(c));
    }
    return read.toString();
  }

  private static boolean isSuffix(char c) {
    return c == '+' || c == '#';
  }

  /** Á in a Cyrillic word is an А with its stress. */
  private static char withoutAccent(char c) {
    return isLatin(c) ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0) : c;
  }

  private static boolean mixes(String part) {
    return part.chars().anyMatch(c -> isLatin((char) c))
        && part.chars().anyMatch(c -> isCyrillic((char) c));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'ß' && c < 'ɐ' && c != '÷');
  }

  private static boolean isCyrillic(char c) {
    return c >= CYRILLIC_START && c < CYRILLIC_END;
  }

  /** Letters for letters, one for one. */
  private record Letters(String from, String to) {
    boolean holds(char c) {
      return from.indexOf(c) >= 0;
    }

    char of(char c) {
      int index = from.indexOf(c);
      return index < 0 ? c : to.charAt(index);
    }
  }
}
