package dev.tolmach.index;

import java.util.List;
import java.util.Optional;

/**
 * The findings of a check of an index.
 *
 * @param live the live generation; empty if its list of files is damaged or lost
 * @param articles how many articles it really holds
 * @param notes how many notes about articles that were left out it really holds
 * @param problems what is wrong, one sentence each; empty if nothing is
 * @param sound the generations in which nothing is wrong, the newest first
 */
public record IndexCheck(
    Optional<Generation> live,
    long articles,
    long notes,
    List<String> problems,
    List<Generation> sound) {

  /** Copies the lists. */
  public IndexCheck {
    problems = List.copyOf(problems);
    sound = List.copyOf(sound);
  }

  /** Returns a remedy, in a sentence or two; empty if nothing is wrong. */
  public Optional<String> remedy() {
    if (isSound()) {
      return Optional.empty();
    }
    if (problems.stream().allMatch(problem -> problem.startsWith(IndexException.IN_THE_WAY))) {
      return Optional.of(
          "Searches are right, and nothing can be built. Move away what is in the way.");
    }
    if (live.filter(sound::contains).isPresent()) {
      return Optional.of(
          "The live generation is sound; older ones go with the next builds. Nothing has to be"
              + " done, but look at the disk.");
    }
    String again = "build again from the archives ('tolmach rebuild ARCHIVE...')";
    if (sound.isEmpty()) {
      return Optional.of("Look at the disk, then " + again + ".");
    }
    return Optional.of(
        "Go back to a sound generation ('tolmach rollback "
            + sound.getFirst().number()
            + "'), look at the disk, then "
            + again
            + ".");
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
