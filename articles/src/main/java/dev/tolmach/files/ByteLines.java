package dev.tolmach.files;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines at line feeds. A line longer than a limit is cut off there, so that no
 * stream needs more memory than one line may. For one thread.
 */
public final class ByteLines implements Closeable {

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;
  private int number;
  private boolean cut;

  public ByteLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Returns the next line without its line feed, or null after the last one. */
  public byte @Nullable [] next() throws IOException {
    if (position == end && !fill()) {
      return null;
    }
    number++;
    cut = false;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    do {
      int from = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      int fits = Math.min(position - from, limit - line.size());
      cut |= fits < position - from;
      line.write(buffer, from, fits);
      if (position < end) {
        position++;
        break;
      }
    } while (fill());
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  /** Returns the number of the line that was returned last, 1-based. */
  public int number() {
    return number;
  }

  /** Returns whether that line was too long. */
  public boolean isCut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
