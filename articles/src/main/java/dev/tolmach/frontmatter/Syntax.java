package dev.tolmach.frontmatter;

/** The ways in which front matter is written. */
public enum Syntax {
  /** There is no front matter. */
  NONE,
  /** YAML between {@code ---} and {@code ---} or {@code ...}. */
  YAML,
  /** TOML between {@code +++} and {@code +++}. */
  TOML,
  /** A JSON object. */
  JSON,
  /** Lines of {@code key: value}, or of {@code key = value} where TOML was meant. */
  LINES,
  /** An object or constants of JavaScript between {@code ---js} and {@code ---}. */
  SCRIPT,
  /** A head without fences: Pelican's, MultiMarkdown's, Pandoc's or Org's. */
  HEAD,
  /** A title as the first line and lines of {@code key: value} at the end, as Joplin exports. */
  ITEM,
  /** Lines of {@code [#]: key: (value)}, which Markdown takes for link references. */
  REFERENCES
}
