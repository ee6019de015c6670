package dev.tolmach.analysis.word;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a code point is to the tokenizer: part of a word, a joint inside a word, a character that is
 * a token by itself, or none of these.
 */
enum CharacterKind {
  /** Separates words: space, punctuation, symbols, lone surrogates, private use. */
  OTHER,
  /** A letter of a script that puts spaces between words. */
  LETTER,
  /** A decimal digit of any script. */
  DIGIT,
  /** A Chinese character, of any language; every one is a token. */
  HAN,
  /** Hiragana and katakana. */
  KANA,
  /** Hangul syllables and jamo. */
  HANGUL,
  /** A letter of a script without spaces between words: Thai, Lao, Khmer, Burmese. */
  SOUTHEAST_ASIAN,
  /** A combining mark: belongs to the character before it, whatever that is. */
  MARK,
  /** Not there for search: soft hyphen, zero-width characters, vowel points, tatweel. */
  IGNORED,
  /** Joins words: {@code node.js}; also opens one: {@code .net}. */
  DOT,
  /** Joins words: {@code e-commerce}. */
  HYPHEN,
  /** Joins words: {@code snake_case}. */
  UNDERSCORE,
  /** Joins words: {@code l'homme}. */
  APOSTROPHE,
  /** Joins words: {@code name@example.org}. */
  AT,
  /** Joins Latin letters: the Catalan {@code col·legi}. */
  MIDDLE_DOT,
  /** Two of them close a word: {@code C++}. */
  PLUS,
  /** Closes a word: {@code C#}. */
  SHARP,
  /** A pictograph, such as an emoji, a check mark or an arrow key: found as it is written. */
  SYMBOL,
  /** One character for several that make no word, such as a fraction: a token of its own. */
  COMPOSITE;

  private static final char FRACTION_SLASH = '\u2044';

  private static final Set<CharacterKind> JOINTS =
      EnumSet.of(DOT, HYPHEN, UNDERSCORE, APOSTROPHE, AT, MIDDLE_DOT);

  /**
   * The kinds of the basic plane, looked up several times for every character of a text; each is
   * worked out when it is first met. Threads that meet one at the same time write the same.
   */
  private static final @Nullable CharacterKind[] BASIC_PLANE = new CharacterKind[0x10000];

  /** The kind of a UTF-16 unit; a surrogate is {@link #OTHER}. */
  static CharacterKind of(char unit) {
    CharacterKind known = BASIC_PLANE[unit];
    return known == null ? classifyOnce(unit) : known;
  }

  /** The kind of a code point; a lone surrogate is {@link #OTHER}. */
  static CharacterKind of(int codePoint) {
    return codePoint < 0x10000 ? of((char) codePoint) : classify(codePoint);
  }

  private static CharacterKind classifyOnce(char unit) {
    CharacterKind kind = classify(unit);
    BASIC_PLANE[unit] = kind;
    return kind;
  }

  /** Whether it joins two words into one when it is between them. */
  boolean joins() {
    return JOINTS.contains(this);
  }

  /** Whether words of spaced scripts are made of it. */
  boolean isWord() {
    return this == LETTER || this == DIGIT;
  }

  private static CharacterKind classify(int codePoint) {
    if (isIgnored(codePoint)) {
      return IGNORED;
    }
    CharacterKind joint = punctuation(codePoint);
    if (joint != OTHER) {
      return joint;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          letter(codePoint);
      case Character.OTHER_NUMBER, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL ->
          symbol(codePoint);
      default -> UnicodeScript.of(codePoint) == UnicodeScript.HAN ? HAN : OTHER;
    };
  }

