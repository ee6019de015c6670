package dev.tolmach.files;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between character sets of one byte a character by what a text would look like in each:
 * small letters inside words speak for one, a capital after a small letter, a sign between letters
 * and letters of two scripts in a word against it. Statistics of bytes need longer texts.
 */
final class SingleByteCharset {
  private static final int SAMPLE = 1 << 16;

  /** The likelier ones first, of those in which a text looks alike. */
  private static final List<String> NAMES =
      List.of(
          "windows-1252",
          "windows-1251",
          "KOI8-R",
          "KOI8-U",
          "windows-1250",
          "ISO-8859-2",
          "windows-1253",
          "IBM866",
          "ISO-8859-5",
          "x-MacCyrillic",
          "windows-1255",
          "TIS-620");

  /** What statistics call those that are compared here. */
  private static final Set<String> COMPARED =
      Set.of(
          "us-ascii", "iso-8859-1", "iso-8859-7", "iso-8859-8", "ibm855", "maccyrillic", "tis620");

  private static final String COMMON = "оаеинтсрвлкмдпуіαοιετσνηυρπκμλςάίόέή";

  /** Cyrillic letters that few languages have. */
  private static final String RARE = "ЂђЃѓЉљЊњЋћЏџЌќЅѕЎў";

  /** Hebrew letters at the ends of words. */
  private static final String FINAL = "ךםןףץ";

  /** Letters of Europe's east that its west has not. */
  private static final String EASTERN = "šžŠŽ";

  /** Signs that texts have between words. */
  private static final String SIGNS = "«»“”„‘’‚–—…№§°·\u00a0€©";

  private SingleByteCharset() {}

  /**
   * The character set of a text.
   *
   * @param detected what statistics say; null: nothing
   * @return null if it is one that is not compared
   */
  static @Nullable Charset of(byte[] bytes, @Nullable String detected) {
    if (detected != null && !isCompared(detected)) {
      return null;
    }
    int length = Math.min(bytes.length, SAMPLE);
    Charset best = null;
    int most = Integer.MIN_VALUE;
    for (String name : NAMES) {
      if (Charset.isSupported(name)) {
        Charset charset = Charset.forName(name);
        boolean eastern = name.equals("windows-1250") || name.equals("ISO-8859-2");
        int prior = eastern && name.equalsIgnoreCase(detected) ? 2 : 0;
        int score = score(new String(bytes, 0, length, charset), eastern) + prior;
        if (score > most) {
          most = score;
          best = charset;
        }
      }
    }
    return best;
  }

  private static boolean isCompared(String name) {
    return NAMES.stream().anyMatch(name::equalsIgnoreCase)
        || COMPARED.contains(name.toLowerCase(Locale.ROOT));
  }

  private static int score(String text, boolean eastern) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        score += Character.isLetter(c) ? letter(before, c, after, eastern) : sign(before, c, after);
      }
    }
    return score;
  }

  private static int letter(char before, char c, char after, boolean eastern) {
    boolean latin = UnicodeScript.of(c) == UnicodeScript.LATIN;
    int score = isOfOther(c, before) || isOfOther(c, after) ? -6 : 0;
    score -= Character.isUpperCase(c) && Character.isLowerCase(before) ? 3 : 0;
    score -= Character.isLowerCase(c) && isCapitalAt(before, after) ? 1 : 0;
    if (latin) {
      /* One accent next to another is rare in words. */
      boolean run = before > 0x7f && Character.isLetter(before);
      score += run ? -1 : Character.isLowerCase(c) ? 1 : 0;
      score += EASTERN.indexOf(c) < 0 ? 0 : eastern ? 1 : -1;
    } else if (UnicodeScript.of(c) == UnicodeScript.HEBREW) {
      score += FINAL.indexOf(c) >= 0 && Character.isLetter(after) ? -4 : 2;
    } else if (UnicodeScript.of(c) == UnicodeScript.THAI) {
      score += UnicodeScript.of(before) == UnicodeScript.THAI ? 2 : -4; // Words are not separated.
    } else {
      score -= UnicodeScript.of(c) == UnicodeScript.GREEK && !isGreek(c, after) ? 3 : 0;
      boolean capital = Character.isUpperCase(c) && !Character.isLetter(before);
      score += capital || Character.isLowerCase(c) ? 1 : 0;
      score -= RARE.indexOf(c) >= 0 ? 2 : 0;
      score += COMMON.indexOf(c) >= 0 ? 1 : 0;
    }
    return score;
  }

  /** A small letter at the beginning of a word that goes on in capitals. */
  private static boolean isCapitalAt(char before, char after) {
    return !Character.isLetter(before) && Character.isUpperCase(after);
  }

  /** Words end in a vowel or one of few consonants, and one letter has a form of its own there. */
  private static boolean isGreek(char c, char after) {
    return Character.isLetter(after) ? c != 'ς' : "βγδζθκλμξπστφχψ".indexOf(c) < 0;
  }

  private static boolean isOfOther(char c, char neighbour) {
    return Character.isLetter(neighbour) && UnicodeScript.of(neighbour) != UnicodeScript.of(c);
  }

  private static int sign(char before, char c, char after) {
    if (c == 0xfffd || c < 0xa0) {
      return -6;
    }
    if (UnicodeScript.of(c) == UnicodeScript.THAI) {
      return UnicodeScript.of(before) == UnicodeScript.THAI ? 1 : -2;
    }
    boolean inside = Character.isLetter(before) && Character.isLetter(after);
    boolean turned =
        "»”".indexOf(c) >= 0 && Character.isLetter(after)
            || "«“‘„".indexOf(c) >= 0 && Character.isLetter(before)
            || "«“‘„".indexOf(c) >= 0 && after > 0x7f && !Character.isLetter(after);
    if (turned) {
      return -4;
    }
    boolean known = SIGNS.indexOf(c) >= 0;
    return inside && c != '’' && c != '–' && c != '—' ? -4 : known ? 0 : -2;
  }
}
