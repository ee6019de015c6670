package dev.tolmach.article;

import dev.tolmach.language.Language;
import java.util.Optional;

/**
 * Tells which articles are translations of one another, by their paths: the key of a path is the
 * path without its language and without its extension.
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
}
