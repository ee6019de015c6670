package dev.tolmach.language;

import java.util.Random;

/** Random strings that hold what text holds: words of many scripts, signs, halves of surrogates. */
final class RandomText {
  private static final String[] ALPHABETS = {
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "的一是不了人我在有他这为之大来以个中上们",
    "のはをにがでと検索記事カタカナ",
    "한국어검색엔진글",
    "אבגדהוזחטיكتابمقالةبحث",
    "éèüößłčşığđ",
    " \t\n-_.,!?()[]{}#*`'\"<>/\\|@0123456789",
    "\u0301\u00ad\u200b\ufeff\ud83d\udc7e\ud800\udc00\u0000"
  };

  private RandomText() {}

  static String of(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    String alphabet = ALPHABETS[0];
    while (text.length() < length) {
      if (random.nextInt(6) == 0) {
        alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
      }
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
