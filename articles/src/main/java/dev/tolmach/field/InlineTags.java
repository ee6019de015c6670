package dev.tolmach.field;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The articles whose tags are also taken from their text: {@code #bread}, {@code #bread/rye}. */
public enum InlineTags {
  /** Those whose text has a notation of Obsidian: an embedded file, a comment, an id of a block. */
  AUTO,
  /** All. */
  ALWAYS,
  /** None: {@code #bread} is text. */
  NEVER;

  /** Returns the name that settings call it by: {@code auto}. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the one that settings call by a name, in any case. */
  public static Optional<InlineTags> named(String written) {
    return Stream.of(values())
        .filter(tags -> tags.settingName().equalsIgnoreCase(written))
        .findFirst();
  }

  /** Returns whether an article has them whose text has such a notation, or none. */
  public boolean isRead(boolean obsidian) {
    return this == ALWAYS || this == AUTO && obsidian;
  }
}
