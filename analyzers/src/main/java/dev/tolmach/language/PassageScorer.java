package dev.tolmach.language;

import java.text.Normalizer;

/** Reads the words of passages to a {@link NgramModel}, and adds up what it says. */
final class PassageScorer {
  private final NgramModel model;
  private final Writing writing;
  private final float[] scores;
  private int letters;

  PassageScorer(NgramModel model, Writing writing) {
    this.model = model;
    this.writing = writing;
    this.scores = new float[model.languages().size()];
  }

  /** Logarithm of the probability of all words read, by language in the model's order. */
  float[] scores() {
    return scores;
  }

  /** How many letters were read, the ends of words included. */
  int letters() {
    return letters;
  }

  /** Reads a passage's first words, until so many letters are read. */
  void read(CharSequence text, Passage passage, int most) {
    CharSequence passageText = text.subSequence(passage.start(), passage.end());
    StringBuilder word = new StringBuilder();
    int limit = letters + most;
    for (int i = 0; i < passageText.length() && letters < limit; i++) {
      char c = passageText.charAt(i);
      if (Writing.of(c) == writing) {
        word.append(Character.toLowerCase(c));
      } else if (isAccent(c)) {
        word.append(c);
      } else if (c != SOFT_HYPHEN) {
        endWord(word);
      }
    }
    endWord(word);
  }

  private static final char SOFT_HYPHEN = '\u00ad';

  private static boolean isAccent(char c) {
    return c >= '\u0300' && c <= '\u036f';
  }

  private void endWord(StringBuilder word) {
    if (!word.isEmpty()) {
      String composed = composed(word);
      letters += model.score(composed, 0, composed.length(), scores);
      word.setLength(0);
    }
  }

  /** An accent is part of its letter (й, é) or, as a stress mark, of no account. */
  private static String composed(StringBuilder word) {
    String plain = word.toString();
    if (plain.chars().noneMatch(c -> isAccent((char) c))) {
      return plain;
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC).replaceAll("[\\u0300-\\u036f]", "");
  }
}
