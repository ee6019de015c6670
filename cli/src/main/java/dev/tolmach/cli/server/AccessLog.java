package dev.tolmach.cli.server;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.http.AccessRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A line about each request, in a file or on standard error, if it is asked for. */
final class AccessLog implements AutoCloseable {
  private static final String STANDARD_ERROR = "-";

  private final @Nullable OutputStream stream;
  private final boolean closes;

  private AccessLog(@Nullable OutputStream stream, boolean closes) {
    this.stream = stream;
    this.closes = closes;
  }

  /**
   * Opens the log that arguments ask for.
   *
   * @throws IOException if it cannot be written
   */
  static AccessLog open(Arguments arguments, Environment environment) throws IOException {
    String file = arguments.value(ServeOptions.ACCESS_LOG).orElse("");
    if (file.isEmpty()) {
      return new AccessLog(null, false);
    }
    if (file.equals(STANDARD_ERROR)) {
      return new AccessLog(environment.err(), false);
    }
    return new AccessLog(stream(environment.path(file)), true);
  }

  private static OutputStream stream(Path file) throws IOException {
    try {
      return Files.newOutputStream(
          file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    } catch (NoSuchFileException e) {
      throw new IOException(
          "The access log cannot be written: '"
              + file
              + "' (its folder is missing). Expected a file in a folder that is there. Make the"
              + " folder or name another file.",
          e);
    }
  }

  /** Writes a line, as one piece. A full disk ends no answer. */
  void write(AccessRecord access) {
    if (stream != null) {
      try {
        stream.write((access.line() + "\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
      } catch (IOException e) {
        return; // Readers are answered all the same.
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (closes && stream != null) {
      stream.close();
    }
  }
}
