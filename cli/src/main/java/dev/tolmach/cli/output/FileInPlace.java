package dev.tolmach.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A plain file that cannot be replaced: it has several names, its folder may not be written to, or
 * its owner would change. Its contents are overwritten. Whoever reads meanwhile may see a mixture;
 * another command of ours waits. For want of room the file stays as it was.
 */
final class FileInPlace implements OutputFile {
  private final Path path;

  FileInPlace(Path path) {
    this.path = path;
  }

  /**
   * Checks that the file takes something.
   *
   * @throws IOException if it does not
   */
  static FileInPlace prepared(Path path) throws IOException {
    FileChannel.open(path, StandardOpenOption.WRITE).close();
    return new FileInPlace(path);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      long before = channel.size();
      int kept = (int) Math.min(before, bytes.length);
      lengthen(channel, before, bytes, kept);
      put(channel, 0, ByteBuffer.wrap(bytes, 0, kept));
      channel.truncate(bytes.length);
      channel.force(true);
    }
  }

  @Override
  public void discard() {}

  @Override
  public void close() {}

  /* Room is needed only beyond the end, so that comes first. */
  private static void lengthen(FileChannel channel, long before, byte[] bytes, int from)
      throws IOException {
    try {
      put(channel, from, ByteBuffer.wrap(bytes, from, bytes.length - from));
    } catch (IOException e) {
      channel.truncate(before);
      throw e;
    }
  }

  private static void put(FileChannel channel, long position, ByteBuffer bytes) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }
}
