package dev.tolmach.benchmarks.suggestion;

import java.util.List;
import java.util.Random;

/**
 * A way to write Russian in Latin letters: what each letter becomes, in the order of the alphabet.
 *
 * @param name whose it is
 * @param latin 33 entries separated by spaces; {@code _} is nothing
 */
record LatinScheme(String name, String latin) {
  private static final String ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

  private static final List<LatinScheme> ALL =
      List.of(
          new LatinScheme(
              "GOST 7.79 A", "a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â"),
          new LatinScheme(
              "GOST 7.79 B",
              "a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh _ y' _ e' yu ya"),
          new LatinScheme(
              "BGN/PCGN",
              "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya"),
          new LatinScheme(
              "passport",
              "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia"),
          new LatinScheme(
              "typed with j",
              "a b v g d e jo zh z i j k l m n o p r s t u f h c ch sh sch _ y _ e ju ja"),
          new LatinScheme(
              "typed with y",
              "a b v g d e yo zh z i y k l m n o p r s t u f h ts ch sh sch _ y ' e yu ya"));

  /** A word in one of the schemes, chosen by chance. */
  static String written(String word, Random random) {
    String[] letters = ALL.get(random.nextInt(ALL.size())).latin.split(" ");
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      int place = ALPHABET.indexOf(letter);
      written.append(place < 0 ? String.valueOf(letter) : letters[place].replace("_", ""));
    }
    return written.toString();
  }
}
