package dev.tolmach.generation;

import dev.tolmach.disk.Damage;
import dev.tolmach.disk.Integrity;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;

/**
 * What a build finds damaged among the generations that an index keeps. Nobody can go back to one
 * that is damaged, so it goes when the build goes live, and the report says so.
 *
 * @param lists the lists of files of those that can be listed, but not be read as a whole
 * @param notices what is wrong, for the report, a few sentences each
 */
public record GenerationDamage(Set<String> lists, List<String> notices) {
  private static final String REMEDY = " It is dropped when a build goes live. Check the disk.";

  /** Copies the lists. */
  public GenerationDamage {
    lists = Set.copyOf(lists);
    notices = List.copyOf(notices);
  }

  /**
   * Looks for damage.
   *
   * @param thorough whether the checksums of all files are compared, too, which takes the time of
   *     reading the index; without it only a missing file of an older generation is noticed
   */
  public static GenerationDamage in(ReadableFiles files, boolean thorough) throws IOException {
    List<String> notices = new ArrayList<>();
    Optional<CommitNote> note = CommitNote.in(files);
    note.filter(newest -> newest.isLost(files.newest()))
        .ifPresent(newest ->
            notices.add(
                "The newest generation is lost: " + newest.description() + ". Check the disk."));
    for (String list : note.isPresent() ? note.get().missing(files) : List.<String>of()) {
      notices.add("An older generation is lost: '" + list + "' is missing. Check the disk.");
    }
    boolean newestDamaged = files.damageOfNewest().isPresent();
    files
        .unreadable()
        .forEach((list, thrown) -> {
          boolean newest = newestDamaged && list.equals(files.unreadable().lastKey());
          String which = newest ? "The live generation" : "An older generation";
          notices.add(
              which + " is damaged: '" + list + "' (" + Damage.description(thrown) + ")." + REMEDY);
        });
    SortedMap<String, String> unsound = unsound(files, thorough);
    unsound.forEach((list, what) ->
        notices.add("A generation is damaged: '" + list + "' (" + what + ")." + REMEDY));
    return new GenerationDamage(unsound.keySet(), notices);
  }

  private static SortedMap<String, String> unsound(ReadableFiles files, boolean thorough)
      throws IOException {
    SortedMap<String, String> unsound = new TreeMap<>();
    if (!files.hasReadable()) {
      return unsound;
    }
    Set<String> there = Set.of(files.listAll());
    for (IndexCommit commit : DirectoryReader.listCommits(files)) {
      Optional<Throwable> wrong = missing(commit, there);
      if (wrong.isEmpty() && thorough) {
        wrong = Integrity.of(commit);
      }
      wrong.ifPresent(
          thrown -> unsound.put(commit.getSegmentsFileName(), Damage.description(thrown)));
    }
    return unsound;
  }

  private static Optional<Throwable> missing(IndexCommit commit, Set<String> there)
      throws IOException {
    return commit.getFileNames().stream()
        .filter(file -> !there.contains(file))
        .sorted()
        .findFirst()
        .map(NoSuchFileException::new);
  }
}
