package dev.tolmach.field;

import java.util.Locale;

/**
 * The ways to write nested categories. Whatever is chosen, a list inside the list of categories is
 * a path from the uppermost category down: {@code [[Frontend, CSS], [Life]]}.
 */
public enum CategoryPaths {
  /** Only lists inside the list are paths; everything else is one level, {@code C/C++} too. */
  NESTED,
  /** Names between slashes are a path, too: {@code Frontend/CSS}. */
  SLASH,
  /** A list without lists in it is one path, too, as Hexo reads it: {@code [Frontend, CSS]}. */
  LIST;

  /** Returns the name that settings call it by: {@code slash}. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
