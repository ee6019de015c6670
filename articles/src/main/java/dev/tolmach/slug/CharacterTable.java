package dev.tolmach.slug;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is written for characters of the basic plane, read from a file whose lines are a spelling, a
 * tab, the characters that are spelled so. Immutable.
 */
final class CharacterTable {

  private static final int PAGE = 256;

  private final @Nullable String @Nullable [][] pages = new String[PAGE][];

  /** Reads tables of this package, of which earlier ones win. */
  CharacterTable(String... files) {
    for (String file : files) {
      for (String line : text(file).split("\n")) {
        int tab = line.indexOf('\t');
        String spelling = line.substring(0, tab).intern();
        for (int i = tab + 1; i < line.length(); i++) {
          put(line.charAt(i), spelling);
        }
      }
    }
  }

  private void put(char c, String spelling) {
    @Nullable String[] page = pages[c / PAGE];
    if (page == null) {
      page = new String[PAGE];
      pages[c / PAGE] = page;
    }
    if (page[c % PAGE] == null) {
      page[c % PAGE] = spelling;
    }
  }

  /** Returns the spelling of a character, or null. */
  @Nullable String of(int c) {
    @Nullable String[] page = c < PAGE * PAGE ? pages[c / PAGE] : null;
    return page == null ? null : page[c % PAGE];
  }

  private static String text(String file) {
    try (InputStream in = CharacterTable.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
