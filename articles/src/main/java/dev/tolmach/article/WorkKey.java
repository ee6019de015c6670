package dev.tolmach.article;

import dev.tolmach.language.Language;
import java.util.Optional;

/**
 * A key that translations of one work share, made of their paths: the key of a path is the path
 * without its language and without its extension.
 *
 * <p>{@code posts/a.ru.md}, {@code ru/posts/a.md}, {@code posts/a.zh-CN.mdx} and {@code posts/a.md}
 * share the key {@code posts/a}.
 */
public final class WorkKey {

  private WorkKey() {}

  /**
   * Returns the key of a path.
   *
   * @param path a relative path with {@code /} between its segments, or any other id
   * @return the key; never empty for a path that is not
   */
  public static String ofPath(String path) {
    return PathLanguage.of(path).work();
  }

  /** Returns the language that is left out of a path's key; empty if the path names none. */
  public static Optional<Language> languageOfPath(String path) {
    return Optional.ofNullable(PathLanguage.of(path).language());
  }

  /**
   * Returns what a folder's path puts before the keys of all paths in it: the key of a path is that
   * of its folder and as much of its name as {@link #lengthInName} says.
   *
   * @param folder a relative path that ends in {@code /}, or nothing
   */
  public static String ofFolder(String folder) {
    String path = folder + "-";
    return folder.isEmpty() ? "" : withoutLast(PathLanguage.of(path).work());
  }

  private static String withoutLast(String key) {
    return key.substring(0, key.length() - 1);
  }

  /** Returns how much of a file's name, from its beginning, belongs to the key of its path. */
  public static int lengthInName(String name) {
    return PathLanguage.of(name).work().length();
  }
}
