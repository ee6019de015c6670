package dev.tolmach.generation;

import dev.tolmach.disk.Damage;
import dev.tolmach.index.Generation;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;

/**
 * The files of an index, as far as its generations can be read.
 *
 * <p>Lucene opens no writer while the list of files of any generation is damaged. So a damaged list
 * is shown to it under the name of one that was never finished. What Lucene would delete then, it
 * only seems to delete: a build that fails leaves everything as it was. {@link #dropUnreadable}
 * deletes it, after a build that went live.
 *
 * <p>A file that is missing counts as deleted. For one thread that reads the lists, and any number
 * that write.
 */
public final class ReadableFiles extends FilterDirectory {
  private static final String UNFINISHED = "pending_";

  private final SortedMap<String, Throwable> unreadable =
      new TreeMap<>(
          Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  private final Set<String> held = new HashSet<>();
  private final Set<String> dropped = new TreeSet<>();
  private final IndexFiles index;
  private long newestReadable = -1;

  private ReadableFiles(IndexFiles index) throws IOException {
    super(index);
    this.index = index;
    readLists();
  }

  /** The files in a directory, whose lists are read at once. */
  public static ReadableFiles of(Directory directory) throws IOException {
    return directory instanceof ReadableFiles files
        ? files
        : new ReadableFiles(IndexFiles.of(directory));
  }

  /** All files of the index, as they are. */
  IndexFiles index() {
    return index;
  }

  /** The lists that cannot be read, the oldest first, and why. */
  SortedMap<String, Throwable> unreadable() {
    return unreadable;
  }

  /** Why the newest list cannot be read; empty if it can, or if there is none. */
  public Optional<Throwable> damageOfNewest() {
    return unreadable.isEmpty() || generation(unreadable.lastKey()) < newestReadable
        ? Optional.empty()
        : Optional.ofNullable(unreadable.get(unreadable.lastKey()));
  }

  /** Whether any generation can be read. */
  boolean hasReadable() {
    return newestReadable >= 0;
  }

  /** The number in the name of the newest list, be it readable or not; -1 if there is none. */
  long newest() {
    return unreadable.isEmpty()
        ? newestReadable
        : Math.max(newestReadable, generation(unreadable.lastKey()));
  }

  /**
   * The number of the generation that comes next: those that cannot be read had one, too.
   *
   * @param known the newest that can be read
   */
  public int nextNumber(Optional<Generation> known) {
    if (known.isEmpty()) {
      return (int) Math.max(0, newest()) + 1;
    }
    long newer =
        unreadable.keySet().stream().filter(list -> generation(list) > newestReadable).count();
    return known.get().number() + (int) newer + 1;
  }

  /* Another writer may have been at work until the lock was free. */
  @Override
  public Lock obtainLock(String name) throws IOException {
    Lock lock = in.obtainLock(name);
    try {
      readLists();
      return lock;
    } catch (IOException | RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public synchronized String[] listAll() throws IOException {
    return Stream.of(in.listAll())
        .filter(name -> !dropped.contains(name))
        .map(name -> unreadable.containsKey(name) ? UNFINISHED + name : name)
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  @Override
  public synchronized void deleteFile(String name) throws IOException {
    if (isUnreadable(name)) {
      return;
    }
    if (held.contains(name)) {
      dropped.add(name);
      return;
    }
    try {
      in.deleteFile(name);
    } catch (NoSuchFileException | FileNotFoundException e) {
      return; // Damage of a generation that goes: it is gone all the sooner.
    }
  }

  /**
   * Deletes the lists that cannot be read, and the files that no other generation needs. What
   * cannot be deleted is left for the next build.
   */
  public synchronized void dropUnreadable() {
    Set<String> gone = new TreeSet<>(dropped);
    gone.addAll(unreadable.keySet());
    for (String file : gone) {
      if (isDeleted(file)) {
        dropped.remove(file);
        held.remove(file);
        unreadable.remove(file);
      }
    }
  }

  private boolean isDeleted(String file) {
    try {
      // A damaged list may not look like one of ours, and yet the index cannot do with it.
      (unreadable.containsKey(file) ? FilterDirectory.unwrap(in) : in).deleteFile(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isUnreadable(String name) {
    return name.startsWith(UNFINISHED)
        && unreadable.containsKey(name.substring(UNFINISHED.length()));
  }

  private synchronized void readLists() throws IOException {
    unreadable.clear();
    held.clear();
    dropped.clear();
    newestReadable = -1;
    List<String> files = List.of(in.listAll());
    held.addAll(files);
    for (String name : files) {
      if (isList(name)) {
        read(name);
      }
    }
    if (unreadable.isEmpty()) {
      held.clear();
    }
  }

  private void read(String name) throws IOException {
    try {
      SegmentInfos list = SegmentInfos.readCommit(in, name);
      if (LiveCommit.isOurs(list.getUserData()) && !LiveCommit.isReadable(list.getUserData())) {
        throw LiveCommit.corrupt(name);
      }
      held.removeAll(list.files(true));
      newestReadable = Math.max(newestReadable, generation(name));
    } catch (IOException | RuntimeException | Error e) {
      if (List.of(in.listAll()).contains(name)) {
        if (!Damage.isProof(e) && !Damage.isSuspect(e)) {
          throw e;
        }
        unreadable.put(name, e);
      }
    }
  }

  private static boolean isList(String name) {
    return name.startsWith(IndexFileNames.SEGMENTS + "_");
  }

  private static long generation(String list) {
    return SegmentInfos.generationFromSegmentsFileName(list);
  }
}
