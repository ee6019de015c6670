package dev.tolmach.watch;

import dev.tolmach.archive.FolderWalk;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What the operating system reports of changes in folders and all folders in them. Links are not
 * followed: their targets inside the archive are watched where they are. For one thread.
 */
final class FolderEvents implements AutoCloseable {
  private static final Set<String> RELEVANT =
      Set.of("md", "mdx", "markdown", "html", "txt", "yml", "yaml", "gitignore");

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private boolean complete = true;

  private FolderEvents(WatchService service) {
    this.service = service;
  }

  /** Begins to listen; empty if the operating system cannot help. */
  static Optional<FolderEvents> of(List<Path> roots) {
    FolderEvents events;
    try {
      events = new FolderEvents(roots.getFirst().getFileSystem().newWatchService());
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
    for (Path root : roots) {
      try {
        events.register(root.toRealPath());
      } catch (IOException e) {
        events.complete = false;
      }
    }
    return Optional.of(events);
  }

  /** Whether a folder and all in it mean nothing to an archive, whatever its settings are. */
  static boolean isPassedOver(Path folder) {
    Path name = folder.getFileName();
    return name != null && (FolderWalk.isPruned(name.toString()) || FolderWalk.holdsIndex(folder));
  }

  /** Whether all folders are listened to: a system may have a limit, or have lost some events. */
  boolean isComplete() {
    return complete;
  }

  /** Waits for something that may concern an archive; returns whether there was. */
  boolean await(Duration most) throws InterruptedException {
    try {
      WatchKey key = service.poll(most.toNanos(), TimeUnit.NANOSECONDS);
      boolean heard = false;
      for (; key != null; key = service.poll()) {
        heard |= take(key);
      }
      return heard;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      return; // It only listened.
    }
  }

  private boolean take(WatchKey key) {
    Path folder = folders.get(key);
    boolean heard = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      heard |= folder == null || take(folder, event);
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    return heard;
  }

  private boolean take(Path folder, WatchEvent<?> event) {
    if (!(event.context() instanceof Path name)) {
      registerOrGiveUp(folder); // Events were lost, perhaps those of new folders.
      return true;
    }
    Path changed = folder.resolve(name);
    if (Files.isDirectory(changed, LinkOption.NOFOLLOW_LINKS)) {
      boolean wanted = !isPassedOver(changed);
      if (wanted && event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE)) {
        registerOrGiveUp(changed);
      }
      return wanted && !event.kind().equals(StandardWatchEventKinds.ENTRY_MODIFY);
    }
    return isRelevant(name.toString());
  }

  /* A name without an ending may be that of a folder which is gone. */
  private static boolean isRelevant(String name) {
    int dot = name.lastIndexOf('.');
    String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return dot < 0 || RELEVANT.contains(ending);
  }

  private void registerOrGiveUp(Path folder) {
    try {
      register(folder);
    } catch (IOException e) {
      complete = false;
    }
  }

  private void register(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(root) && isPassedOver(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            folders.put(
                folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY),
                folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            complete = false;
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
