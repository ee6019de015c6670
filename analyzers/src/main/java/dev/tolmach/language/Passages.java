package dev.tolmach.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A text's letters counted by {@link Writing}, and cut into {@link Passage}s. */
final class Passages {
  /** More foreign letters than these between two of a passage's own end it: two or three words. */
  private static final int LONGEST_INSERTION = 16;

  /** Short passages beyond these add nothing to what is known of a text. */
  private static final int SHORT_PASSAGES = 200;

  private final int[] letters = new int[Writing.values().length];
  private final Map<Writing, List<Passage>> passages = new EnumMap<>(Writing.class);
  private final Open[] open = new Open[letters.length];
  private int allLetters;

  /** All characters but white space. */
  private int signs;

  private Passages() {}

  static Passages of(CharSequence text) {
    Passages passages = new Passages();
    passages.scan(text);
    return passages;
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
        closeAll();
        before = Writing.NONE;
        continue;
      }
      int codePoint = Character.isHighSurrogate(c) ? Character.codePointAt(text, i) : c;
      Writing writing = Writing.of(codePoint);
      int last = i + Character.charCount(codePoint) - 1;
      if (!Character.isWhitespace(codePoint)) {
        signs++;
      }
      if (writing != Writing.NONE) {
        add(writing, i, last + 1, writing != before);
      }
      if (writing != Writing.NONE || !isMark(codePoint)) {
        before = writing;
      }
      i = last;
    }
    closeAll();
  }

  /** Accents and vowel signs that stand as characters of their own end no word. */
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
    if (passage.letters > 0 && allLetters - passage.lettersAtEnd > LONGEST_INSERTION) {
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

  private void closeAll() {
    for (Writing writing : WRITINGS) {
      Open passage = open[writing.ordinal()];
      if (passage != null && passage.letters > 0) {
        close(writing, passage);
      }
    }
  }

  private void close(Writing writing, Open open) {
    List<Passage> list = passages.computeIfAbsent(writing, none -> new ArrayList<>());
    int signs = open.signsAtEnd - open.signsBefore;
    Passage passage = new Passage(writing, open.start, open.end, open.letters, open.words, signs);
    if (passage.isLong() || list.size() < SHORT_PASSAGES) {
      list.add(passage);
    }
    open.letters = 0;
    open.words = 0;
  }

  private static final Writing[] WRITINGS = Writing.values();

  private static final class Open {
    private int start;
    private int end;
    private int letters;
    private int words;
    private int lettersAtEnd;
    private int signsBefore;
    private int signsAtEnd;
  }
}
