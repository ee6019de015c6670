package dev.tolmach.slug;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Spells characters in ASCII letters and digits, each by itself, as the crate deunicode does for
 * Zola (BSD-3-Clause licence), whose examples the tests repeat.
 *
 * <ul>
 *   <li>{@code ascii.tsv} has the Cyrillic, Greek and Latin letters, kana, and signs that have
 *       letters: й is {@code i}, ю is {@code iu}, し is {@code si}.
 *   <li>{@code han.tsv} has one reading of each Han character, made of the readings that the
 *       library pinyin 0.4.0 by houbb has (Apache licence 2.0); sixty common characters have the
 *       reading that Unihan calls customary instead.
 *   <li>Syllables of Hangul are spelled letter by letter, and what Unicode decomposes into letters
 *       of ASCII is these.
 * </ul>
 *
 * <p>Of other scripts and of emoji nothing is known: a hyphen.
 */
final class Transliteration {

  private static final String UNKNOWN = "-";

  private static final int FIRST_SYLLABLE = 0xac00;
  private static final int LAST_SYLLABLE = 0xd7a3;
  private static final String[] INITIALS =
      "g gg n d dd r m b bb s ss  j jj c k t p h".split(" ", -1);
  private static final String[] VOWELS =
      "a ae ya yae eo e yeo ye o wa wae oe yo u weo we wi yu eu yi i".split(" ");
  private static final String[] FINALS =
      " g gg gs n nj nh d l lg lm lb ls lt lp lh m b bs s ss ng j c k t p h".split(" ", -1);

  private Transliteration() {}

  /* Loaded by the first heading of a site that needs it. */
  private static final class Tables {
    static final CharacterTable LETTERS = new CharacterTable("ascii.tsv", "latin.tsv");
    static final CharacterTable HAN = new CharacterTable("han.tsv");
  }

  /** Returns what is written for a character that is not ASCII. */
  static String of(int c) {
    String letters = Tables.LETTERS.of(c);
    letters = letters == null ? Tables.LETTERS.of(Character.toLowerCase(c)) : letters;
    if (letters != null) {
      return letters;
    }
    if (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE) {
      return hangul(c - FIRST_SYLLABLE);
    }
    String han = Tables.HAN.of(c);
    if (han != null) {
      return han + ' ';
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return "";
    }
    String decomposed = decomposed(c);
    return decomposed == null ? UNKNOWN : decomposed;
  }

  private static String hangul(int syllable) {
    int finals = FINALS.length;
    int vowels = VOWELS.length;
    return INITIALS[syllable / finals / vowels]
        + VOWELS[syllable / finals % vowels]
        + FINALS[syllable % finals];
  }

  private static @Nullable String decomposed(int c) {
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    if (parts.codePointAt(0) == c) {
      return null;
    }
    StringBuilder spelled = new StringBuilder();
    parts
        .codePoints()
        .forEach(part -> spelled.append(part < 0x80 ? Character.toString(part) : of(part)));
    return spelled.toString();
  }
}
