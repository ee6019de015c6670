package dev.tolmach.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A plain file, or one to come, that appears whole or not at all: it is written in the same folder
 * by a name that nobody can guess, synced, given the owner and the permissions of the file before,
 * and renamed. Of two commands that write one file the last one has it.
 */
final class ReplacedFile implements OutputFile {
  private static final int LEAST_ROOM = 4096;
  private static final int MOST_ROOM = 16 << 20;
  private static final int RANDOM_BYTES = 8;

  private final Path path;
  private final AtomicReference<@Nullable Path> unfinished = new AtomicReference<>();

  private ReplacedFile(Path path) {
    this.path = path;
  }

  /** The file can perhaps be written, but not replaced. */
  static final class NotReplaceableException extends IOException {
    private static final long serialVersionUID = 1L;

    NotReplaceableException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * Checks that the file can be replaced, and that there is room for one like it.
   *
   * @throws NotReplaceableException if its folder takes no file, or it would have another owner
   * @throws IOException if there is no room
   */
  static ReplacedFile prepared(Path path) throws IOException {
    ReplacedFile file = new ReplacedFile(path);
    try {
      long size = Files.exists(path) ? Files.size(path) : 0;
      byte[] room = new byte[Math.clamp(size, LEAST_ROOM, MOST_ROOM)];
      file.fill(file.create(), room);
    } finally {
      file.discard();
    }
    return file;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    try {
      Path whole = create();
      fill(whole, bytes);
      rename(whole, bytes);
    } finally {
      discard();
    }
  }

  @Override
  public void discard() {
    Path left = unfinished.getAndSet(null);
    if (left != null) {
      try {
        Files.deleteIfExists(left);
      } catch (IOException e) {
        return; // The first failure is reported; this would only follow from it.
      }
    }
  }

  @Override
  public void close() {
    discard();
  }

  private Path create() throws NotReplaceableException {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String name = "." + path.getFileName() + "." + HexFormat.of().formatHex(random) + ".tmp";
    Path created = path.resolveSibling(name);
    try {
      PosixFileAttributes before = attributes();
      Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      FileAttribute<?>[] attributes =
          before == null
              ? new FileAttribute<?>[0]
              : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(before.permissions())};
      FileChannel.open(created, options, attributes).close();
      unfinished.set(created);
      if (before != null) {
        keep(before, created);
      }
      return created;
    } catch (IOException e) {
      throw new NotReplaceableException(e);
    }
  }

  private @Nullable PosixFileAttributes attributes() throws IOException {
    PosixFileAttributeView view = view(path);
    return view == null || !Files.exists(path) ? null : view.readAttributes();
  }

  private static void keep(PosixFileAttributes before, Path file) throws IOException {
    PosixFileAttributeView view = view(file);
    if (view != null) {
      PosixFileAttributes now = view.readAttributes();
      if (!now.owner().equals(before.owner())) {
        view.setOwner(before.owner());
      }
      if (!now.group().equals(before.group())) {
        view.setGroup(before.group());
      }
      view.setPermissions(before.permissions());
    }
  }

  private static @Nullable PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  private void fill(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /* A file that something is mounted on, or that is another's in a folder of all, has to stay. */
  private void rename(Path whole, byte[] bytes) throws IOException {
    try {
      Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
      unfinished.set(null);
    } catch (FileSystemException e) {
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
      new FileInPlace(path).write(bytes);
    }
    sync(path.toAbsolutePath().getParent());
  }

  /* Not every system can sync a folder; the file itself is on the disk. */
  private static void sync(@Nullable Path folder) {
    if (folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        return;
      }
    }
  }
}
