package dev.tolmach.glossary.file;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.WordTranslation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a lexicon as the table that {@link LexiconFiles} reads. */
public final class LexiconWriter {
  private LexiconWriter() {}

  /**
   * The header and a row for each translation, in the order of the keys.
   *
   * @param corrects whether the table, read again, replaces what was learned of its words
   * @return lines without their ends
   */
  public static List<String> lines(Lexicon lexicon, boolean corrects) {
    List<String> lines = new ArrayList<>(header(lexicon.pair(), lexicon.description()));
    if (corrects) {
      lines.add("# corrects: learned");
    }
    for (int i = 0; i < lexicon.keys(); i++) {
      String key = lexicon.key(i);
      for (WordTranslation each : lexicon.translations(key)) {
        lines.add(row(key, each));
      }
    }
    return lines;
  }

  /** The lines that a table begins with. */
  public static List<String> header(LanguagePair pair, LexiconDescription description) {
    List<String> lines = new ArrayList<>();
    lines.add(LexiconHeader.FIRST);
    lines.add("# languages: " + pair.from().primary() + ' ' + pair.to().primary());
    addTo(lines, "name", description.name());
    addTo(lines, "version", description.version());
    addTo(lines, "licence", description.licence());
    addTo(lines, "attribution", description.attribution());
    return lines;
  }

  private static void addTo(List<String> lines, String name, String value) {
    if (!value.isEmpty()) {
      lines.add("# " + name + ": " + value.replaceAll("\\p{Cc}+", " "));
    }
  }

  /** The row of a word, in any spelling, and one of its translations. */
  public static String row(String key, WordTranslation each) {
    String weight = String.format(Locale.ROOT, "%.3f", Math.max(0.001, each.weight()));
    return String.join("\t", key, each.text(), weight, each.kind().label());
  }
}
