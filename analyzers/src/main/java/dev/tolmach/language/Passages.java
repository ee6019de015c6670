package dev.tolmach.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A text's letters counted by {@link Writing}, and cut into {@link Passage}s. */
final class Passages {
  /** More foreign letters than these between two of a passage's own end it: two or three words. */
  private static final int LONGEST_INSERTION = 16;

  /** Letters after which the end of a sentence ends a passage: a line may be a whole article. */
  private static final int LONG_LINE = 200;

  /** Han characters say as much as two or three letters. */
  private static final int LONG_LINE_OF_HAN = 80;

  /** After so many a passage ends with a word: not every line has sentences. */
  private static final int ENDLESS = 1000;

  private static final String SENTENCE_ENDS = ".!?…。！？؟۔।॥";

  /** Short passages beyond these add nothing to what is known of a text. */
  private static final int SHORT_PASSAGES = 200;

  private final int[] letters = new int[Writing.values().length];
  private final Map<Writing, List<Passage>> passages = new EnumMap<>(Writing.class);
  private final Open[] open = new Open[letters.length];
  private int allLetters;

  /** All characters but white space. */
  private int signs;

  private boolean passedOver;

  private final boolean names;

  private Passages(boolean names) {
    this.names = names;
  }

  /** Takes a text apart. {@link CodeName}s are passed over if there is anything else. */
  static Passages of(CharSequence text) {
    Passages words = new Passages(false);
    words.scan(text);
    if (words.letters() > 0 || !words.passedOver) {
      return words;
    }
    Passages names = new Passages(true);
    names.scan(text);
    return names;
  }

  /** All letters, whatever their script. */
  int letters() {
    return allLetters;
  }

  int letters(Writing writing) {
    return letters[writing.ordinal()];
  }

  /** In the order of the text. */
  List<Passage> in(Writing writing) {
    return passages.getOrDefault(writing, List.of());
  }

  private void scan(CharSequence text) {
    Writing before = Writing.NONE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        closeAll(0, 0);
        before = Writing.NONE;
        continue;
      }
      int codePoint = Character.isHighSurrogate(c) ? Character.codePointAt(text, i) : c;
      Writing writing = Writing.of(codePoint);
      if (writing == Writing.LATIN && before != writing && !names) {
        int end = CodeName.end(text, i);
        if (end > i) {
          passedOver = true;
          before = Writing.NONE;
          i = end - 1;
          continue;
        }
      }
      int last = i + Character.charCount(codePoint) - 1;
      if (!Character.isWhitespace(codePoint)) {
        signs++;
      }
      if (writing != Writing.NONE) {
        add(writing, i, last + 1, writing != before);
        if (writing != before && !Character.isUpperCase(codePoint)) {
          open[writing.ordinal()].smallWords++;
        }
      } else if (endsSentence(text, i)) {
        closeAll(LONG_LINE, LONG_LINE_OF_HAN);
      }
      if (writing != Writing.NONE || !isMark(codePoint)) {
        before = writing;
      }
      i = last;
    }
    closeAll(0, 0);
  }

  /** A full stop ends one only before a space: there are fractions, versions and addresses. */
  private static boolean endsSentence(CharSequence text, int at) {
    char c = text.charAt(at);
    return SENTENCE_ENDS.indexOf(c) >= 0
        && (c > 0x7F || at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  /** Accents and vowel signs that are characters of their own do not end a word. */
  private static boolean isMark(int codePoint) {
    if (codePoint < 0x300) {
      return codePoint == 0xAD;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void add(Writing writing, int start, int end, boolean newWord) {
    Open passage = open[writing.ordinal()];
    if (passage == null) {
      passage = new Open();
      open[writing.ordinal()] = passage;
    }
    boolean insertion = allLetters - passage.lettersAtEnd > LONGEST_INSERTION;
    boolean endless = passage.letters >= ENDLESS && (newWord || writing == Writing.HAN);
    if (passage.letters > 0 && (insertion || endless)) {
      close(writing, passage);
    }
    if (passage.letters == 0) {
      passage.start = start;
      passage.signsBefore = signs - 1;
    }
    passage.letters++;
    passage.words += newWord ? 1 : 0;
    passage.end = end;
    passage.signsAtEnd = signs;
    letters[writing.ordinal()]++;
    allLetters++;
    passage.lettersAtEnd = allLetters;
  }

  /** Closes all passages that have more letters than so many, or so many of Han. */
  private void closeAll(int letters, int han) {
    for (Writing writing : WRITINGS) {
      Open passage = open[writing.ordinal()];
      if (passage != null && passage.letters > (writing == Writing.HAN ? han : letters)) {
        close(writing, passage);
      }
    }
  }

  private void close(Writing writing, Open open) {
    List<Passage> list = passages.computeIfAbsent(writing, none -> new ArrayList<>());
    int signs = open.signsAtEnd - open.signsBefore;
    Passage passage =
        new Passage(
            writing, open.start, open.end, open.letters, open.words, open.smallWords, signs);
    if (passage.isLong() || list.size() < SHORT_PASSAGES) {
      list.add(passage);
    }
    open.letters = 0;
    open.words = 0;
    open.smallWords = 0;
  }

  private static final Writing[] WRITINGS = Writing.values();

  private static final class Open {
    private int start;
    private int end;
    private int letters;
    private int words;
    private int smallWords;
    private int lettersAtEnd;
    private int signsBefore;
    private int signsAtEnd;
  }
}
