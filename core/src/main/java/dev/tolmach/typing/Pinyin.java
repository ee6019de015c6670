package dev.tolmach.typing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The readings of Chinese characters in Latin letters, without tones; {@code ü} is {@code v}, but
 * {@code lüe} and {@code nüe} are {@code lue} and {@code nue}. Immutable.
 */
final class Pinyin {
  private static final String TABLE = "pinyin.tsv";
  private static final char FIRST = '〇';
  private static final char LAST = '\uFAFF';
  private static final int LONGEST_SYLLABLE = 6;
  private static final char SEPARATOR = '\'';

  private final Map<String, String> syllables = new HashMap<>();
  private final String[][] readings = new String[LAST - FIRST + 1][];

  private Pinyin(List<String> lines) {
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      syllables.put(columns[0], columns[0]);
      columns[1].chars().forEach(c -> add((char) c, columns[0], true));
      columns[2].chars().forEach(c -> add((char) c, columns[0], false));
    }
  }

  private void add(char character, String syllable, boolean first) {
    String[] known = readings[character - FIRST];
    List<String> all = new ArrayList<>(known == null ? List.of() : List.of(known));
    all.add(first ? 0 : all.size(), syllable);
    readings[character - FIRST] = all.toArray(new String[0]);
  }

  /** The table, read when it is first needed. */
  static Pinyin standard() {
    return Standard.TABLE;
  }

  /** How a character may be read, the usual way first; nothing if it is not one of the table. */
  List<String> readings(char character) {
    String[] all = character < FIRST || character > LAST ? null : readings[character - FIRST];
    return all == null ? List.of() : List.of(all);
  }

  /**
   * What was typed in the form of this table: small letters without tones, whether these are marks
   * or digits, and an apostrophe wherever one syllable certainly ends. Empty if that leaves
   * anything but letters.
   */
  static String plain(String typed) {
    String marked =
        Normalizer.normalize(typed, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replace("u\u0308", "v")
            .replace("u:", "v")
            .replaceAll("\\p{M}", "");
    String plain =
        marked
            .replaceAll("(?<=[a-z])[1-5]|[’ʼ\\- ]", "'")
            .replaceAll("(?<=[ln])ve(?!r)", "ue")
            .replaceAll("'+", "'")
            .replaceAll("^'|'$", "");
    return plain.matches("[a-z]+('[a-z]+)*") ? plain : "";
  }

  /** Whether letters are syllables, one after the other. */
  boolean isSyllables(String plain) {
    boolean[] reached = new boolean[plain.length() + 1];
    reached[0] = true;
    for (int at = 0; at < plain.length(); at++) {
      if (reached[at] && plain.charAt(at) == SEPARATOR) {
        reached[at + 1] = true;
      }
      for (int end = at + 1;
          reached[at] && end <= Math.min(plain.length(), at + LONGEST_SYLLABLE);
          end++) {
        reached[end] |= syllables.containsKey(plain.substring(at, end));
      }
    }
    return reached[plain.length()];
  }

  /** Whether a word may be read as the letters, no syllable of which goes over an apostrophe. */
  boolean reads(String word, String plain) {
    return reads(word, 0, plain, 0, Integer.MAX_VALUE);
  }

  /** Whether it is read so when every character is read as it is mostly. */
  boolean readsUsually(String word, String plain) {
    return reads(word, 0, plain, 0, 1);
  }

  private boolean reads(String word, int character, String plain, int at, int readings) {
    int start = at < plain.length() && plain.charAt(at) == SEPARATOR ? at + 1 : at;
    if (character == word.length() || start == plain.length()) {
      return character == word.length() && start == plain.length();
    }
    return readings(word.charAt(character)).stream()
        .limit(readings)
        .anyMatch(reading ->
            plain.startsWith(reading, start)
                && reads(word, character + 1, plain, start + reading.length(), readings));
  }

  private static final class Standard {
    static final Pinyin TABLE = read();

    private static Pinyin read() {
      try (InputStream in = Pinyin.class.getResourceAsStream(Pinyin.TABLE)) {
        byte[] bytes = Objects.requireNonNull(in, Pinyin.TABLE).readAllBytes();
        return new Pinyin(new String(bytes, StandardCharsets.UTF_8).lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException("A table of this program cannot be read.", e);
      }
    }
  }
}
