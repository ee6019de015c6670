package dev.tolmach.generation;

import dev.tolmach.disk.IndexErrors;
import dev.tolmach.disk.IndexFile;
import dev.tolmach.disk.IndexMark;
import dev.tolmach.disk.WriterNote;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The folder that an index is in, or is to be. It is free if it is missing or empty; it is ours if
 * it has our {@linkplain IndexMark mark}, or a generation that we wrote. Whatever else is somebody
 * else's, and refused before a byte is written.
 *
 * <p>It remembers which folders were made for it, and takes them back if no index came to be. Any
 * number of threads may use one.
 */
final class IndexLocation {
  private final Path folder;
  private final Deque<Path> made = new ArrayDeque<>();

  /** The location of an index, whose folder may be missing. */
  IndexLocation(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /**
   * Throws if the folder is somebody else's.
   *
   * @throws IOException if so, or if that cannot be found out
   */
  void check() throws IOException {
    isOurs();
  }

  /**
   * Makes a free folder ours: creates it if need be, and writes the mark. Asked before the lock is
   * taken and once more under it.
   *
   * @return whether it was free
   * @throws IOException if it is somebody else's, or cannot be written, or something is in the way
   */
  synchronized boolean claim() throws IOException {
    boolean free = !isOurs();
    List<String> inTheWay = inTheWay();
    if (!inTheWay.isEmpty()) {
      throw IndexErrors.inTheWay(inTheWay.getFirst());
    }
    try {
      makeFolders();
      IndexMark.writeInto(folder);
    } catch (IOException e) {
      removeMadeFolders();
      throw IndexErrors.unwritable(folder, e);
    }
    return free;
  }

  /** Takes back a claim, because the folder turned out to be somebody else's. */
  synchronized void disclaim() throws IOException {
    IndexMark.removeFrom(folder);
    removeMadeFolders();
  }

  /** Creates the folder and those above it that are missing. */
  synchronized void makeFolders() throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path each = folder.toAbsolutePath(); each != null && !exists(each); ) {
      missing.push(each);
      each = each.getParent();
    }
    for (Path each : missing) {
      try {
        Files.createDirectory(each);
        made.push(each);
      } catch (FileAlreadyExistsException e) {
        // Another builder was faster.
      }
    }
  }

  /**
   * Takes back everything that was made for an index of which no generation came to be. Does
   * nothing if there is one, or while somebody else has the lock.
   */
  synchronized void abandon(Directory files) {
    if (Files.isDirectory(folder)) {
      try {
        if (isOurs() && IndexMark.isIn(folder)) {
          empty(files);
        }
      } catch (IOException e) {
        return; // What is left is ours, and the next build goes on with it.
      }
    }
    removeMadeFolders();
  }

  /**
   * Deletes what a build wrote after somebody had emptied the folder, its mark included: the next
   * build would take these files for those of others. Does nothing if there is an index again.
   *
   * @param written the names of files that this process created
   */
  synchronized void deleteLeft(Collection<String> written) {
    try {
      if (!Files.isDirectory(folder)
          || IndexMark.isIn(folder)
          || names().stream().anyMatch(name -> name.startsWith(IndexFileNames.SEGMENTS))) {
        return;
      }
      for (String name : written) {
        Files.deleteIfExists(folder.resolve(name));
      }
    } catch (IOException e) {
      return; // The next build names what is in its way.
    }
  }

  private void empty(Directory files) throws IOException {
    Path lockFile = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
    boolean locked = exists(lockFile);
    try (Lock lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      List<String> names = names();
      if (names.stream().noneMatch(name -> name.startsWith(IndexFileNames.SEGMENTS))) {
        for (String name : names) {
          if (IndexFile.isOurs(folder.resolve(name))) {
            Files.delete(folder.resolve(name));
          }
        }
        WriterNote.removeFrom(files);
        IndexMark.removeFrom(folder);
        Files.delete(lockFile);
      }
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException e) {
      if (locked) {
        throw e;
      }
      IndexMark.removeFrom(folder); // No lock can be had here, so nobody has one.
    }
  }

  /** Deletes the folders that were made, as far as they are empty. */
  synchronized void removeMadeFolders() {
    try {
      while (!made.isEmpty()) {
        Files.deleteIfExists(made.peek());
        made.pop();
      }
    } catch (IOException e) {
      made.clear(); // Something is in it.
    }
  }

  /** Whether an index of ours is in the folder, begun or built; false if the folder is free. */
  private boolean isOurs() throws IOException {
    Path there = nearest();
    if (!Files.isDirectory(there)) {
      throw IndexErrors.notFolder(there);
    }
    List<String> names = names();
    Optional<Boolean> ours = newestReadableIsOurs(names);
    if (ours.isPresent() ? ours.get() : IndexMark.isIn(folder)) {
      return true;
    }
    refuseIfAny(names.stream().filter(name -> !isLeftByLock(name)).toList());
    return false;
  }

  private void refuseIfAny(List<String> names) throws IOException {
    if (!names.isEmpty()) {
      throw IndexErrors.foreign(folder, names);
    }
  }

  /**
   * What of others keeps an index from being written: where it is and what it is not. A lock that
   * is no empty file is somebody else's, or a link to what is; Lucene would follow it. A list of a
   * generation's files would be replaced.
   */
  List<String> inTheWay() throws IOException {
    List<String> found = new ArrayList<>();
    for (String name : names()) {
      Path file = folder.resolve(name);
      if (name.equals(IndexWriter.WRITE_LOCK_NAME) && !IndexFile.isEmpty(file)) {
        found.add("'" + file + "' (it is no lock of ours)");
      } else if (IndexFile.isCommit(name)
          && (IndexFile.isText(file) || !IndexFile.isRegular(file))) {
        found.add("'" + file + "' (it is no list of files of ours)");
      }
    }
    return found;
  }

  /* Locks and notes of a builder that was killed, or of one that waits, are nobody's index. */
  private boolean isLeftByLock(String name) {
    return name.equals(IndexWriter.WRITE_LOCK_NAME) && IndexFile.isEmpty(folder.resolve(name))
        || name.equals(WriterNote.FILE) && WriterNote.isOurs(folder.resolve(name));
  }

  /** Whether we wrote the newest generation that can be read; empty if none can. */
  private Optional<Boolean> newestReadableIsOurs(List<String> names) throws IOException {
    List<String> commits =
        names.stream()
            .filter(name -> name.startsWith(IndexFileNames.SEGMENTS) && IndexFile.isCommit(name))
            .sorted(
                Comparator.comparingLong(SegmentInfos::generationFromSegmentsFileName).reversed())
            .toList();
    if (commits.isEmpty()) {
      return Optional.empty();
    }
    try (Directory files = IndexFiles.of(FSDirectory.open(folder))) {
      for (String commit : commits) {
        try {
          return Optional.of(
              LiveCommit.isOurs(SegmentInfos.readCommit(files, commit).getUserData()));
        } catch (IOException | RuntimeException e) {
          // Damaged: an older one may still show it.
        }
      }
    }
    return Optional.empty();
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    names.sort(null);
    return names;
  }

  /** The folder, or the nearest one above it that exists. */
  private Path nearest() {
    Path nearest = folder.toAbsolutePath();
    while (!exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    return nearest;
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
