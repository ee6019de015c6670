package dev.tolmach.benchmarks.contracts;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * OpenCC's way of writing Simplified text in Traditional characters, or the reverse: the longest
 * phrase of its tables that begins at a place, else the character. It shares no code with the
 * product, which it tests.
 */
final class ChineseConversion {
  private static final String FOLDER = "/data/dictionary/";

  private final Map<String, String> table = new HashMap<>();
  private int longest = 1;

  private ChineseConversion(String characters, String phrases) throws IOException {
    add(characters);
    add(phrases);
  }

  static ChineseConversion toTraditional() throws IOException {
    return new ChineseConversion("STCharacters.txt", "STPhrases.txt");
  }

  static ChineseConversion toSimplified() throws IOException {
    return new ChineseConversion("TSCharacters.txt", "TSPhrases.txt");
  }

  /** The text in the other characters. */
  String of(String text) {
    StringBuilder converted = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + longest);
      while (end > at && !table.containsKey(text.substring(at, end))) {
        end--;
      }
      if (end == at) {
        end = text.offsetByCodePoints(at, 1);
        converted.append(text, at, end);
      } else {
        converted.append(table.getOrDefault(text.substring(at, end), ""));
      }
      at = end;
    }
    return converted.toString();
  }

  private void add(String name) throws IOException {
    try (InputStream in = ChineseConversion.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new FileNotFoundException(FOLDER + name);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .map(line -> line.split("[\t ]"))
          .filter(row -> row.length > 1)
          .forEach(row -> {
            table.put(row[0], row[1]);
            longest = Math.max(longest, row[0].length());
          });
    }
  }
}
