package dev.tolmach.language;

import static java.text.Normalizer.Form.NFC;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a {@link NgramModel} says of a passage's first words. */
final class PassageScorer {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036f]");

  private final NgramModel model;
  private final Writing writing;
  private final StringBuilder word = new StringBuilder();

  PassageScorer(NgramModel model, Writing writing) {
    this.model = model;
    this.writing = writing;
  }

  /**
   * Reads a passage's first words, until so many letters are read. {@link CodeName}s are passed
   * over if there is anything else.
   *
   * @return how many were read, the ends of words included
   */
  int read(CharSequence text, Passage passage, int most, int[] scores) {
    int letters = writing == Writing.LATIN ? read(text, passage, most, scores, false) : 0;
    return letters > 0 ? letters : read(text, passage, most, scores, true);
  }

  private int read(CharSequence text, Passage passage, int most, int[] scores, boolean names) {
    int letters = 0;
    for (int i = passage.start(); i < passage.end() && letters + word.length() < most; i++) {
      char c = text.charAt(i);
      if (Writing.of(c) == writing) {
        int end = names || !word.isEmpty() ? i : CodeName.end(text, i);
        if (end == i) {
          word.append(Character.toLowerCase(c));
        } else {
          i = end - 1;
        }
      } else if (isAccent(c)) {
        word.append(c);
      } else if (c != SOFT_HYPHEN) {
        letters += endWord(scores);
      }
    }
    return letters + endWord(scores);
  }

  private int endWord(int[] scores) {
    if (word.isEmpty()) {
      return 0;
    }
    String composed = composed(word);
    word.setLength(0);
    model.score(composed, scores);
    return composed.length() + 1;
  }

  /** An accent is part of its letter (й, é) or, as a stress mark, of no account. */
  private static String composed(StringBuilder word) {
    String plain = word.toString();
    return hasAccent(plain)
        ? ACCENTS.matcher(Normalizer.normalize(plain, NFC)).replaceAll("")
        : plain;
  }

  private static boolean hasAccent(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      if (isAccent(plain.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAccent(char c) {
    return c >= '\u0300' && c <= '\u036f';
  }
}
