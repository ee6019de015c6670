package dev.tolmach.cli.output;

import java.io.IOException;
import java.io.OutputStream;

/** A stream whose failures are {@link OutputException}s. Threads: as the stream itself. */
public final class GuardedOutput extends OutputStream {
  private final OutputStream stream;

  /** Guards a stream. */
  public GuardedOutput(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int b) throws IOException {
    guard(() -> stream.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    guard(() -> stream.write(bytes, from, length));
  }

  @Override
  public void flush() throws IOException {
    guard(stream::flush);
  }

  @Override
  public void close() throws IOException {
    guard(stream::close);
  }

  private static void guard(Action action) throws OutputException {
    try {
      action.run();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  @FunctionalInterface
  private interface Action {
    void run() throws IOException;
  }
}
