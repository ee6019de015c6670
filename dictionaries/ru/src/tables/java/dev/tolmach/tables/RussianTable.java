package dev.tolmach.tables;

import dev.tolmach.analysis.lemma.LemmaTableWriter;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Makes the table of Russian lemmas from the dictionary that LanguageTool has in morfologik's
 * format: every form and lemma once, without tags, with е for ё.
 */
public final class RussianTable {
  private static final String SOURCE = "/org/languagetool/resource/ru/russian.dict";
  private static final String TARGET = "dev/tolmach/dictionary/ru/lemmas";

  private RussianTable() {}

  /**
   * Writes the table.
   *
   * @param args the folder to write to
   * @throws IOException if the dictionary cannot be read or the table cannot be written
   */
  public static void main(String[] args) throws IOException {
    URL source = RussianTable.class.getResource(SOURCE);
    if (source == null) {
      throw new FileNotFoundException(SOURCE);
    }
    LemmaTableWriter table = new LemmaTableWriter();
    for (WordData entry : new DictionaryLookup(Dictionary.read(source))) {
      table.add(folded(entry.getWord()), folded(entry.getStem()));
    }
    Path target = Path.of(args[0]).resolve(TARGET);
    Files.createDirectories(target.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      table.write(out);
    }
  }

  private static String folded(CharSequence word) {
    return word.toString().toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
