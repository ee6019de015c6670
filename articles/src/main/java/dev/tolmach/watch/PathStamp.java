package dev.tolmach.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What folders and files look like from outside: names, sizes and times, as a sum that another look
 * can be compared with. It tells when to look closer, not what changed.
 *
 * @param files how many there are
 * @param sum of a hash of each, so that the order does not matter
 */
record PathStamp(long files, long sum) {

  static PathStamp of(List<Path> places) {
    Summing summing = new Summing();
    for (Path place : places) {
      summing.add(place);
    }
    return new PathStamp(summing.files, summing.sum);
  }

  /** Goes through folders. What cannot be looked at counts as not there. */
  private static final class Summing extends SimpleFileVisitor<Path> {
    private long files;
    private long sum;
    private @Nullable Path root;

    void add(Path place) {
      try {
        Path real = place.toRealPath();
        root = real;
        sum += mixed(real.hashCode());
        Files.walkFileTree(real, this);
      } catch (IOException e) {
        sum += 1;
      }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && FolderEvents.isPassedOver(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files++;
      long hash = mixed(file.hashCode());
      hash = mixed(hash ^ attributes.size());
      sum += mixed(hash ^ attributes.lastModifiedTime().toMillis());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    /* The finalizer of SplitMix64. */
    private static long mixed(long value) {
      long z = value + 0x9e3779b97f4a7c15L;
      z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
      z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
      return z ^ (z >>> 31);
    }
  }
}
