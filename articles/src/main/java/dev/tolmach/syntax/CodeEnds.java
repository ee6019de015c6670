package dev.tolmach.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The end tags of code in one document. Each kind is looked for once, so that many tags that
 * nothing closes cost one search.
 */
final class CodeEnds {

  private final String document;
  private final Map<String, NavigableSet<Integer>> starts = new HashMap<>();

  CodeEnds(String document) {
    this.document = document;
  }

  /** Returns the document. */
  String document() {
    return document;
  }

  /** Returns what ends the code of a tag, or null if nothing after an offset does. */
  @Nullable Pattern after(int at, boolean liquid, String name) {
    String end =
        liquid
            ? "\\{%-?\\s{0,20}end" + name + "\\s{0,20}-?%\\}"
            : "\\{\\{[<%]\\s{0,20}/\\s{0,20}" + name + "\\s{0,20}[%>]\\}\\}";
    Pattern pattern = Pattern.compile(end);
    NavigableSet<Integer> known = starts.computeIfAbsent(end, unknown -> all(pattern));
    return known.ceiling(at) == null ? null : pattern;
  }

  private NavigableSet<Integer> all(Pattern pattern) {
    NavigableSet<Integer> all = new TreeSet<>();
    Matcher matcher = pattern.matcher(document);
    while (matcher.find()) {
      all.add(matcher.start());
    }
    return all;
  }
}
