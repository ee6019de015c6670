package dev.tolmach.syntax.inline;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of shortcodes with quoted arguments in one text, {@code [toggle title="words"]}, which
 * {@code [/toggle]} closes. Looks for them when it is first asked.
 */
final class BracketNames {

  private static final Pattern OPENER =
      Pattern.compile("\\[([a-z][a-z0-9_-]{1,30})\\s{1,20}[\\w-]{1,40}=[\"']");

  private final String text;
  private @Nullable Set<String> names;

  BracketNames(String text) {
    this.text = text;
  }

  /** Returns whether a shortcode of a name is opened. */
  boolean has(String name) {
    Set<String> known = names;
    if (known == null) {
      known = new HashSet<>();
      Matcher opener = OPENER.matcher(text);
      while (opener.find()) {
        known.add(opener.group(1));
      }
      names = known;
    }
    return known.contains(name);
  }
}
