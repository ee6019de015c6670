package dev.tolmach.files;

import java.util.List;
import java.util.Optional;

/**
 * One line of a {@code .gitignore}. Matches without backtracking over more than one star at a time,
 * so that no pattern costs more than its length times that of the path.
 *
 * @param segments the pattern between slashes; {@code **} matches any number of folders
 * @param negated whether it lets in again what an earlier line excludes
 * @param foldersOnly whether it is meant for folders
 */
record GitIgnoreRule(List<String> segments, boolean negated, boolean foldersOnly) {

  private static final String ANY = "**";

  /** Reads a line; empty if it is blank or a comment. */
  static Optional<GitIgnoreRule> parse(String line) {
    String pattern = withoutTrailingSpaces(line);
    if (pattern.isEmpty() || pattern.startsWith("#")) {
      return Optional.empty();
    }
    boolean negated = pattern.startsWith("!");
    pattern = negated ? pattern.substring(1) : pattern;
    boolean foldersOnly = pattern.endsWith("/");
    pattern = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anchored = pattern.indexOf('/') >= 0;
    pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    String whole = anchored ? pattern : ANY + "/" + pattern;
    return Optional.of(new GitIgnoreRule(List.of(whole.split("/")), negated, foldersOnly));
  }

  private static String withoutTrailingSpaces(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Returns whether the rule means a path, given relative to the folder that states the rule. */
  boolean matches(String path, boolean folder) {
    return matches(List.of(path.split("/")), folder);
  }

  /** Returns whether the rule means a path, given by the names between its slashes. */
  boolean matches(List<String> path, boolean folder) {
    if (!folder && foldersOnly || path.isEmpty()) {
      return false;
    }
    boolean anywhere = segments.size() == 2 && segments.getFirst().equals(ANY);
    return anywhere && !segments.getLast().equals(ANY)
        ? matches(segments.getLast(), path.getLast())
        : matches(path);
  }

  private boolean matches(List<String> path) {
    int p = 0;
    int s = 0;
    int star = -1;
    int resume = 0;
    while (s < path.size()) {
      if (p < segments.size() && segments.get(p).equals(ANY)) {
        star = p++;
        resume = p == segments.size() ? s + 1 : s;
        s = resume;
      } else if (p < segments.size() && matches(segments.get(p), path.get(s))) {
        p++;
        s++;
      } else if (star >= 0) {
        p = star + 1;
        s = ++resume;
      } else {
        return false;
      }
      if (p == segments.size() && star == p - 1 && star >= 0) {
        return true;
      }
    }
    return p == segments.size();
  }

  /** Matches one name against one segment. */
  private static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      int next = p < pattern.length() ? step(pattern, p, name.charAt(n)) : 0;
      if (next < 0) {
        star = ++p;
        resume = n;
      } else if (next > 0) {
        p = next;
        n++;
      } else if (star >= 0) {
        p = star;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Returns where the pattern goes on if it takes a character, 0 if it does not, -1 for a star. */
  private static int step(String pattern, int at, char c) {
    return switch (pattern.charAt(at)) {
      case '*' -> -1;
      case '?' -> at + 1;
      case '[' -> bracket(pattern, at, c);
      case '\\' -> at + 1 < pattern.length() && pattern.charAt(at + 1) == c ? at + 2 : 0;
      default -> pattern.charAt(at) == c ? at + 1 : 0;
    };
  }

  private static int bracket(String pattern, int open, char c) {
    int i = open + 1;
    boolean negated = i < pattern.length() && "!^".indexOf(pattern.charAt(i)) >= 0;
    i += negated ? 1 : 0;
    boolean found = false;
    for (int first = i; i < pattern.length(); i++) {
      char from = pattern.charAt(i);
      if (from == ']' && i > first) {
        return found == negated ? 0 : i + 1;
      }
      boolean range =
          i + 2 < pattern.length() && pattern.charAt(i + 1) == '-' && pattern.charAt(i + 2) != ']';
      char to = range ? pattern.charAt(i + 2) : from;
      found |= from <= c && c <= to;
      i += range ? 2 : 0;
    }
    return c == '[' ? open + 1 : 0;
  }
}
