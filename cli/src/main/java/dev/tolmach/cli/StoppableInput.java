package dev.tolmach.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.concurrent.CancellationException;

/** Standard input, on which a waiting thread can be stopped. */
final class StoppableInput extends InputStream {
  private final FileChannel channel;
  private final InputStream stream;
  private volatile boolean stopped;

  StoppableInput(FileChannel channel) {
    this.channel = channel;
    this.stream = Channels.newInputStream(channel);
  }

  /**
   * Ends what reads, or is going to, by a {@link CancellationException}. Returns at once: on some
   * systems closing waits for who reads.
   */
  void stop() {
    stopped = true;
    Thread closing = new Thread(this::close, "tolmach-input");
    closing.setDaemon(true);
    closing.start();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    checkStopped();
    try {
      return stream.read(bytes, offset, length);
    } catch (ClosedChannelException e) {
      checkStopped();
      throw e;
    }
  }

  private void checkStopped() {
    if (stopped) {
      throw new CancellationException("The program was asked to stop reading standard input.");
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      return; // Nobody reads it any more.
    }
  }
}
