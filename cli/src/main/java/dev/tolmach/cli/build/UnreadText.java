package dev.tolmach.cli.build;

import dev.tolmach.index.IndexReport;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The messages about files with text of kinds that are not read. */
final class UnreadText {
  private static final int MOST_KINDS = 8;

  private UnreadText() {}

  /** The kinds with the most files first, and how many files the others have; empty if none. */
  static String counts(IndexReport report) {
    List<Map.Entry<String, Long>> kinds =
        report.unread().entrySet().stream()
            .sorted(
                Collections.reverseOrder(Map.Entry.<String, Long>comparingByValue())
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .toList();
    long others = kinds.stream().skip(MOST_KINDS).mapToLong(Map.Entry::getValue).sum();
    return kinds.stream()
            .limit(MOST_KINDS)
            .map(kind -> "." + kind.getKey() + " " + kind.getValue())
            .collect(Collectors.joining(", "))
        + (others == 0 ? "" : ", others " + others);
  }

  /** All of it in sentences; empty if there are no such files. */
  static Optional<String> notice(IndexReport report) {
    return report.unread().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Files of kinds that are not read: "
                + counts(report)
                + ". Articles are .md, .mdx, .markdown and .html files, and .txt files that begin"
                + " with front matter.");
  }
}
