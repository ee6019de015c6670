package dev.tolmach.tables;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.file.LexiconFiles;
import dev.tolmach.glossary.file.LexiconWriter;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Makes a table of English words and their Chinese translations from the text of CC-CEDICT. */
public final class CedictTable {
  private static final String TARGET = "dev/tolmach/lexicon/enzh/en-zh.tsv.gz";

  private CedictTable() {}

  /**
   * Writes the table.
   *
   * @param args the folder to write to; the property {@code cedict} names the text
   * @throws IOException if the text cannot be read or the table cannot be written
   */
  public static void main(String[] args) throws IOException {
    LanguagePair pair = LanguagePair.of(Language.ENGLISH, Language.CHINESE_SIMPLIFIED);
    Lexicon lexicon = LexiconFiles.open(Path.of(System.getProperty("cedict", ""))).read(pair);
    Path file = Path.of(args[0]).resolve(TARGET);
    Files.createDirectories(file.getParent());
    byte[] text =
        String.join("\n", LexiconWriter.lines(lexicon, false)).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text);
    }
  }
}
