package dev.tolmach.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the table of pinyin from the readings of characters that the library pinyin has. A line is
 * a syllable without its tone ({@code ü} is {@code v}), a tab, the characters whose first reading
 * it is, a tab, those that have it as another reading.
 */
public final class PinyinTable {
  private static final String SOURCE = "/pinyin_dict_char.txt";
  private static final String TARGET = "dev/tolmach/typing/pinyin.tsv";

  /* Further readings are archaic. */
  private static final int MOST_READINGS = 4;

  private record Characters(StringBuilder first, StringBuilder other) {}

  private PinyinTable() {}

  /**
   * Writes the table.
   *
   * @param args the folder to write to
   * @throws IOException if the readings cannot be read or the table cannot be written
   */
  public static void main(String[] args) throws IOException {
    Map<String, Characters> table = new TreeMap<>();
    for (String line : source()) {
      String[] columns = line.split(":", 2);
      if (columns.length == 2 && columns[0].length() == 1) {
        add(table, columns[0], columns[1]);
      }
    }
    List<String> lines = new ArrayList<>();
    table.forEach((syllable, characters) ->
        lines.add(syllable + '\t' + characters.first + '\t' + characters.other));
    Path target = Path.of(args[0]).resolve(TARGET);
    Files.createDirectories(target.getParent());
    Files.writeString(target, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  private static void add(Map<String, Characters> table, String character, String readings) {
    Set<String> syllables = new LinkedHashSet<>();
    for (String reading : readings.split(",")) {
      String syllable = withoutTone(reading);
      if (syllable.matches("[a-z]*[aeiouv][a-z]*") && syllables.size() < MOST_READINGS) {
        syllables.add(syllable);
      }
    }
    boolean first = true;
    for (String syllable : syllables) {
      Characters characters =
          table.computeIfAbsent(
              syllable, any -> new Characters(new StringBuilder(), new StringBuilder()));
      (first ? characters.first : characters.other).append(character);
      first = false;
    }
  }

  private static String withoutTone(String reading) {
    String marks = Normalizer.normalize(reading.strip(), Normalizer.Form.NFD);
    return marks.replace("u\u0308", "v").replaceAll("\\p{M}", "").replaceAll("(?<=[ln])ve", "ue");
  }

  private static List<String> source() throws IOException {
    try (InputStream in = PinyinTable.class.getResourceAsStream(SOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(SOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
