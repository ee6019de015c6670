package dev.tolmach;

import dev.tolmach.generation.Generations;
import dev.tolmach.index.IndexSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/**
 * A process in which eight threads use one index in every way for some time: search, refresh,
 * update, rebuild, roll back, put, remove, interrupt one another, close the index and open it
 * again. It then says what it saw, and ends with 0 if nothing was wrong.
 */
final class Stress {
  private static final int THREADS = 8;
  private static final long LONGEST_CALL = TimeUnit.MINUTES.toNanos(3);
  private static final long GROWTH = 24L << 20;

  /** An index, and whether anybody closes it. */
  record Opened(ArticleIndex index, AtomicBoolean closing) {
    boolean isClosing() {
      return closing.get();
    }
  }

  private final Path folder;
  private final IndexSettings settings = IndexSettings.builder().keepGenerations(3).build();
  private final StressRecord record = new StressRecord();
  private final List<StressWorker> workers = new ArrayList<>();
  private final AtomicInteger version = new AtomicInteger();
  private final List<Long> heaps = new ArrayList<>();
  private final long end;
  private volatile Opened opened;

  private Stress(Path folder, long seconds, long seed) throws IOException {
    this.folder = folder;
    this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    this.opened = open();
    opened.index().rebuild(StressWorker.edition(nextVersion()).archive());
    for (int i = 0; i < THREADS; i++) {
      workers.add(new StressWorker(this, i, seed));
    }
  }

  /**
   * Uses an index.
   *
   * @param arguments its folder, for how many seconds, and a seed
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Stress stress =
        new Stress(
            Path.of(arguments[0]), Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
    stress.run();
    out.println(stress.summary());
    System.exit(stress.record.wrong() == 0 ? 0 : 1);
  }

  StressRecord record() {
    return record;
  }

  List<StressWorker> workers() {
    return workers;
  }

  Opened opened() {
    return opened;
  }

  int nextVersion() {
    return version.incrementAndGet();
  }

  boolean isOver() {
    return System.nanoTime() > end;
  }

  private void run() throws Exception {
    workers.forEach(Thread::start);
    for (StressWorker worker : workers) {
      do {
        worker.join(1_000);
      } while (worker.isAlive() && isMoving());
    }
    if (workers.stream().noneMatch(Thread::isAlive)) {
      closeAndLook();
      lookAtHeap();
    }
  }

  private boolean isMoving() {
    for (StressWorker worker : workers) {
      if (System.nanoTime() - worker.begun() > LONGEST_CALL) {
        AssertionError where = new AssertionError();
        where.setStackTrace(worker.getStackTrace());
        record.failed("A call does not end", where);
        return false;
      }
    }
    return true;
  }

  /** Closes the index while the others use it, looks at what is left of it, and opens it again. */
  synchronized void reopen(StressWorker by) throws IOException {
    if (isOver()) {
      return;
    }
    closeAndLook(by);
    opened = open();
  }

  private void closeAndLook(StressWorker by) throws IOException {
    opened.closing().set(true);
    opened.index().close();
    by.mayBeDisturbed(false);
    try {
      look();
    } finally {
      by.mayBeDisturbed(true);
    }
  }

  private void closeAndLook() throws IOException {
    opened.closing().set(true);
    opened.index().close();
    look();
  }

  private Opened open() throws IOException {
    return new Opened(ArticleIndex.open(folder, settings), new AtomicBoolean());
  }

  /* A closed index holds no lock, no file, no memory map and no thread. */
  private void look() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
      }
      List<String> problems = Generations.check(directory).problems();
      if (!problems.isEmpty()) {
        record.failed("The index is not sound: " + problems, null);
      }
    }
    List<String> held = held();
    if (!held.isEmpty()) {
      record.failed("Still held: " + held, null);
    }
    System.gc();
    heaps.add(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
  }

  private List<String> held() throws IOException {
    List<String> held = new ArrayList<>();
    Path files = Path.of("/proc/self/fd");
    if (Files.isDirectory(files)) {
      try (Stream<Path> open = Files.list(files)) {
        open.map(Stress::target).filter(this::isOurs).forEach(held::add);
      }
      try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
        maps.filter(this::isOurs).forEach(held::add);
      }
    }
    Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("tolmach-index"))
        .forEach(held::add);
    return held;
  }

  private boolean isOurs(String file) {
    return file.contains(folder.toString());
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // Closed meanwhile.
    }
  }

  /* Some tenths of the run against one another: a leak grows with the number of calls. */
  private void lookAtHeap() {
    int share = Math.max(1, heaps.size() / 5);
    long before =
        least(heaps.subList(Math.min(share, heaps.size() - 1), Math.min(2 * share, heaps.size())));
    long after = least(heaps.subList(heaps.size() - share, heaps.size()));
    if (after > before + GROWTH) {
      record.failed("The heap grew from " + before + " to " + after, null);
    }
  }

  private static long least(List<Long> sizes) {
    return sizes.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        "%d versions, closed %d times, heap %.1f MB after the first time and %.1f MB after the"
            + " last, %s",
        version.get(),
        heaps.size(),
        heaps.isEmpty() ? 0 : heaps.getFirst() / 1e6,
        heaps.isEmpty() ? 0 : heaps.getLast() / 1e6,
        record);
  }
}
