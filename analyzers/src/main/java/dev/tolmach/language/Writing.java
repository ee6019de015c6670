package dev.tolmach.language;

import java.lang.Character.UnicodeScript;

/**
 * A way of writing, as far as detection tells them apart: a script, or the scripts that words of
 * one language mix (Han and kana).
 */
enum Writing {
  /** Han characters and kana, which Japanese mixes. */
  HAN,
  HANGUL,
  LATIN,
  CYRILLIC,
  ARABIC,
  DEVANAGARI,
  GREEK,
  HEBREW,
  THAI,
  ARMENIAN,
  GEORGIAN,
  BENGALI,
  TAMIL,
  TELUGU,
  KANNADA,
  MALAYALAM,
  GUJARATI,
  GURMUKHI,
  ORIYA,
  SINHALA,
  KHMER,
  LAO,
  MYANMAR,
  TIBETAN,
  ETHIOPIC,
  THAANA,
  /** A script that settles nothing. */
  OTHER,
  /** No letter: a digit, a sign, a space. */
  NONE;

  private static final Writing[] OF_SCRIPT = ofScript();

  /** What a code point belongs to. */
  static Writing of(int codePoint) {
    if (codePoint < 0x80) {
      int lower = codePoint | 0x20;
      return lower >= 'a' && lower <= 'z' ? LATIN : NONE;
    }
    if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
      return HAN;
    }
    if (codePoint >= 0x400 && codePoint < 0x482) {
      return CYRILLIC;
    }
    return Character.isLetter(codePoint) ? ofLetter(codePoint) : NONE;
  }

  private static Writing ofLetter(int codePoint) {
    return isKana(codePoint) ? HAN : OF_SCRIPT[UnicodeScript.of(codePoint).ordinal()];
  }

  /** Whether a letter is Hiragana or Katakana, the long mark and half-width forms included. */
  static boolean isKana(int codePoint) {
    return (codePoint >= 0x3041 && codePoint <= 0x30FF && codePoint != 0x30FB)
        || (codePoint >= 0xFF66 && codePoint <= 0xFF9D);
  }

  private static Writing[] ofScript() {
    UnicodeScript[] scripts = UnicodeScript.values();
    Writing[] writings = new Writing[scripts.length];
    for (UnicodeScript script : scripts) {
      writings[script.ordinal()] = of(script);
    }
    return writings;
  }

  /** The way of writing that uses a script. */
  static Writing of(UnicodeScript script) {
    return switch (script) {
      case COMMON, INHERITED -> NONE;
      case HIRAGANA, KATAKANA, BOPOMOFO -> HAN;
      default -> named(script.name());
    };
  }

  private static Writing named(String script) {
    for (Writing writing : values()) {
      if (writing.name().equals(script)) {
        return writing;
      }
    }
    return OTHER;
  }
}
