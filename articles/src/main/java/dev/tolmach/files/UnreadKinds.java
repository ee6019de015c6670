package dev.tolmach.files;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts files that look like articles and are not read, by the endings of their names. The kinds
 * are few, so a count is small. For one thread.
 */
public final class UnreadKinds {
  private static final Set<String> KINDS =
      Set.of(
          "adoc",
          "asc",
          "asciidoc",
          "creole",
          "doc",
          "docx",
          "epub",
          "fodt",
          "htm",
          "ipynb",
          "ltx",
          "mdwn",
          "mdown",
          "mediawiki",
          "mkd",
          "mkdn",
          "odt",
          "org",
          "pages",
          "pdf",
          "pod",
          "qmd",
          "rdoc",
          "rest",
          "rmd",
          "rst",
          "rtf",
          "tex",
          "textile",
          "txt",
          "typ",
          "wiki",
          "xhtml");

  private final Map<String, Integer> counts = new TreeMap<>();

  /** Whether files with an ending hold text. */
  public static boolean isText(String extension) {
    return KINDS.contains(extension);
  }

  /** Counts a file. */
  public void add(String extension) {
    counts.merge(extension, 1, Integer::sum);
  }

  public Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }
}
