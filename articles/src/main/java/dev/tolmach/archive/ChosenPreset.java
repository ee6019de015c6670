package dev.tolmach.archive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The preset by which an archive is read: what is known of the program that builds a site of it.
 * Immutable.
 *
 * @param name the name that settings call it by; empty if there is none
 * @param reason the file that it was found by, or what asked for it: {@code tolmach.yaml} or {@code
 *     --preset}
 * @param passedOver files that are no pages of the site, as patterns of a {@code .gitignore}, by
 *     the reason; they are among {@link ArchiveSettings#excluded}, too
 */
public record ChosenPreset(String name, String reason, Map<String, List<String>> passedOver) {
  /** The archive is read as any other. */
  public static final ChosenPreset NONE = new ChosenPreset("", "", Map.of());

  /** The reason of files that other pages include. */
  public static final String PARTIAL = "partial";

  /** The reason of files that only list pages. */
  public static final String TABLE_OF_CONTENTS = "table of contents";

  /** Copies the map. */
  public ChosenPreset {
    passedOver = Map.copyOf(passedOver);
  }

  /** Whether there is one. */
  public boolean isPresent() {
    return !name.isEmpty();
  }

  /**
   * Returns a description of the preset and of the reason: {@code preset mkdocs: mkdocs.yml}; empty
   * if there is none.
   */
  public String description() {
    return isPresent() ? "preset " + name + ": " + reason : "";
  }

  static Map<String, List<String>> reasons(List<String> partials, List<String> contents) {
    Map<String, List<String>> reasons = new TreeMap<>();
    if (!partials.isEmpty()) {
      reasons.put(PARTIAL, partials);
    }
    if (!contents.isEmpty()) {
      reasons.put(TABLE_OF_CONTENTS, contents);
    }
    return reasons;
  }
}
