package dev.tolmach.article;

import java.util.Objects;

/**
 * A part of an article's file that was not understood as it is written, and what was done instead.
 *
 * @param line the line in the file, 1-based, front matter counted; 0 if the whole file is meant
 * @param message one sentence or more, for the person who looks after the archive
 */
public record Warning(int line, String message) {

  /**
   * Checks the line.
   *
   * @throws IllegalArgumentException if the line is negative
   */
  public Warning {
    Objects.requireNonNull(message, "message");
    if (line < 0) {
      throw new IllegalArgumentException("No line: '" + line + "'. Expected 0 or more.");
    }
  }
}
