package dev.tolmach.analysis.zh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a Chinese word has in other regions: 软件 on the mainland, 軟體 on Taiwan; by OpenCC's
 * table.
 *
 * <ul>
 *   <li>Words are compared with one character for all its variants ({@link
 *       ChineseCharacters#folded}), so that either may be written in either script.
 *   <li>A word that begins or ends with one of the table, and has two characters or more besides,
 *       is called as its part is, too: 程序设计 is 程式设计, for 程序 is 程式.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class RegionalWords {
  /** OpenCC's table: the mainland's word, a space, Taiwan's. */
  private static final String TABLE = "TWPhrases.txt";

  private static final int SHORTEST = 2;

  private final Map<String, Set<String>> others = new HashMap<>();

  /** Words of the table that are called so everywhere, whatever they begin or end with. */
  private final Set<String> same = new HashSet<>();

  private int longest;

  private RegionalWords() {
    try (InputStream in = RegionalWords.class.getResourceAsStream(TABLE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().map(line -> line.split("[\t ]")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words of the table that comes with this module.
   *
   * @return always the same object
   */
  public static RegionalWords standard() {
    return Standard.INSTANCE;
  }

  /**
   * The names of a word in other regions.
   *
   * @param word a word in any script
   * @return other words, in folded characters; empty for a word that is called so everywhere
   */
  public Set<String> others(CharSequence word) {
    String folded = folded(word);
    Set<String> known = others.getOrDefault(folded, Set.of());
    if (same.contains(folded)) {
      return Collections.unmodifiableSet(known);
    }
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(ofPart(folded));
    return all;
  }

  /**
   * The names of a word in other regions, if the table has the word itself.
   *
   * @param word a word in any script
   * @return other words, in folded characters; empty for a word that the table lacks
   */
  public Set<String> named(CharSequence word) {
    return Collections.unmodifiableSet(others.getOrDefault(folded(word), Set.of()));
  }

  /** The other names of the longest beginning, or else end, that the table has. */
  private Set<String> ofPart(String word) {
    for (int length = Math.min(longest, word.length() - SHORTEST); length >= SHORTEST; length--) {
      String rest = word.substring(length);
      Set<String> beginning = others.get(word.substring(0, length));
      if (beginning != null) {
        return with("", beginning, rest);
      }
      rest = word.substring(0, word.length() - length);
      Set<String> end = others.get(word.substring(rest.length()));
      if (end != null) {
        return with(rest, end, "");
      }
    }
    return Set.of();
  }

  private static Set<String> with(String before, Set<String> words, String after) {
    Set<String> whole = new LinkedHashSet<>();
    words.forEach(word -> whole.add(before + word + after));
    return whole;
  }

  private void add(String[] row) {
    List<String> words = List.of(row).stream().map(RegionalWords::folded).toList();
    for (String other : words.subList(1, words.size())) {
      addPair(words.get(0), other);
      addPair(other, words.get(0));
    }
  }

  private void addPair(String word, String other) {
    if (word.equals(other)) {
      same.add(word);
    } else if (isHanWord(word) && isHanWord(other)) {
      others.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(other);
      longest = Math.max(longest, word.length());
    }
  }

  private static boolean isHanWord(String word) {
    return word.length() >= SHORTEST
        && word.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }

  private static String folded(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length());
    word.codePoints().map(ChineseCharacters.standard()::folded).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static final class Standard {
    static final RegionalWords INSTANCE = new RegionalWords();
  }
}
