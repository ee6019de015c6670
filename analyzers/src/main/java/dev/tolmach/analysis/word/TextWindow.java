package dev.tolmach.analysis.word;

import java.io.IOException;
import java.io.Reader;

/**
 * A window that slides over a text: after {@link #prepare} at least a given number of UTF-16 units
 * after the position are in view, or the text ends before that. One unit before the position stays
 * in view.
 */
final class TextWindow {
  private static final int CAPACITY = 8192;

  private final char[] buffer = new char[CAPACITY];
  private final int view;
  private int base;
  private int position;
  private int length;
  private boolean ended;

  /** A window that shows at least {@code view} units. */
  TextWindow(int view) {
    this.view = view;
  }

  /** Back to the beginning of a new text. */
  void reset() {
    base = 0;
    position = 0;
    length = 0;
    ended = false;
  }

  /** Fills the window. False when the position is at the end of the text. */
  boolean prepare(Reader reader) throws IOException {
    if (length - position < view && !ended) {
      slide();
      fill(reader);
    }
    return position < length;
  }

  private void slide() {
    int from = Math.max(0, position - 1);
    System.arraycopy(buffer, from, buffer, 0, length - from);
    base += from;
    position -= from;
    length -= from;
  }

  private void fill(Reader reader) throws IOException {
    while (length < buffer.length) {
      int read = reader.read(buffer, length, buffer.length - length);
      if (read < 0) {
        ended = true;
        return;
      }
      length += read;
    }
  }

  /** The index of the next unit to be looked at. Indexes are good until the next prepare. */
  int position() {
    return position;
  }

  void moveTo(int index) {
    position = index;
  }

  /** Where the units in view end. */
  int end() {
    return length;
  }

  /** The unit at an index; U+0000 outside the view. */
  char at(int index) {
    return index >= 0 && index < length ? buffer[index] : 0;
  }

  /** The code point at an index; a lone surrogate is one by itself. */
  int codePointAt(int index) {
    return Character.codePointAt(buffer, index, length);
  }

  /** How many units the code point at an index takes. */
  int widthAt(int index) {
    return Character.isHighSurrogate(buffer[index]) ? Character.charCount(codePointAt(index)) : 1;
  }

  /** The kind of the code point at an index in view. */
  CharacterKind kindAt(int index) {
    char unit = buffer[index];
    return Character.isHighSurrogate(unit)
        ? CharacterKind.of(codePointAt(index))
        : CharacterKind.of(unit);
  }

  /** The kind of the code point at an index; {@code OTHER} outside the view. */
  CharacterKind kindOrOther(int index) {
    return index >= 0 && index < length ? kindAt(index) : CharacterKind.OTHER;
  }

  /** The index of the first unit from an index on, before a limit in view, that is no letter. */
  int skipLetters(int from, int limit) {
    int index = from;
    while (index < limit && CharacterKind.of(buffer[index]) == CharacterKind.LETTER) {
      index++;
    }
    return index;
  }

  /** The buffer of the window, for copying. */
  char[] buffer() {
    return buffer;
  }

  /** The offset of an index in the whole text. */
  int offset(int index) {
    return base + index;
  }
}