  /**
   * What a sign is by its compatibility form (Unicode's NFKC): {@code ²} is a digit, {@code ㎏} and
   * {@code №} are letters. One without such a form is a pictograph, unless it decorates words.
   */
  private static CharacterKind symbol(int codePoint) {
    if (UnicodeScript.of(codePoint) == UnicodeScript.HAN) {
      return HAN;
    }
    String sign = Character.toString(codePoint);
    String plain = Normalizer.normalize(sign, Normalizer.Form.NFKC);
    if (plain.equals(sign)) {
      return isPictograph(codePoint) ? SYMBOL : OTHER;
    }
    if (plain.codePoints().noneMatch(Character::isLetterOrDigit) || isTradeMark(codePoint)) {
      return OTHER;
    }
    if (plain.codePoints().allMatch(c -> of(c) == KANA)) {
      return KANA;
    }
    if (plain.length() == 1 && of(plain.charAt(0)) == HAN) {
      return HAN;
    }
    boolean numeral = plain.codePoints().allMatch(c -> of(c) != LETTER);
    boolean spaced = plain.codePoints().allMatch(c -> of(c) == LETTER || c < 0x80 || c == 0xB0);
    if (plain.indexOf(FRACTION_SLASH) >= 0 || !spaced) {
      return COMPOSITE;
    }
    return numeral ? DIGIT : LETTER;
  }

  private static boolean isTradeMark(int codePoint) {
    return codePoint == 0x2120 || codePoint == 0x2122;
  }

  /** Signs of Latin-1 and of copyright decorate words, boxes are drawn, U+FFFD is a lost letter. */
  private static boolean isPictograph(int codePoint) {
    boolean isSkinTone = codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    if (Character.getType(codePoint) == Character.MODIFIER_SYMBOL) {
      return isSkinTone;
    }
    return codePoint >= 0x2100
        && codePoint != 0x2117
        && (codePoint < 0x2500 || codePoint >= 0x25A0)
        && codePoint != 0xFFFC
        && codePoint != 0xFFFD;
  }

  private static CharacterKind letter(int codePoint) {
    if (isProlongedSound(codePoint)) {
      return KANA;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> KANA;
      case HANGUL -> HANGUL;
      case THAI, LAO, KHMER, MYANMAR -> SOUTHEAST_ASIAN;
      default -> LETTER;
    };
  }

  /** Signs shared by both kana, whose script is therefore "common". */
  private static boolean isProlongedSound(int codePoint) {
    return codePoint == 0x30FC || codePoint == 0xFF70 || codePoint == 0xFF9E || codePoint == 0xFF9F;
  }

  private static CharacterKind punctuation(int codePoint) {
    return switch (codePoint) {
      case '.', 0xFF0E -> DOT;
      case '-', 0x2010, 0x2011, 0xFF0D -> HYPHEN;
      case '_', 0xFF3F -> UNDERSCORE;
      case '\'', 0x2019, 0x02BC, 0x201B, 0x2018, 0xFF07 -> APOSTROPHE;
      case '@', 0xFF20 -> AT;
      case 0x00B7 -> MIDDLE_DOT;
      case '+', 0xFF0B -> PLUS;
      case '#', 0xFF03 -> SHARP;
      default -> OTHER;
    };
  }

  /**
   * Whether search acts as if the code point were not written: format characters, variation
   * selectors, fillers; and the points and strokes that writers of Arabic and Hebrew leave out as
   * often as not.
   */
  private static boolean isIgnored(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F) // variation selectors
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || (codePoint >= 0x180B && codePoint <= 0x180F) // Mongolian selectors
        || codePoint == 0x034F // combining grapheme joiner
        || codePoint == 0x115F // Hangul fillers
        || codePoint == 0x1160
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || codePoint == 0x0640 // tatweel
        || (codePoint >= 0x064B && codePoint <= 0x0652) // Arabic vowel points
        || codePoint == 0x0670
        || (codePoint >= 0xFC5E && codePoint <= 0xFC63) // the same points by themselves
        || (codePoint >= 0xFCF2 && codePoint <= 0xFCF4)
        || (codePoint >= 0xFE70 && codePoint <= 0xFE7F)
        || (codePoint >= 0x0591 && codePoint <= 0x05BD) // Hebrew points
        || codePoint == 0x05BF
        || codePoint == 0x05C1
        || codePoint == 0x05C2
        || codePoint == 0x05C4
        || codePoint == 0x05C5
        || codePoint == 0x05C7;
  }
}
