package dev.tolmach.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the {@code .gitignore} files of a folder and of those above it exclude. Of the rules that
 * match, the last one of the deepest file decides, as in Git. Immutable.
 */
final class GitIgnore {

  static final GitIgnore NONE = new GitIgnore(List.of());

  private static final int LONGEST_FILE = 1 << 20;

  /** All rules, the deciding ones last. */
  private final List<Placed> rules;

  /** A rule, and the folder whose file states it. */
  private record Placed(String folder, GitIgnoreRule rule) {}

  private GitIgnore(List<Placed> rules) {
    this.rules = rules;
  }

  /** Rules that stand in no file; their paths begin at the root. */
  static GitIgnore of(List<String> patterns) {
    return new GitIgnore(
        patterns.stream()
            .map(GitIgnoreRule::parse)
            .flatMap(java.util.Optional::stream)
            .map(rule -> new Placed("", rule))
            .toList());
  }

  /**
   * Adds the rules of a folder's own file, if it has one.
   *
   * @param folder the folder
   * @param name its path relative to the root, with a slash at its end; empty for the root
   */
  GitIgnore in(Path folder, String name) {
    Path file = folder.resolve(".gitignore");
    if (!Files.isRegularFile(file)) {
      return this;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8);
      List<Placed> more = new ArrayList<>(rules);
      text.lines()
          .map(GitIgnoreRule::parse)
          .flatMap(java.util.Optional::stream)
          .forEach(rule -> more.add(new Placed(name, rule)));
      return new GitIgnore(List.copyOf(more));
    } catch (IOException e) {
      return this;
    }
  }

  /**
   * Says whether a path is excluded by itself; whether a folder above it is, is asked before.
   *
   * @param path relative to the root
   * @param folder whether it is a folder
   */
  boolean excludes(String path, boolean folder) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      Placed placed = rules.get(i);
      if (placed.rule().matches(path.substring(placed.folder().length()), folder)) {
        return !placed.rule().negated();
      }
    }
    return false;
  }
}
