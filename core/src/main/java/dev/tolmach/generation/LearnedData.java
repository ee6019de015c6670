package dev.tolmach.generation;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.file.LexiconFiles;
import dev.tolmach.glossary.file.LexiconWriter;
import dev.tolmach.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.index.DirectoryReader;

/**
 * How the translations that a generation has learned are written into the user data of its commit,
 * and read from there: for each pair of languages a table, compressed. They go with the generation
 * and come back with it.
 */
public final class LearnedData {
  /** What they are called. */
  public static final LexiconDescription DESCRIPTION =
      LexiconDescription.of("translations in the archive");

  private static final String PREFIX = "tolmach.learned.";
  private static final String TABLE = PREFIX + "table:";
  private static final String SIZE = PREFIX + "size:";
  private static final String WORKS = PREFIX + "works";
  private static final String CHANGED = PREFIX + "changed";

  private LearnedData() {}

  /**
   * From what it was learned.
   *
   * @param hash of all works with several versions
   * @param changed how many articles changed since
   */
  public record Basis(long hash, long changed) {}

  /** Writes what was learned. */
  public static void write(Basis basis, List<Lexicon> lexicons, Map<String, String> userData) {
    writeBasis(basis, userData);
    for (Lexicon lexicon : lexicons) {
      String text = String.join("\n", LexiconWriter.lines(lexicon, false));
      userData.put(TABLE + lexicon.pair(), packed(text));
      userData.put(SIZE + lexicon.pair(), Integer.toString(lexicon.size()));
    }
  }

  private static void writeBasis(Basis basis, Map<String, String> userData) {
    userData.put(WORKS, Long.toHexString(basis.hash()));
    userData.put(CHANGED, Long.toString(basis.changed()));
  }

  /** Takes over what an older generation has learned, with what is known of it by now. */
  public static void keep(
      Map<String, String> older, Optional<Basis> basis, Map<String, String> userData) {
    older.forEach((key, value) -> {
      if (key.startsWith(PREFIX)) {
        userData.put(key, value);
      }
    });
    basis.ifPresent(known -> writeBasis(known, userData));
  }

  /** From what a generation has learned; empty if it never tried. */
  public static Optional<Basis> basis(Map<String, String> userData) {
    try {
      String hash = userData.get(WORKS);
      return hash == null
          ? Optional.empty()
          : Optional.of(
              new Basis(
                  Long.parseUnsignedLong(hash, 16),
                  Long.parseLong(userData.getOrDefault(CHANGED, "0"))));
    } catch (NumberFormatException e) {
      return Optional.empty(); // Damaged: it is learned again.
    }
  }

  /**
   * How many translations a generation has learned, by pairs of languages such as {@code en-ru}.
   */
  public static SortedMap<String, Long> sizes(Map<String, String> userData) {
    SortedMap<String, Long> sizes = new TreeMap<>();
    userData.forEach((key, value) -> {
      if (key.startsWith(SIZE) && value.matches("\\d{1,9}")) {
        sizes.put(key.substring(SIZE.length()), Long.valueOf(value));
      }
    });
    return sizes;
  }

  /** What an open generation has learned; each table is read when it is needed. */
  public static Lexicons lexicons(DirectoryReader open) throws IOException {
    return lexicons(open.getIndexCommit().getUserData());
  }

  /** The pairs of languages of its tables, each in the direction that its columns have. */
  public static List<LanguagePair> pairs(Map<String, String> userData) {
    return sizes(userData).keySet().stream().flatMap(written -> pair(written).stream()).toList();
  }

  /** What a generation has learned; each table is read when it is needed. */
  public static Lexicons lexicons(Map<String, String> userData) {
    List<LexiconSource> sources = new ArrayList<>();
    new TreeMap<>(userData)
        .forEach((key, packed) -> {
          if (key.startsWith(TABLE)) {
            pair(key.substring(TABLE.length())).ifPresent(pair -> sources.add(table(pair, packed)));
          }
        });
    return Lexicons.of(sources);
  }

  private static LexiconSource table(LanguagePair pair, String packed) {
    return LexiconFiles.table(
        DESCRIPTION.name(), pair, DESCRIPTION, () -> new ByteArrayInputStream(unpacked(packed)));
  }

  private static byte[] unpacked(String packed) throws IOException {
    try {
      return Base64.getDecoder().decode(packed);
    } catch (IllegalArgumentException e) {
      throw new IOException("its user data are damaged", e);
    }
  }

  private static Optional<LanguagePair> pair(String written) {
    String[] tags = written.split("-");
    if (tags.length != 2) {
      return Optional.empty();
    }
    Optional<Language> from = Language.parse(tags[0]);
    Optional<Language> to = Language.parse(tags[1]);
    return from.isPresent() && to.isPresent() && !from.equals(to)
        ? Optional.of(LanguagePair.of(from.get(), to.get()))
        : Optional.empty();
  }

  private static String packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
