package dev.tolmach.syntax.directive;

/** What of a role a reader sees. */
public enum RoleKind {
  /** Its text, or only the words of {@code words <target>}. */
  TEXT,
  /** The words of {@code words <target>}; nothing of a bare target. */
  REFERENCE,
  /** The words before the parentheses, whose content is shown on demand. */
  ABBREVIATION,
  /** Nothing. */
  HIDDEN
}
