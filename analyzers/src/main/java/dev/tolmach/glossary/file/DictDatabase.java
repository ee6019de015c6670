package dev.tolmach.glossary.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database of the DICT protocol: {@code NAME.index}, whose lines are a headword, and the offset
 * and length of its text in digits of base 64; and {@code NAME.dict}, or {@code NAME.dict.dz},
 * which is compressed so that gzip can read it.
 */
final class DictDatabase {
  /** How much text a database can have, decompressed. */
  static final int MAX_BYTES = 128 * 1024 * 1024;

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final Path index;
  private final Path texts;

  private DictDatabase(Path index, Path texts) {
    this.index = index;
    this.texts = texts;
  }

  /** What a line of the index says. */
  record Entry(String headword, int offset, int length) {}

  /**
   * The database that a file is part of.
   *
   * @return empty where the file's name is no such file's
   * @throws IOException if its other half is missing
   */
  static Optional<DictDatabase> of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String base = name.replaceFirst("\\.(index|dict|dict\\.dz)$", "");
    if (base.equals(name)) {
      return Optional.empty();
    }
    Path index = file.resolveSibling(base + ".index");
    Path plain = file.resolveSibling(base + ".dict");
    Path texts = Files.exists(plain) ? plain : file.resolveSibling(base + ".dict.dz");
    for (Path part : new Path[] {index, texts}) {
      if (!Files.isRegularFile(part)) {
        throw new IOException(
            "Half of a DICT database is missing: '"
                + part
                + "'. Expected an .index and a .dict or .dict.dz. Put both into one folder.");
      }
    }
    return Optional.of(new DictDatabase(index, texts));
  }

  /** The file of the headwords. */
  Path index() {
    return index;
  }

  /** All texts, or of a database that is too large the first of them. */
  byte[] read(int most) throws IOException {
    try (InputStream in = LexiconInput.decompressed(Files.newInputStream(texts))) {
      return in.readNBytes(most);
    }
  }

  /** What a line says; null if it is none of an index. */
  static @Nullable Entry entry(String line) {
    String[] columns = line.split("\t");
    if (columns.length < 3) {
      return null;
    }
    int offset = number(columns[1]);
    int length = number(columns[2]);
    return offset < 0 || length < 0 ? null : new Entry(columns[0], offset, length);
  }

  private static int number(String digits) {
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = DIGITS.indexOf(digits.charAt(i));
      number = number * 64 + digit;
      if (digit < 0 || number > Integer.MAX_VALUE) {
        return -1;
      }
    }
    return (int) number;
  }

  /** The text of an entry; empty if it lies outside. */
  static String text(byte[] all, Entry entry) {
    return entry.offset() > all.length - entry.length() || entry.length() > all.length
        ? ""
        : new String(all, entry.offset(), entry.length(), StandardCharsets.UTF_8);
  }
}
