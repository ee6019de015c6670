package dev.tolmach.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file that says that a folder is for an index of Tolmach. It is the first that is written there,
 * so that what a killed build leaves is known for what it is, and an index of which nothing can be
 * read any more is still known as one.
 */
public final class IndexMark {
  /** The name of the file. Archives pass over a folder that holds one. */
  static final String FILE = "tolmach.mark";

  private static final byte[] TEXT =
      "This folder is an index of Tolmach, which writes and deletes files here.\n"
          .getBytes(StandardCharsets.UTF_8);

  private IndexMark() {}

  /** Whether a folder has the mark. A damaged one is as good: nobody else uses its name. */
  public static boolean isIn(Path folder) {
    return IndexFile.isRegular(folder.resolve(FILE));
  }

  /**
   * Writes the mark, unless something of its name is there.
   *
   * @return whether it did
   */
  public static boolean writeInto(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(TEXT));
      channel.force(true);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      removeFrom(folder); // It was created, and there was no room for its text.
      throw e;
    }
  }

  /** Takes the mark out of a folder, if it is ours. */
  public static void removeFrom(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (isIn(folder)) {
      byte[] text;
      try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        text = in.readNBytes(TEXT.length + 1);
      }
      if (Arrays.equals(text, Arrays.copyOf(TEXT, Math.min(text.length, TEXT.length)))) {
        Files.deleteIfExists(file);
      }
    }
  }
}
