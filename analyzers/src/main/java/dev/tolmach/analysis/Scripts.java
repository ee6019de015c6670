package dev.tolmach.analysis;

import java.lang.Character.UnicodeScript;

/** Tells the script of a word. */
final class Scripts {
  private Scripts() {}

  /** Cyrillic if any letter is; else the script of the first letter; else a number. */
  static WordScript of(String word) {
    if (word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC)) {
      return WordScript.CYRILLIC;
    }
    return word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Scripts::ofLetter)
        .findFirst()
        .orElseGet(() -> ofSigns(word));
  }

  private static WordScript ofLetter(int letter) {
    return switch (UnicodeScript.of(letter)) {
      case HAN -> WordScript.HAN;
      case HIRAGANA, KATAKANA -> WordScript.KANA;
      case HANGUL -> WordScript.HANGUL;
      case LATIN -> WordScript.LATIN;
      default -> WordScript.OTHER;
    };
  }

  /** Without a letter: a Han sign such as 〇, or digits. */
  private static WordScript ofSigns(String word) {
    boolean digits = word.codePoints().anyMatch(Character::isDigit);
    return digits ? WordScript.NUMBER : ofLetter(word.codePointAt(0));
  }
}
