package dev.tolmach.limits;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that may be only so large, and that whoever builds an index may want larger or smaller.
 * What cannot be set, because Lucene or the form of the index sets it, is none of these.
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
   * Returns the limit that a person calls by a name.
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

  /** Returns the name that a person calls it by: {@code article-bytes}. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what it is unless it is set. */
  public int standard() {
    return standard;
  }

  /** Returns the least that it can be set to. */
  public int least() {
    return least;
  }

  /** Returns the most that it can be set to. */
  public int most() {
    return most;
  }
}
