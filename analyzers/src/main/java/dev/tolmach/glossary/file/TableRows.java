package dev.tolmach.glossary.file;

import dev.tolmach.glossary.TranslationKind;
import java.io.IOException;
import java.util.Locale;

/**
 * Reads the rows of a table: source, target, weight and origin, separated by tabs. Weight and
 * origin may be left out: they are 1 and {@code dictionary}. A weight of 0, or no target, says that
 * the word has no translation. Of other origins than those of {@link TranslationKind} all are a
 * dictionary's. A file may hold several tables, each after a line {@code # languages:}.
 */
final class TableRows implements LexiconRows {
  @Override
  public void read(LexiconInput in, PairSink pairs, BadRows bad) throws IOException {
    for (String line = in.next(); line != null && !pairs.isFull(); line = in.next()) {
      if (line.startsWith("#")) {
        LexiconHeader.languages(line).ifPresent(pairs::turn);
      } else if (!line.isBlank() && !bad.isOtherCharset(in.line(), line)) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 2 || columns[0].isBlank() || !add(columns, pairs)) {
          bad.add(in.line(), "source, target, a weight from 0 to 1, and origin, parted by tabs");
        }
      }
    }
  }

  private static boolean add(String[] columns, PairSink pairs) {
    double weight = columns.length < 3 ? 1 : weight(columns[2].strip());
    if (!(weight >= 0 && weight <= 1)) {
      return false;
    }
    if (weight == 0 || columns[1].isBlank()) {
      pairs.addUntranslated(columns[0], columns[1]);
    } else {
      pairs.add(columns[0], columns[1], weight, kind(columns.length < 4 ? "" : columns[3]));
    }
    return true;
  }

  private static double weight(String written) {
    try {
      return written.isEmpty() ? 1 : Double.parseDouble(written);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static TranslationKind kind(String origin) {
    return switch (origin.strip().toLowerCase(Locale.ROOT)) {
      case "learned" -> TranslationKind.LEARNED;
      case "pivot" -> TranslationKind.PIVOT;
      case "sound" -> TranslationKind.SOUND;
      default -> TranslationKind.DICTIONARY;
    };
  }
}
