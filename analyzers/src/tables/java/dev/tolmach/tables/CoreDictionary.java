package dev.tolmach.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The word list of smartcn, {@code coredict.mem}: for each first character a sorted list of what
 * follows it in words, with frequencies. It is searched as smartcn searches it, order of steps
 * included, so that a word which smartcn cannot find is not found here either.
 */
final class CoreDictionary {
  static final char FIRST_HAN = '\u4E00';
  static final char LAST_HAN = '\u9FA5';

  private static final int HASH_SIZE = 12071;

  /** The rows of first characters, by place in the hash table; -1 where none is. */
  private final short[] rows;

  private final char[] firstCharacters;
  private final String[][] rests;
  private final int[][] frequencies;

  private CoreDictionary(Object[] arrays) {
    rows = (short[]) arrays[0];
    firstCharacters = (char[]) arrays[1];
    rests = strings((char[][][]) arrays[2]);
    frequencies = (int[][]) arrays[3];
  }

  private static String[][] strings(char[][][] arrays) {
    String[][] strings = new String[arrays.length][];
    for (int row = 0; row < arrays.length; row++) {
      char[][] items = arrays[row] == null ? new char[0][] : arrays[row];
      strings[row] =
          Stream.of(items)
              .map(item -> item == null ? "" : String.valueOf(item))
              .toArray(String[]::new);
    }
    return strings;
  }

  static CoreDictionary read() throws IOException {
    return new CoreDictionary(SmartcnData.read("coredict.mem", 4));
  }

  /** How often a word occurs; 0 for what is not a word. */
  int frequency(String word) {
    int row = row(word.charAt(0));
    if (row < 0) {
      return 0;
    }
    String rest = word.substring(1);
    int low = 0;
    int high = rests[row].length - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      int order = rests[row][middle].compareTo(rest);
      if (order == 0) {
        return frequencies[row][middle];
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 0;
  }

  /** The words of at least two characters that reading a text from a character on can find. */
  List<String> longWords(char first) {
    List<String> words = new ArrayList<>();
    int row = row(first);
    if (row >= 0) {
      addLongWords(row, first, "", match(row, "", 0), words);
    }
    return words;
  }

  private void addLongWords(int row, char first, String rest, int found, List<String> words) {
    if (found < 0) {
      return;
    }
    if (!rest.isEmpty() && rest.equals(rests[row][found])) {
      words.add(first + rest);
    }
    for (char next : following(row, rest)) {
      String longer = rest + next;
      addLongWords(row, first, longer, match(row, longer, found), words);
    }
  }

  /** The Han characters that follow a prefix; no others continue a word. */
  private Set<Character> following(int row, String beginning) {
    Set<Character> following = new TreeSet<>();
    for (String item : rests[row]) {
      if (item.length() > beginning.length() && item.startsWith(beginning)) {
        char next = item.charAt(beginning.length());
        if (next >= FIRST_HAN && next <= LAST_HAN) {
          following.add(next);
        }
      }
    }
    return following;
  }

  /** The first item with a beginning, searched for from an item on; -1 where none is found. */
  private int match(int row, String beginning, int from) {
    int low = from;
    int high = rests[row].length - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      int order = order(beginning, row, middle);
      if (order == 0) {
        int first = middle;
        while (first > 0 && order(beginning, row, first - 1) == 0) {
          first--;
        }
        return first;
      }
      if (order < 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return -1;
  }

  private int order(String beginning, int row, int index) {
    String item = rests[row][index];
    return item.startsWith(beginning) ? 0 : beginning.compareTo(item);
  }

  private int row(char first) {
    int start = Math.floorMod(SmartcnData.scattered(first), HASH_SIZE);
    int step = SmartcnData.step(String.valueOf(first)) % HASH_SIZE;
    int index = start;
    int tries = 1;
    while (firstCharacters[index] != 0 && firstCharacters[index] != first && tries < HASH_SIZE) {
      index = (start + tries * step) % HASH_SIZE;
      tries++;
    }
    return tries < HASH_SIZE && firstCharacters[index] == first ? rows[index] : -1;
  }
}
