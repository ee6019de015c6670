package dev.tolmach.files;

import dev.tolmach.archive.ArchiveSettings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code .gitignore} files of a folder and of those above it exclude. Of the rules that
 * match, the last one of the deepest file decides, as in Git. Immutable.
 */
public final class GitIgnore {
  public static final GitIgnore NONE = new GitIgnore(List.of(), 0);

  /** The name of the files. */
  public static final String FILE = ".gitignore";

  /** How long one file may be, in bytes. Each article is compared with each rule. */
  public static final int LONGEST_FILE = 1 << 16;

  /** How long the rules of a folder and of all above it may be together, in characters. */
  private static final int LONGEST = 1 << 18;

  /** All rules, the deciding ones last. */
  private final List<Placed> rules;

  private final int length;

  /** A rule, and how deep the folder lies whose file states it. */
  private record Placed(int depth, GitIgnoreRule rule) {}

  /**
   * The rules with those of one more file.
   *
   * @param problem what is wrong with the file; empty if nothing is
   */
  public record Read(GitIgnore rules, String problem) {}

  private GitIgnore(List<Placed> rules, int length) {
    this.rules = rules;
    this.length = length;
  }

  /** Rules that come from no file; their paths begin at the root. */
  public static GitIgnore of(List<String> patterns) {
    return NONE.with(patterns, 0);
  }

  private GitIgnore with(List<String> lines, int depth) {
    List<Placed> more = new ArrayList<>(rules);
    int longer = length;
    for (String line : lines) {
      Optional<GitIgnoreRule> rule = GitIgnoreRule.parse(line);
      if (rule.isPresent()) {
        more.add(new Placed(depth, rule.get()));
        longer += line.length();
      }
    }
    return new GitIgnore(List.copyOf(more), longer);
  }

  /**
   * Adds the rules of a folder's own file, if it has one.
   *
   * @param folder the folder
   * @param name its path relative to the root, with a slash at its end; empty for the root
   * @param files reads it
   */
  public Read in(Path folder, String name, FolderFiles files) throws InterruptedIOException {
    try {
      FolderFiles.Companion file = files.companion(folder.resolve(FILE), LONGEST_FILE);
      return switch (file.state()) {
        case MISSING -> new Read(this, "");
        case NO_FILE -> new Read(this, "The patterns are no file" + unread(name));
        case LINK -> new Read(this, "The file is a link out of the archive" + unread(name));
        case READ -> read(file.bytes(), name);
      };
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return new Read(this, "The file cannot be read" + unread(name));
    }
  }

  private static String unread(String folder) {
    return ": '"
        + folder
        + FILE
        + "'. Expected a file of patterns. It excludes nothing; put the file there, or name what"
        + " to pass over in "
        + ArchiveSettings.FILE
        + ".";
  }

  private Read read(byte[] bytes, String folder) {
    int depth = (int) folder.chars().filter(c -> c == '/').count();
    if (bytes.length <= LONGEST_FILE && length + bytes.length <= LONGEST) {
      return new Read(with(lines(bytes, bytes.length), depth), "");
    }
    int end = Math.min(LONGEST_FILE, Math.max(0, LONGEST - length));
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    String problem =
        "The patterns are too long: '"
            + folder
            + FILE
            + "'. Expected at most "
            + LONGEST_FILE
            + " bytes, and "
            + LONGEST
            + " with those above it. What follows excludes nothing; shorten it.";
    return new Read(with(lines(bytes, end), depth), problem);
  }

  private static List<String> lines(byte[] bytes, int end) {
    return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * Returns whether a path is excluded by itself; whether a folder above it is, is asked before.
   *
   * @param path relative to the root
   * @param folder whether it is a folder
   */
  public boolean excludes(String path, boolean folder) {
    if (rules.isEmpty()) {
      return false;
    }
    List<String> names = Arrays.asList(path.split("/"));
    for (int i = rules.size() - 1; i >= 0; i--) {
      Placed placed = rules.get(i);
      if (placed.rule().matches(names.subList(placed.depth(), names.size()), folder)) {
        return !placed.rule().negated();
      }
    }
    return false;
  }
}
