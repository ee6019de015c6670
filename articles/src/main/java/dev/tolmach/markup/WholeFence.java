package dev.tolmach.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body without the fence of Markdown that enclosed the whole of it, as language models like to
 * write.
 *
 * @param body the body inside, or as it was
 * @param lines how many lines were taken off its head
 */
record WholeFence(String body, int lines) {

  private static final Pattern OPENER =
      Pattern.compile("\\s*(`{3,}|~{3,})[ \t]*(?:markdown|md)[ \t]*\n", Pattern.CASE_INSENSITIVE);

  static WholeFence unwrap(String body) {
    Matcher opener = OPENER.matcher(body);
    if (!opener.lookingAt()) {
      return new WholeFence(body, 0);
    }
    int closer = closer(body, opener.end(), opener.group(1));
    if (closer < 0) {
      return new WholeFence(body, 0);
    }
    int lines = (int) body.substring(0, opener.end()).chars().filter(c -> c == '\n').count();
    return new WholeFence(body.substring(opener.end(), closer), lines);
  }

  /** What is open inside the outer fence: nothing, a fence with a language, one without. */
  private enum Inner {
    NONE,
    NAMED,
    BARE
  }

  /**
   * Returns where the closing fence begins: at the last line; at the end, if nothing closes it; or
   * -1 if the fence holds only a part of the body.
   */
  private static int closer(String body, int from, String fence) {
    int last = body.stripTrailing().lastIndexOf('\n') + 1;
    Inner inner = Inner.NONE;
    for (int at = from; at <= last; ) {
      int next = body.indexOf('\n', at) + 1;
      int end = next == 0 ? body.length() : next;
      String line = body.substring(at, end).strip();
      boolean bare = line.startsWith(fence) && line.chars().allMatch(c -> c == fence.charAt(0));
      if (bare && inner == Inner.NONE && at == last) {
        return at;
      }
      if (bare) {
        inner = inner == Inner.NONE ? Inner.BARE : Inner.NONE;
      } else if (line.startsWith(fence)) {
        if (inner == Inner.BARE) {
          return -1;
        }
        inner = Inner.NAMED;
      }
      at = end;
    }
    return inner == Inner.BARE ? -1 : body.length();
  }
}
