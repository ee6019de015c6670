package dev.tolmach.glossary.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file in UTF-8, compressed with gzip or not. Bounded: what is after the first
 * {@value #MAX_BYTES} bytes is not read, and of a line no more than {@value #MAX_LINE} characters
 * are kept. For one thread.
 */
final class LexiconInput implements Closeable {
  /** How much of a file is read, after it is decompressed. */
  static final int MAX_BYTES = 256 * 1024 * 1024;

  /** How much of a line is kept. */
  static final int MAX_LINE = 20_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private final char[] buffer = new char[1 << 15];
  private int at;
  private int end;
  private int line;

  private LexiconInput(Reader reader) {
    this.reader = reader;
  }

  static LexiconInput of(InputStream in) throws IOException {
    InputStream plain = decompressed(in);
    return new LexiconInput(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  /** A stream's bytes, decompressed if they are compressed, and not more of them than may be. */
  static InputStream decompressed(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    boolean compressed = buffered.read() == 0x1F && buffered.read() == 0x8B;
    buffered.reset();
    return new Bounded(compressed ? new GZIPInputStream(buffered, 1 << 16) : buffered);
  }

  /** The next line without its end; null at the end. */
  @Nullable String next() throws IOException {
    if (at == end && !fill()) {
      return null;
    }
    StringBuilder text = new StringBuilder(80);
    boolean whole = false;
    while (!whole && (at < end || fill())) {
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      text.append(buffer, start, Math.min(at - start, MAX_LINE - text.length()));
      whole = at < end;
    }
    at += whole ? 1 : 0;
    return text(text, ++line == 1);
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, reader.read(buffer, 0, buffer.length));
    return end > 0;
  }

  private static String text(StringBuilder text, boolean first) {
    int length = text.length();
    int start = first && length > 0 && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    boolean carriageReturn = length > start && text.charAt(length - 1) == '\r';
    return text.substring(start, carriageReturn ? length - 1 : length);
  }

  /** The number of the line read last, from 1. */
  int line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Ends after so many bytes. */
  private static final class Bounded extends FilterInputStream {
    private int left = MAX_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = left > 0 ? super.read() : -1;
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int read = left > 0 ? super.read(bytes, offset, Math.min(length, left)) : -1;
      left -= Math.max(read, 0);
      return read;
    }
  }
}
