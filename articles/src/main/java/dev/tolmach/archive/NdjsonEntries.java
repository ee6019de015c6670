package dev.tolmach.archive;

import dev.tolmach.article.ArticleId;
import dev.tolmach.files.ByteLines;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The rows of a stream, one after the other, each held no longer than its entry. */
final class NdjsonEntries implements ArchiveEntries {

  private final String archive;
  private final ByteLines lines;
  private final Limits limits;

  NdjsonEntries(String archive, InputStream in, Limits limits) {
    this.archive = archive;
    this.lines = new ByteLines(in, limits.of(Limit.ARTICLE_BYTES));
    this.limits = limits;
  }

  @Override
  public @Nullable ArchiveEntry next() throws IOException {
    byte[] line = line();
    if (line != null && lines.number() == 1 && NdjsonRow.isOfArchive(line)) {
      line = line();
    }
    while (line != null && isBlank(line)) {
      line = line();
    }
    if (line == null) {
      return null;
    }
    return lines.isCut()
        ? NdjsonRow.tooLong(archive, lines.number(), limits)
        : NdjsonRow.of(archive, lines.number(), line, limits);
  }

  private byte @Nullable [] line() throws IOException {
    try {
      return lines.next();
    } catch (EOFException | ZipException e) {
      throw new IOException(
          "The compressed rows of '"
              + archive
              + "' end or are broken after line "
              + lines.number()
              + ". Expected a whole gzip file. Compress or fetch it again.",
          e);
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Returns the id of a row that states none. */
  static ArticleId idOfLine(String archive, int line) {
    return new ArticleId(archive, "line " + line);
  }

  @Override
  public int ignored() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
