package dev.tolmach.cli.output;

import java.io.IOException;
import java.io.OutputStream;

/** A pipe, a device or an open file, which takes what it is given, one after the other. */
final class OpenFile implements OutputFile {
  private final OutputStream stream;

  OpenFile(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    stream.write(bytes);
    stream.flush();
  }

  @Override
  public void discard() {}

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
