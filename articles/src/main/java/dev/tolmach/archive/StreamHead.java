package dev.tolmach.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose beginning can be looked at, before or while it is read, although it comes only
 * once. Keeps at most {@value #LONGEST} bytes. Any number of threads may use one.
 */
final class StreamHead {
  private static final int LONGEST = 1 << 20;

  private final ArticleArchive.Opener opener;
  private byte @Nullable [] head;
  private @Nullable Begun begun;

  /** A stream of which the beginning was read and nothing else. */
  private record Begun(byte[] head, InputStream rest) {}

  StreamHead(ArticleArchive.Opener opener) {
    this.opener = opener;
  }

  ArticleArchive.Opener opener() {
    return opener;
  }

  /** Opens the stream at its beginning, whether that was looked at or not. */
  synchronized InputStream open() throws IOException {
    Begun opened = begun == null ? begin() : begun;
    begun = null;
    return new SequenceInputStream(new ByteArrayInputStream(opened.head()), opened.rest());
  }

  /** The lines at the beginning, without one that is cut off. */
  synchronized byte[] wholeLines() throws IOException {
    byte[] first = head;
    if (first == null) {
      begun = begin();
      first = begun.head();
    }
    int end = first.length;
    while (first.length == LONGEST && end > 0 && first[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(first, end);
  }

  /** The beginning of a stream that can be opened again. */
  byte[] firstBytes() throws IOException {
    try (InputStream in = opener.open()) {
      return in.readNBytes(LONGEST);
    }
  }

  private Begun begin() throws IOException {
    InputStream in = opener.open();
    try {
      Begun opened = new Begun(in.readNBytes(LONGEST), in);
      head = opened.head();
      return opened;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }
}
