package dev.tolmach.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of an archive's folder, of which only plain ones are read, and only so far.
 *
 * <p>A file in the folder is reached from the folder down, one name after the other, and a link on
 * the way is an error. So whoever puts a link in place of a file or of a folder while the archive
 * is read does not lead out of it. Where the system cannot open files that way, what was opened is
 * compared with what was there before and after. Immutable and thread-safe.
 */
public final class FolderFiles {
  private final Path root;
  private final boolean outside;

  /**
   * The files of a folder.
   *
   * @param root the real path of the archive's folder
   * @param outside whether links that lead out of the folder are followed
   */
  public FolderFiles(Path root, boolean outside) {
    this.root = root;
    this.outside = outside;
  }

  /** The real path of the archive's folder. */
  public Path root() {
    return root;
  }

  /**
   * What is where a file next to articles is expected.
   *
   * @param state whether it was read
   * @param bytes its bytes, at most one more than were asked for; empty unless it was read
   * @param linked whether a link led to it
   */
  public record Companion(State state, byte[] bytes, boolean linked) {
    private static final byte[] NOTHING = {};

    private static Companion of(State state) {
      return new Companion(state, NOTHING, state == State.LINK);
    }
  }

  /** What became of a file next to articles. */
  public enum State {
    READ,
    /** There is nothing. */
    MISSING,
    /** A link that leads out of the archive, or nowhere. */
    LINK,
    /** A folder, a pipe or a device. */
    NO_FILE
  }

  /**
   * Reads the beginning of a file.
   *
   * @param file where it really is; a link is an error
   * @param most how many bytes are read at most
   * @throws IOException if it is no plain file, or cannot be read
   */
  public byte[] read(Path file, int most) throws IOException {
    try (SeekableByteChannel channel = open(file)) {
      return Channels.newInputStream(channel).readNBytes(most);
    } catch (ClosedByInterruptException e) {
      throw interrupted(e);
    } catch (FileSystemException e) {
      checkDescriptors(e);
      throw e;
    }
  }

  /**
   * Reads a file next to articles, by the rule that holds for links to articles.
   *
   * @param most how many bytes are wanted; one more is read, to detect a longer file
   * @throws IOException if it is there and cannot be read
   */
  public Companion companion(Path file, int most) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = attributes(file);
    } catch (NoSuchFileException e) {
      return Companion.of(State.MISSING);
    }
    if (attributes.isSymbolicLink()) {
      return linkTarget(file, most);
    }
    return attributes.isRegularFile()
        ? new Companion(State.READ, read(file, most + 1), false)
        : Companion.of(State.NO_FILE);
  }

  private Companion linkTarget(Path link, int most) throws IOException {
    Path target;
    try {
      target = link.toRealPath();
    } catch (FileSystemException e) {
      return Companion.of(State.LINK);
    }
    if (!outside && !target.startsWith(root)) {
      return Companion.of(State.LINK);
    }
    return attributes(target).isRegularFile()
        ? new Companion(State.READ, read(target, most + 1), true)
        : Companion.of(State.NO_FILE);
  }

  /**
   * Opens a folder to list it.
   *
   * @param folder where it really is; a link is an error
   */
  @SuppressWarnings("StreamResourceLeak") // The caller closes it.
  public DirectoryStream<Path> list(Path folder) throws IOException {
    try {
      DirectoryStream<Path> listed = below(folder);
      return listed == null ? Files.newDirectoryStream(folder) : listed;
    } catch (FileSystemException e) {
      checkDescriptors(e);
      throw e;
    }
  }

  /* Nothing is wrong with the file then: who took it for one that cannot be read would lose it. */
  private static void checkDescriptors(FileSystemException failure) {
    if (String.valueOf(failure.getReason()).startsWith("Too many open files")) {
      throw new UncheckedIOException(
          new IOException(
              "No more files can be opened: '"
                  + failure.getFile()
                  + "' ("
                  + failure.getReason()
                  + "). Expected a higher limit. Raise it, as 'ulimit -n 1024' does, and run this"
                  + " again.",
              failure));
    }
  }

  private SeekableByteChannel open(Path file) throws IOException {
    Path parent = file.getParent();
    SecureDirectoryStream<Path> folder = parent == null ? null : below(parent);
    if (folder == null) {
      return openPlain(file);
    }
    try (folder) {
      Path name = file.getFileName();
      BasicFileAttributeView view =
          folder.getFileAttributeView(
              name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      Object before = plain(file, view.readAttributes());
      return checked(
          folder.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)),
          file,
          before,
          view.readAttributes());
    }
  }

  /** Opens a folder from the root down; null if it lies outside, or the system has no such way. */
  @SuppressWarnings("StreamResourceLeak") // The caller closes it.
  private @Nullable SecureDirectoryStream<Path> below(Path folder) throws IOException {
    if (!folder.startsWith(root)) {
      return null;
    }
    DirectoryStream<Path> top = Files.newDirectoryStream(root);
    if (!(top instanceof SecureDirectoryStream<Path> secure)) {
      top.close();
      return null;
    }
    if (folder.equals(root)) {
      return secure;
    }
    SecureDirectoryStream<Path> at = secure;
    for (Path name : root.relativize(folder)) {
      try (SecureDirectoryStream<Path> above = at) {
        at = above.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
      }
    }
    return at;
  }

  private static SeekableByteChannel openPlain(Path file) throws IOException {
    Object before = plain(file, attributes(file));
    boolean links = file.getFileSystem().equals(FileSystems.getDefault());
    Set<OpenOption> options =
        links
            ? Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)
            : Set.of(StandardOpenOption.READ);
    return checked(Files.newByteChannel(file, options), file, before, attributes(file));
  }

  private static SeekableByteChannel checked(
      SeekableByteChannel opened, Path file, Object before, BasicFileAttributes now)
      throws IOException {
    if (now.isRegularFile() && key(now).equals(before)) {
      return opened;
    }
    opened.close();
    throw new FileSystemException(file.toString(), null, "it was replaced while it was opened");
  }

  private static Object plain(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile()) {
      String what = attributes.isDirectory() ? "the folder cannot be listed" : "it is no file";
      throw new FileSystemException(file.toString(), null, what);
    }
    return key(attributes);
  }

  private static Object key(BasicFileAttributes attributes) {
    return Objects.requireNonNullElse(attributes.fileKey(), "");
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static InterruptedIOException interrupted(ClosedByInterruptException cause) {
    InterruptedIOException interrupted =
        new InterruptedIOException("The reading of an archive was interrupted.");
    interrupted.initCause(cause);
    return interrupted;
  }
}
