package dev.tolmach.syntax;

import dev.tolmach.syntax.inline.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are one instruction between square brackets: {@code [iframe src="a" height=100]},
 * {@code [/details]}, {@code @[TOC](Contents)}. A line like {@code [see below]} is text.
 */
final class BracketLine {

  private static final Pattern CONTENTS =
      Pattern.compile("@?\\[(?:TOC|toc)\\](?:\\([^()]*\\))?\\s*");
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "\\[(?:/[a-z]{2,20}|cut|demo|[a-z]{2,20}((?:\\s+[\\w-]+(?:=(?:\"[^\"]*\"|[^\\s\"\\]]+))?)"
              + "{1,20}))\\s*\\]\\s*");

  private BracketLine() {}

  /** Returns the words of such a line that a reader sees, or null if the line is none. */
  static @Nullable String words(String line) {
    if (CONTENTS.matcher(line).matches()) {
      return "";
    }
    Matcher instruction = INSTRUCTION.matcher(line);
    if (!instruction.matches()) {
      return null;
    }
    String arguments = instruction.group(1);
    if (arguments == null) {
      return "";
    }
    return arguments.indexOf('=') < 0 ? null : Wording.of(arguments);
  }
}
