package dev.tolmach.checks.source;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;

/** The one layout of Java files: google-java-format's, its order of imports included. */
final class Layout {
  private final Formatter formatter = new Formatter();

  /**
   * Lays a file's text out.
   *
   * @param text a whole Java file
   * @return the same program in the house layout, without unused imports
   * @throws IllegalArgumentException when the text is not Java
   */
  String of(String text) {
    try {
      return formatter.formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      throw new IllegalArgumentException("Not a Java file: " + e.getMessage(), e);
    }
  }
}
