package dev.tolmach.index;

import java.util.List;

/**
 * What a check of an index found.
 *
 * @param live the live generation
 * @param articles how many articles it really holds
 * @param notes how many notes about articles that were left out it really holds
 * @param problems what is wrong, one sentence each; empty if nothing is
 */
public record IndexCheck(Generation live, long articles, long notes, List<String> problems) {

  /** Copies the list. */
  public IndexCheck {
    problems = List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
