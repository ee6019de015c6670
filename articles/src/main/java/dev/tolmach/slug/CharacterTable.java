package dev.tolmach.slug;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is written for characters of the basic plane, read from a file whose lines are a spelling, a
 * tab, the characters that are spelled so. Immutable.
 */
final class CharacterTable {

  private final Map<Integer, String> spellings = new HashMap<>();

  /** Reads tables of this package, of which earlier ones win. */
  CharacterTable(String... files) {
    for (String file : files) {
      for (String line : text(file).split("\n")) {
        int tab = line.indexOf('\t');
        String spelling = line.substring(0, tab).intern();
        for (int i = tab + 1; i < line.length(); i++) {
          spellings.putIfAbsent((int) line.charAt(i), spelling);
        }
      }
    }
  }

  /** Returns the spelling of a character, or null. */
  @Nullable String of(int c) {
    return spellings.get(c);
  }

  private static String text(String file) {
    try (InputStream in = CharacterTable.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
