package dev.tolmach.limits;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A configurable upper bound on what a build reads. Bounds that Lucene or the form of the index
 * sets are fixed and not listed here.
 */
public enum Limit {
  /** The length of a file, or of a row of NDJSON, in bytes. A longer one fails. */
  ARTICLE_BYTES(64 << 20, 1, 1 << 30),
  /** The length of front matter, in UTF-16 code units. Longer one is read line by line. */
  FRONT_MATTER_CHARACTERS(1 << 20, 1, 1 << 26),
  /**
   * How many values front matter, or a row of NDJSON, may have, those that aliases repeat included.
   */
  FRONT_MATTER_VALUES(20_000, 1, 10_000_000),
  /** How deep lists and maps of front matter may be nested. */
  FRONT_MATTER_DEPTH(32, 1, 200),
  /** How many lines with keys or items are read of front matter that is read line by line. */
  FRONT_MATTER_LINES(1_000, 1, 1_000_000),
  /** The length of a file of YAML next to an article, in bytes. A longer one is not read. */
  SIDE_FILE_BYTES(1 << 18, 0, 1 << 26),
  /** How deep blocks, and inlines, of Markdown may be nested. Deeper ones are text. */
  MARKDOWN_DEPTH(100, 1, 500),
  /** How many versions of one work are grouped. Further ones are hits of their own. */
  WORK_VERSIONS(1_000, 1, 100_000),
  /** How many warnings of one article are listed. */
  ARTICLE_WARNINGS(20, 0, 1_000_000),
  /** How many articles may fail before a build ends. */
  FAILED_ARTICLES(100_000, 0, 100_000_000);

  private final int standard;
  private final int least;
  private final int most;

  Limit(int standard, int least, int most) {
    this.standard = standard;
    this.least = least;
    this.most = most;
  }

  /**
   * Returns the limit with a name, empty if there is none.
   *
   * @param name as {@link #settingName} gives it
   */
  public static Optional<Limit> named(String name) {
    return Stream.of(values()).filter(limit -> limit.settingName().equals(name)).findFirst();
  }

  /** Returns the names of all limits. */
  public static List<String> names() {
    return Stream.of(values()).map(Limit::settingName).toList();
  }

  /** Returns the name on the command line and in settings, such as {@code article-bytes}. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the default. */
  public int standard() {
    return standard;
  }

  /** Returns the smallest value that it can be set to. */
  public int least() {
    return least;
  }

  /** Returns the largest value that it can be set to. */
  public int most() {
    return most;
  }
}
