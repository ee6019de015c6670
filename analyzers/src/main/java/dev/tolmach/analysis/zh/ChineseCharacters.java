package dev.tolmach.analysis.zh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Maps Traditional characters to Simplified ones, one for one.
 *
 * <p>Two readings of OpenCC's character table:
 *
 * <ul>
 *   <li>{@link #simplified}: the commonest Simplified character of a Traditional one, for making
 *       words of it.
 *   <li>{@link #folded}: one character for all that are interchangeable ({@code 乾} and {@code 干},
 *       {@code 畫}, {@code 劃}, {@code 画} and {@code 划}), for finding a text whichever way it and the
 *       query are written.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class ChineseCharacters {
  /** OpenCC's table: a Traditional character, a tab, its Simplified ones, the commonest first. */
  private static final String TABLE = "TSCharacters.txt";

  /** Spellings that the table does not know, in the same format. */
  private static final String VARIANTS = "variants.txt";

  /** Spellings of Japan, in the same format. */
  private static final String JAPANESE = "japanese.txt";

  private final CharacterMap simplified;
  private final CharacterMap folded;

  private ChineseCharacters() {
    Map<Integer, int[]> table = read(TABLE);
    simplified = new CharacterMap(firstOf(table));
    Map<Integer, int[]> all = new LinkedHashMap<>(table);
    read(VARIANTS).forEach(all::putIfAbsent);
    read(JAPANESE).forEach(all::putIfAbsent);
    folded = new CharacterMap(new CharacterClasses(all).representatives());
  }

  /**
   * The tables that come with this module.
   *
   * @return always the same object
   */
  public static ChineseCharacters standard() {
    return Standard.INSTANCE;
  }

  /**
   * The commonest Simplified character of a Traditional one.
   *
   * @param codePoint any character
   * @return the character itself if it is not a Traditional one
   */
  public int simplified(int codePoint) {
    return simplified.get(codePoint);
  }

  /**
   * The one character that represents a character and all its variants.
   *
   * @param codePoint any character
   * @return the character itself if it has no variants
   */
  public int folded(int codePoint) {
    return folded.get(codePoint);
  }

  private static Map<Integer, Integer> firstOf(Map<Integer, int[]> table) {
    Map<Integer, Integer> first = new HashMap<>();
    table.forEach((character, targets) -> first.put(character, targets[0]));
    return first;
  }

  private static Map<Integer, int[]> read(String name) {
    Map<Integer, int[]> table = new LinkedHashMap<>();
    try (InputStream in = ChineseCharacters.class.getResourceAsStream(name);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("[\t ]"))
          .filter(row -> row.length > 1)
          .forEach(row -> table.put(row[0].codePointAt(0), targets(row)));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] targets(String[] row) {
    int[] targets = new int[row.length - 1];
    for (int i = 1; i < row.length; i++) {
      targets[i - 1] = row[i].codePointAt(0);
    }
    return targets;
  }

  private static final class Standard {
    static final ChineseCharacters INSTANCE = new ChineseCharacters();
  }
}
