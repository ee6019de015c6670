package dev.tolmach.mcp;

import dev.tolmach.tool.JsonValue;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The messages of a stream, one a line. Blank lines are none. For one thread. */
final class MessageLines {
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final int longest;
  private boolean first = true;

  MessageLines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /** The next message; null at the end of the stream. */
  @Nullable McpMessage next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean blank = true;
    int length = 0;
    int read = in.read();
    while (read >= 0) {
      if (read == '\n') {
        if (!blank) {
          return message(line, length);
        }
        line.reset();
        length = 0;
      } else {
        blank &= read == ' ' || read == '\t' || read == '\r';
        length++;
        if (length <= longest) {
          line.write(read);
        }
      }
      read = in.read();
    }
    return blank ? null : message(line, length);
  }

  private McpMessage message(ByteArrayOutputStream line, int length) {
    if (length > longest) {
      return new McpMessage.Malformed(
          new JsonValue.Null(),
          new McpException(
              McpException.Kind.INVALID,
              "Too long a message. Expected at most " + longest + " bytes"));
    }
    return McpMessage.of(withoutMark(line.toByteArray()));
  }

  /* Some programs begin every stream with a byte order mark. */
  private byte[] withoutMark(byte[] line) {
    boolean marked = first && line.length >= MARK.length && Arrays.equals(line, 0, 3, MARK, 0, 3);
    first = false;
    return marked ? Arrays.copyOfRange(line, MARK.length, line.length) : line;
  }
}
