package dev.tolmach.benchmarks.suggestion;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How Chinese is read: whole phrases by a dictionary of phrases, other characters as they are
 * mostly read.
 */
final class PinyinReadings {
  private static final int LONGEST_PHRASE = 8;

  private final Map<String, String> readings = new HashMap<>();

  PinyinReadings() throws IOException {
    for (String table : List.of("/pinyin_dict_char.txt", "/pinyin_dict_phrase.txt")) {
      try (InputStream in = PinyinReadings.class.getResourceAsStream(table)) {
        if (in == null) {
          throw new FileNotFoundException(table);
        }
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split(":", 2))
            .forEach(columns -> readings.put(columns[0], columns[1].split(",")[0].strip()));
      }
    }
  }

  /** The syllables of some characters, with their tones; empty if one of them has no reading. */
  List<String> of(String characters) {
    List<String> syllables = new ArrayList<>();
    int at = 0;
    while (at < characters.length()) {
      int end = Math.min(characters.length(), at + LONGEST_PHRASE);
      while (end > at && !readings.containsKey(characters.substring(at, end))) {
        end--;
      }
      if (end == at) {
        return List.of();
      }
      syllables.addAll(
          List.of(readings.getOrDefault(characters.substring(at, end), "").split(" ")));
      at = end;
    }
    return syllables;
  }

  /** A syllable without its tone, as it is typed. */
  static String withoutTone(String syllable) {
    return Normalizer.normalize(syllable, Normalizer.Form.NFD)
        .replace("u\u0308", "v")
        .replaceAll("\\p{M}", "");
  }
}
