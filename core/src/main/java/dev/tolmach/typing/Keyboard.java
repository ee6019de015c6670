package dev.tolmach.typing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A keyboard layout: which character each key gives. Two layouts convert what was typed on one into
 * what it would be on the other; one alone shows which keys are neighbours. Immutable.
 */
final class Keyboard {
  /** The layout of English, QWERTY. */
  static final Keyboard ENGLISH =
      new Keyboard(
          List.of("`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./"),
          List.of("~!@#$%^&*()_+", "QWERTYUIOP{}|", "ASDFGHJKL:\"", "ZXCVBNM<>?"));

  /** The layout of Russian, ЙЦУКЕН. */
  static final Keyboard RUSSIAN =
      new Keyboard(
          List.of("ё1234567890-=", "йцукенгшщзхъ\\", "фывапролджэ", "ячсмитьбю."),
          List.of("Ё!\"№;%:?*()_+", "ЙЦУКЕНГШЩЗХЪ/", "ФЫВАПРОЛДЖЭ", "ЯЧСМИТЬБЮ,"));

  /** The layout of Ukrainian. */
  static final Keyboard UKRAINIAN =
      new Keyboard(
          List.of("'1234567890-=", "йцукенгшщзхїґ", "фівапролджє", "ячсмитьбю."),
          List.of("ʼ!\"№;%:?*()_+", "ЙЦУКЕНГШЩЗХЇҐ", "ФІВАПРОЛДЖЄ", "ЯЧСМИТЬБЮ,"));

  private static final List<Keyboard> ALL = List.of(ENGLISH, RUSSIAN, UKRAINIAN);

  /* Each row is shifted a little further to the right than the one above it, in half keys. */
  private static final int[] INDENT = {0, 3, 4, 5};

  private record Key(int row, int column, boolean shifted) {
    boolean isNear(Key other) {
      int across = 2 * (column - other.column) + INDENT[row] - INDENT[other.row];
      return Math.abs(row - other.row) <= 1 && Math.abs(across) <= 2;
    }
  }

  private final List<List<String>> rows;
  private final Map<Character, Key> keys = new HashMap<>();

  private Keyboard(List<String> plain, List<String> shifted) {
    rows = List.of(plain, shifted);
    for (int level = 0; level < rows.size(); level++) {
      for (int row = 0; row < plain.size(); row++) {
        String characters = rows.get(level).get(row);
        for (int column = 0; column < characters.length(); column++) {
          keys.putIfAbsent(characters.charAt(column), new Key(row, column, level == 1));
        }
      }
    }
  }

  /** What the keys that were struck to type a text on this layout give on another one. */
  String onto(Keyboard other, String typed) {
    StringBuilder converted = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      Key key = keys.get(typed.charAt(i));
      converted.append(key == null ? typed.charAt(i) : other.at(key));
    }
    return converted.toString();
  }

  private char at(Key key) {
    return rows.get(key.shifted ? 1 : 0).get(key.row).charAt(key.column);
  }

  /** Whether two letters, in lower case, are on keys that touch, on any layout that has both. */
  static boolean areNeighbours(char one, char other) {
    for (Keyboard keyboard : ALL) {
      Key first = keyboard.keys.get(one);
      Key second = keyboard.keys.get(other);
      if (first != null && second != null && one != other && first.isNear(second)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character is a letter that this layout has, in upper or lower case. */
  boolean hasLetter(char c) {
    return Character.isLetter(c) && keys.containsKey(c);
  }
}
