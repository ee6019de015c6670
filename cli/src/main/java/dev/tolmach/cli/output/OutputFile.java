package dev.tolmach.cli.output;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A file that a command writes because the user names it. Links are followed. A plain file is
 * replaced whole; a pipe, a device or an open file of a process is written through; no other file
 * is touched. Opening it checks all that can be known before there is something to write. For one
 * thread.
 */
public sealed interface OutputFile extends AutoCloseable
    permits ReplacedFile, FileInPlace, OpenFile, OutputFile.Standard {
  /** Standard output or standard error, by another name. */
  record Standard(int number) implements OutputFile {
    @Override
    public void write(byte[] bytes) {
      throw new UnsupportedOperationException("The command has the stream.");
    }

    @Override
    public void discard() {}

    @Override
    public void close() {}
  }

  /**
   * Opens a file. Waits for a reader if it is a pipe with a name.
   *
   * @throws IOException if it cannot be written
   */
  static OutputFile open(Path written) throws IOException {
    FileTarget target = FileTarget.of(written);
    OptionalInt own = target.own();
    if (own.isPresent() && own.getAsInt() == 0) {
      throw new FileSystemException(written.toString(), null, "it is standard input");
    }
    if (own.isPresent() && own.getAsInt() >= 1 && own.getAsInt() <= 2) {
      return new Standard(own.getAsInt());
    }
    Path path = target.path();
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "it is a folder");
    }
    boolean exists = Files.exists(path);
    if (target.descriptor() && !exists) {
      throw new NoSuchFileException(path.toString());
    }
    if (target.isReadOnly()) {
      throw new FileSystemException(path.toString(), null, "it was opened to be read");
    }
    if (exists && (target.descriptor() || !Files.isRegularFile(path))) {
      return through(path);
    }
    return exists ? existing(path) : ReplacedFile.prepared(path);
  }

  /**
   * The file that a path leads to, whether it exists or not.
   *
   * @throws IOException if one of its folders does not exist, or its links lead in a circle
   */
  static Path target(Path written) throws IOException {
    return FileTarget.of(written).path();
  }

  /**
   * Writes the whole contents. A pipe or device gets them after what was written before.
   *
   * @throws OutputException if a pipe or device does not take them
   * @throws IOException if a file cannot be written; it is then as it was, as far as possible
   */
  void write(byte[] bytes) throws IOException;

  /** Deletes what is unfinished. May be called by another thread when the process ends. */
  void discard();

  @Override
  void close() throws IOException;

  /* What was written to an open file before stays: the user opened it, perhaps to add to it. */
  private static OutputFile through(Path path) throws IOException {
    StandardOpenOption how =
        Files.isRegularFile(path) ? StandardOpenOption.APPEND : StandardOpenOption.WRITE;
    return new OpenFile(new GuardedOutput(Channels.newOutputStream(FileChannel.open(path, how))));
  }

  private static OutputFile existing(Path path) throws IOException {
    if (!Files.isWritable(path)) {
      throw new AccessDeniedException(path.toString());
    }
    if (names(path) > 1) {
      return FileInPlace.prepared(path);
    }
    try {
      return ReplacedFile.prepared(path);
    } catch (ReplacedFile.NotReplaceableException e) {
      return FileInPlace.prepared(path);
    }
  }

  /* A file of several names would lose all but one. */
  private static int names(Path path) {
    try {
      Map<String, Object> links =
          Files.readAttributes(path, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
      return links.get("nlink") instanceof Number number ? number.intValue() : 1;
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return 1; // A system without hard links, or one that does not tell.
    }
  }
}
