package dev.tolmach.syntax.directive;

/** What of a directive a reader sees. */
public enum DirectiveKind {
  /** Its argument, a title, and its content, which is Markdown. */
  TITLED,
  /** Its content, which is Markdown; its argument is a path, a name or a number. */
  CONTENT,
  /** Its content, which is code; its argument is a language or a caption. */
  CODE,
  /** Its content, which is code, as in any fence: a chunk that a notebook runs. */
  CHUNK,
  /** Nothing. */
  HIDDEN,
  /** Not known: argument and content, as if it had a title. */
  UNKNOWN;

  /** Returns whether the content is Markdown. */
  public boolean isMarkdown() {
    return this == TITLED || this == CONTENT || this == UNKNOWN;
  }
}
