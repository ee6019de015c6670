package dev.tolmach.benchmarks.lexicon;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.file.LexiconWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A lexicon as the compressed table that an artifact holds: {@code en-ru.tsv.gz}. */
final class TableFile {
  private TableFile() {}

  /** Writes it into a folder; the same lexicon gives the same bytes. */
  static Path write(Path folder, Lexicon lexicon) throws IOException {
    return write(folder, lexicon.pair(), LexiconWriter.lines(lexicon, false));
  }

  /** Writes lines of a table of two languages. */
  static Path write(Path folder, LanguagePair pair, List<String> lines) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(pair + ".tsv.gz");
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text);
    }
    return file;
  }
}
