package dev.tolmach.watch;

import dev.tolmach.archive.ArticleArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Waits for changes of archives, so that their index can be brought up to date soon after.
 *
 * {@snippet :
 * try (ArchiveWatch watch = ArchiveWatch.of(archives)) {
 *   while (running) {
 *     index.run(BuildRequest.update(archives).build());
 *     watch.await(Duration.ofMinutes(5));
 *   }
 * }
 * }
 *
 * <ul>
 *   <li>Folders are watched by the operating system where it can, else looked at every two seconds;
 *       files of rows are looked at. What the system does not see, such as another machine's
 *       changes of a network folder or a link in place of the folder itself that is set again, is
 *       noticed within a minute.
 *   <li>Changes that follow each other are one: the wait ends when there was none for a moment.
 *   <li>A change is only a reason to look: whether articles changed is decided by their contents.
 * </ul>
 *
 * <p>For one thread, but that any may {@link #wake()} it.
 */
public final class ArchiveWatch implements AutoCloseable {
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration QUIET = Duration.ofMillis(300);
  private static final Duration MOST_UNREST = Duration.ofSeconds(5);
  private static final Duration LOOK_UNWATCHED = Duration.ofSeconds(2);
  private static final Duration LOOK_WATCHED = Duration.ofMinutes(1);

  /* A look may take no more than this part of the time. */
  private static final int LOOKS_SHARE = 20;

  private final List<Path> places;
  private final Optional<FolderEvents> events;
  private PathStamp stamp;
  private long nextLook;
  private volatile boolean woken;

  private ArchiveWatch(List<Path> places, Optional<FolderEvents> events) {
    this.places = places;
    this.events = events;
    this.stamp = look();
  }

  /**
   * Begins to watch archives; changes from now on end a wait.
   *
   * @throws IllegalArgumentException if an archive has no {@linkplain ArticleArchive#location()
   *     place} that could be watched
   */
  public static ArchiveWatch of(List<ArticleArchive> archives) {
    List<Path> places = places(archives);
    List<Path> folders = places.stream().filter(Files::isDirectory).toList();
    return new ArchiveWatch(
        places, folders.isEmpty() ? Optional.empty() : FolderEvents.of(folders));
  }

  /**
   * Checks that archives can be watched, without looking at them.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static void check(List<ArticleArchive> archives) {
    places(archives);
  }

  /** One that the operating system does not help. */
  static ArchiveWatch looking(List<ArticleArchive> archives) {
    return new ArchiveWatch(places(archives), Optional.empty());
  }

  /**
   * Waits for a change.
   *
   * @param most the longest that it waits
   * @return whether there was one; false if the time is over or somebody called {@link #wake()}
   * @throws InterruptedException if this thread was interrupted
   */
  public boolean await(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!woken && System.nanoTime() < end) {
      if (changes()) {
        settle();
        return true;
      }
    }
    woken = false;
    return false;
  }

  /** Ends the wait under way, or else the next one. */
  public void wake() {
    woken = true;
  }

  /** Watches no more. */
  @Override
  public void close() {
    events.ifPresent(FolderEvents::close);
  }

  /* Until nothing has changed for a moment: a checkout changes thousands of files. */
  private void settle() throws InterruptedException {
    long last = System.nanoTime();
    long end = last + MOST_UNREST.toNanos();
    while (!woken && System.nanoTime() < Math.min(end, last + QUIET.toNanos())) {
      if (changes()) {
        last = System.nanoTime();
      }
    }
    stamp = look();
  }

  /* Waits a step at most. */
  private boolean changes() throws InterruptedException {
    boolean heard;
    if (events.isPresent()) {
      heard = events.get().await(STEP);
    } else {
      Thread.sleep(STEP);
      heard = false;
    }
    if (System.nanoTime() < nextLook) {
      return heard;
    }
    PathStamp before = stamp;
    stamp = look();
    return heard || !stamp.equals(before);
  }

  private PathStamp look() {
    long start = System.nanoTime();
    PathStamp seen = PathStamp.of(places);
    long now = System.nanoTime();
    Duration pause = isWatched() ? LOOK_WATCHED : LOOK_UNWATCHED;
    nextLook = now + Math.max(pause.toNanos(), LOOKS_SHARE * (now - start));
    return seen;
  }

  private boolean isWatched() {
    return events.isPresent()
        && events.get().isComplete()
        && places.stream().allMatch(Files::isDirectory);
  }

  private static List<Path> places(List<ArticleArchive> archives) {
    List<Path> places = new ArrayList<>();
    for (ArticleArchive archive : archives) {
      places.add(
          archive
              .location()
              .map(Path::of)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "An archive that cannot be watched: '"
                          + archive.name()
                          + "'. Expected a folder or a file. Name one.")));
    }
    return List.copyOf(places);
  }
}
