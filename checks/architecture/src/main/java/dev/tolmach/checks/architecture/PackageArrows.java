package dev.tolmach.checks.architecture;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * The imports between packages of one family, as the compiled classes have them: bodies, signatures
 * and annotations included, whatever the sources say. Immutable.
 *
 * @param targets for every package of the family, in order of names, the packages of the family
 *     that it uses; empty for one that uses none
 */
record PackageArrows(SortedMap<String, SortedSet<String>> targets) {
  // "   dev.tolmach.article   -> dev.tolmach.language   dev.tolmach.analyzers"
  private static final Pattern ARROW = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*");

  /**
   * Reads class folders and jars with the JDK's own {@code jdeps}.
   *
   * @param family the name that all packages of interest have or begin with
   * @param classes the class folders and jars to read
   * @param libraries everything that those need
   * @throws IllegalStateException when jdeps fails; the message is what it printed
   */
  static PackageArrows read(String family, List<Path> classes, List<Path> libraries) {
    SortedMap<String, SortedSet<String>> targets = new TreeMap<>();
    for (String line : jdeps(classes, libraries).lines().toList()) {
      Matcher arrow = ARROW.matcher(line);
      if (arrow.matches() && isOf(family, arrow.group(1))) {
        SortedSet<String> used = targets.computeIfAbsent(arrow.group(1), any -> new TreeSet<>());
        if (isOf(family, arrow.group(2))) {
          used.add(arrow.group(2));
        }
      }
    }
    return new PackageArrows(targets);
  }

  /**
   * The arrows that a table does not allow, each as {@code from -> to}; a package that has no row
   * in the table as {@code from -> ?}. A row speaks for its package and those below it that have no
   * row of their own, and these may use each other.
   *
   * @param allowed for every package, those it may use; itself need not be named
   */
  List<String> outside(Map<String, ? extends Set<String>> allowed) {
    List<String> outside = new ArrayList<>();
    targets.forEach((from, used) -> {
      String row = rowOf(from, allowed.keySet());
      if (row.isEmpty()) {
        outside.add(from + " -> ?");
        return;
      }
      Set<String> mayUse = Objects.requireNonNull(allowed.get(row));
      for (String to : used) {
        String target = rowOf(to, allowed.keySet());
        if (!target.equals(row) && !mayUse.contains(target)) {
          outside.add(from + " -> " + to);
        }
      }
    });
    return outside;
  }

  /**
   * The packages that can be reached from themselves, in order of names; empty where all arrows go
   * one way.
   */
  SortedSet<String> inCycles() {
    SortedSet<String> found = new TreeSet<>();
    for (String start : targets.keySet()) {
      Set<String> reached = new HashSet<>();
      Deque<String> next = new ArrayDeque<>(others(start));
      while (!next.isEmpty()) {
        String each = next.pop();
        if (reached.add(each)) {
          next.addAll(others(each));
        }
      }
      if (reached.contains(start)) {
        found.add(start);
      }
    }
    return found;
  }

  private Set<String> others(String from) {
    Set<String> others = new HashSet<>(targets.getOrDefault(from, new TreeSet<>()));
    others.remove(from);
    return others;
  }

  /** The longest row that is the package or one above it; empty when there is none. */
  private static String rowOf(String name, Set<String> rows) {
    String each = name;
    while (!rows.contains(each)) {
      int dot = each.lastIndexOf('.');
      if (dot < 0) {
        return "";
      }
      each = each.substring(0, dot);
    }
    return each;
  }

  private static boolean isOf(String family, String name) {
    return name.equals(family) || name.startsWith(family + ".");
  }

  private static String jdeps(List<Path> classes, List<Path> libraries) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--multi-release", "base", "--ignore-missing-deps"));
    arguments.addAll(List.of("-filter:none", "-verbose:package"));
    arguments.addAll(List.of("--module-path", join(libraries)));
    classes.forEach(each -> arguments.add(each.toString()));
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow(
                () -> new IllegalStateException("This runtime has no jdeps. Run on a JDK."))
            .run(writer, writer, arguments.toArray(String[]::new));
    if (exit != 0) {
      throw new IllegalStateException(output.toString());
    }
    return output.toString();
  }

  private static String join(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }
}
