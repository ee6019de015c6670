package dev.tolmach.generation;

import dev.tolmach.disk.IndexErrors;
import dev.tolmach.disk.IndexFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The files of an index in a directory.
 *
 * <p>A folder may hold files of others, too. They are neither read nor deleted nor replaced, even
 * if their names are such as Lucene takes for its own: {@code _index.md}, {@code segments.txt}. A
 * folder that holds no index of Tolmach is not written at all, unless it is empty or missing. A
 * folder that was made for an index of which nothing came to be is taken away again.
 *
 * <p>Other directories, such as those in memory, are a program's own.
 */
public final class IndexFiles extends FilterDirectory {
  private final @Nullable IndexLocation location;
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  private IndexFiles(Directory directory, @Nullable IndexLocation location) {
    super(directory);
    this.location = location;
  }

  /**
   * Opens the folder of an index to build one there. Whoever closes the files closes all.
   *
   * @param folder where the index is or shall be; created if it is missing
   * @throws IOException if it is somebody else's, or cannot be read or created
   */
  public static IndexFiles open(Path folder) throws IOException {
    check(folder);
    IndexLocation location = new IndexLocation(folder);
    try {
      location.makeFolders();
      return new IndexFiles(FSDirectory.open(folder), location);
    } catch (IOException e) {
      location.removeMadeFolders();
      throw IndexErrors.unwritable(folder, e);
    }
  }

  /**
   * Checks that a folder may be that of an index: it is missing or empty, or holds an index of
   * Tolmach. Writes nothing.
   *
   * @throws IOException if it is something else, which the message names
   */
  public static void check(Path folder) throws IOException {
    new IndexLocation(folder).check();
  }

  /** The files of an index in any directory, which the caller closes. */
  public static IndexFiles of(Directory directory) {
    if (directory instanceof IndexFiles files) {
      return files;
    }
    return FilterDirectory.unwrap(directory) instanceof FSDirectory files
        ? new IndexFiles(directory, new IndexLocation(files.getDirectory()))
        : new IndexFiles(directory, null);
  }

  @Override
  public String[] listAll() throws IOException {
    if (location == null) {
      return in.listAll();
    }
    try {
      return Arrays.stream(in.listAll())
          .filter(name -> IndexFile.isVisible(location.folder(), name))
          .toArray(String[]::new);
    } catch (NoSuchFileException e) {
      return new String[0]; // The folder was deleted since it was opened.
    }
  }

  /* Lucene would wait for who writes into a pipe, and calls a folder a disk's failure. */
  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    Path file = location == null ? null : location.folder().resolve(name);
    if (file != null && Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CorruptIndexException("It is no file", "path=\"" + file + "\"");
    }
    return in.openInput(name, context);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    if (!written.remove(name) && isForeign(name)) {
      return;
    }
    in.deleteFile(name);
  }

  @Override
  public void rename(String source, String target) throws IOException {
    if (location != null && exists(target)) {
      throw new FileAlreadyExistsException(location.folder().resolve(target).toString());
    }
    try {
      in.rename(source, target);
    } catch (IOException e) {
      if (!isRenamed(source, target)) {
        throw e;
      }
    }
    written.remove(source);
    written.add(target);
  }

  /*
   * A file system that sends a request twice, as NFS does, may report a rename that was done as
   * failed. Lucene would take a commit for failed that readers see, and delete it at the end.
   */
  private boolean isRenamed(String source, String target) throws IOException {
    List<String> names = List.of(in.listAll());
    return names.contains(target) && !names.contains(source);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    IndexOutput output = in.createOutput(name, context);
    written.add(name);
    return output;
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    IndexOutput output = in.createTempOutput(prefix, suffix, context);
    written.add(output.getName());
    return output;
  }

  /* The lock comes before everything else that is written. */
  @Override
  public Lock obtainLock(String name) throws IOException {
    if (location == null || !name.equals(IndexWriter.WRITE_LOCK_NAME)) {
      return in.obtainLock(name);
    }
    boolean free = location.claim();
    Lock lock = in.obtainLock(name);
    try {
      if (!isValid(lock)) {
        throw new LockObtainFailedException("The lock was taken away by who had it before.");
      }
      location.claim();
      return lock;
    } catch (IOException | RuntimeException e) {
      lock.close();
      if (free) {
        location.disclaim();
      }
      throw e;
    }
  }

  /** What of others keeps the index from being written, one location each. */
  List<String> inTheWay() throws IOException {
    return location == null ? List.of() : location.inTheWay();
  }

  /** Takes back what was made for an index of which no generation came to be. */
  public void abandon() {
    // Where there is a note, there was a generation, whose list of files is lost.
    if (location != null && CommitNote.in(in).isEmpty()) {
      location.abandon(in);
      location.deleteLeft(written);
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (location != null) {
      location.removeMadeFolders();
    }
  }

  private static boolean isValid(Lock lock) {
    try {
      lock.ensureValid();
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private boolean isForeign(String name) {
    return location != null && exists(name) && !IndexFile.isOurs(location.folder().resolve(name));
  }

  private boolean exists(String name) {
    return location != null
        && Files.exists(location.folder().resolve(name), LinkOption.NOFOLLOW_LINKS);
  }
}
