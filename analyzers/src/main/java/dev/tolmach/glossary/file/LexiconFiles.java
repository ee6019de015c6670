package dev.tolmach.glossary.file;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Opens users' lexicons. The format is known by what a file holds, gzipped or not:
 *
 * <ul>
 *   <li>a table, whose first line is {@code # tolmach lexicon} and whose further ones name the
 *       languages, then rows of source, target, weight and origin separated by tabs;
 *   <li>CC-CEDICT's text;
 *   <li>a DICT database, by either of its files, {@code .index} or {@code .dict} or {@code
 *       .dict.dz}.
 * </ul>
 *
 * <p>A file serves both directions. When it is opened, only its begin is read.
 */
public final class LexiconFiles {
  private static final int HEADER_LINES = 60;

  /* Where a further table may begin. */
  private static final int TABLE_LINES = 50_000;
  private static final int SAMPLE = 1 << 17;

  private LexiconFiles() {}

  /**
   * Opens some files. One that is no lexicon is left out, and {@link Lexicons#problems} says why.
   *
   * @param files of any format, the most trusted first
   */
  public static Lexicons all(List<Path> files) {
    List<LexiconSource> sources = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Set<String> folders = new TreeSet<>();
    for (Path file : files) {
      if (file.getParent() != null && file.getParent().getFileName() != null) {
        folders.add(file.getParent() + file.getFileSystem().getSeparator());
      }
      try {
        sources.add(open(file));
      } catch (IOException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return Lexicons.of(sources, problems, folders);
  }

  /**
   * Opens a file.
   *
   * @throws IOException if there is none or it is no lexicon; the message says what is wrong in one
   *     line
   */
  public static LexiconSource open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "No lexicon: '" + file + "'. Expected a file. Correct the name or make the file.");
    }
    try {
      Optional<DictDatabase> database = DictDatabase.of(file);
      return database.isPresent() ? database(file, database.orElseThrow()) : lines(file);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      throw message.contains(". Expected ") ? e : unreadable(file, e);
    }
  }

  private static IOException unreadable(Path file, IOException e) {
    return new IOException(
        "The lexicon cannot be read: '"
            + file
            + "' ("
            + e.getMessage()
            + "). Expected a whole file. Replace it.",
        e);
  }

  private static LexiconSource lines(Path file) throws IOException {
    Opener opener = () -> Files.newInputStream(file);
    try (LexiconInput in = LexiconInput.of(opener.open())) {
      return of(file.toString(), opener, in);
    }
  }

  /** Opens a stream from its begin. */
  @FunctionalInterface
  public interface Opener {
    /** A new stream over the same bytes. */
    InputStream open() throws IOException;
  }

  /**
   * A table that is no file, such as a resource of an artifact.
   *
   * @param name for messages
   * @param pair the languages of its columns, as its header says, so that it need not be read yet
   * @param description the same
   */
  public static LexiconSource table(
      String name, LanguagePair pair, LexiconDescription description, Opener opener) {
    LexiconHeader header = new LexiconHeader(pair, description, false);
    return new LexiconFile(name, header, rows(name, opener, new TableRows()));
  }

  private static LexiconSource of(String name, Opener opener, LexiconInput in) throws IOException {
    Map<String, String> header = new TreeMap<>();
    String line = in.next();
    boolean table = line != null && LexiconHeader.begins(line);
    for (int i = 0; i < HEADER_LINES && line != null; i++, line = in.next()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        break;
      }
      LexiconHeader.read(line, header);
    }
    if (table) {
      Set<LanguagePair> tables = furtherTables(in);
      LexiconHeader known =
          LexiconHeader.of(header, fileName(name)).orElseThrow(() -> noLanguages(name));
      tables.add(known.pair());
      return new LexiconFile(name, known, tables, rows(name, opener, new TableRows()));
    }
    if (line != null && CedictRows.isRow(line)) {
      return new LexiconFile(name, cedict(header), rows(name, opener, new CedictRows()));
    }
    throw notALexicon(name, Math.max(1, in.line()));
  }

  private static Set<LanguagePair> furtherTables(LexiconInput in) throws IOException {
    Set<LanguagePair> tables = new HashSet<>();
    String line = in.next();
    for (int i = 0; i < TABLE_LINES && line != null; i++, line = in.next()) {
      LexiconHeader.languages(line).ifPresent(tables::add);
    }
    return tables;
  }

  private static LexiconFile.Content rows(String name, Opener opener, LexiconRows rows) {
    return (pairs, bad) -> {
      try (LexiconInput in = LexiconInput.of(opener.open())) {
        rows.read(in, pairs, bad);
      } catch (IOException e) {
        throw unreadable(Path.of(name), e);
      }
    };
  }

  private static LexiconHeader cedict(Map<String, String> header) {
    LexiconDescription description =
        new LexiconDescription(
            "CC-CEDICT",
            header.getOrDefault("version", ""),
            "CC-BY-SA-4.0",
            "CC-CEDICT, published by MDBG");
    return new LexiconHeader(
        LanguagePair.of(Language.CHINESE_SIMPLIFIED, Language.ENGLISH), description, false);
  }

  private static LexiconSource database(Path file, DictDatabase database) throws IOException {
    LanguagePair pair = languages(database);
    String name = fileName(database.index().toString());
    LexiconHeader header = new LexiconHeader(pair, LexiconDescription.of(name), false);
    DictText text = new DictText(pair.from(), pair.to());
    return new LexiconFile(
        file.toString(),
        header,
        (pairs, bad) -> {
          try {
            read(database, text, pairs, bad);
          } catch (IOException e) {
            throw unreadable(file, e);
          }
        });
  }

  private static void read(DictDatabase database, DictText text, PairSink pairs, BadRows bad)
      throws IOException {
    byte[] all = database.read(DictDatabase.MAX_BYTES);
    try (LexiconInput in = LexiconInput.of(Files.newInputStream(database.index()))) {
      for (String line = in.next(); line != null && !pairs.isFull(); line = in.next()) {
        DictDatabase.Entry entry = DictDatabase.entry(line);
        if (entry == null) {
          bad.add(in.line(), "a headword, an offset and a length, parted by tabs");
        } else if (!isAboutItself(entry)) {
          text.read(entry.headword(), DictDatabase.text(all, entry), pairs);
        }
      }
    }
  }

  private static boolean isAboutItself(DictDatabase.Entry entry) {
    return entry.headword().startsWith("00-database") || entry.headword().startsWith("00database");
  }

  private static LanguagePair languages(DictDatabase database) throws IOException {
    ScriptCount headwords = new ScriptCount();
    ScriptCount texts = new ScriptCount();
    byte[] sample = database.read(SAMPLE);
    try (LexiconInput in = LexiconInput.of(Files.newInputStream(database.index()))) {
      String line = in.next();
      for (int i = 0; i < 2000 && line != null; i++, line = in.next()) {
        DictDatabase.@Nullable Entry entry = DictDatabase.entry(line);
        if (entry != null && !isAboutItself(entry)) {
          headwords.add(entry.headword());
          texts.add(DictDatabase.text(sample, entry));
        }
      }
    }
    Optional<Language> from = headwords.language(Optional.empty());
    Optional<Language> to = texts.language(from);
    if (from.isEmpty() || to.isEmpty()) {
      throw new IOException(
          "Not a lexicon: '"
              + database.index()
              + "'. Expected words of one language and texts of another: English, Russian or"
              + " Chinese. Use a table that names its languages.");
    }
    return LanguagePair.of(from.orElseThrow(), to.orElseThrow());
  }

  private static String fileName(String path) {
    return String.valueOf(Path.of(path).getFileName())
        .replaceFirst("(\\.tsv|\\.txt|\\.u8|\\.index)?(\\.gz)?$", "");
  }

  private static IOException noLanguages(String name) {
    return new IOException(
        "The lexicon does not name its languages: '"
            + name
            + "'. Expected a line such as '# languages: en ru' at its begin. Add it.");
  }

  private static IOException notALexicon(String name, int line) {
    return new IOException(
        "Not a lexicon: "
            + name
            + ":"
            + line
            + ". Expected a table that begins with '"
            + LexiconHeader.FIRST
            + "', CC-CEDICT's text or a DICT database. Use another file.");
  }
}
