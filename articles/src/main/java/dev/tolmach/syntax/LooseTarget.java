package dev.tolmach.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a link or an image that holds spaces although it stands in no angle brackets. */
final class LooseTarget {

  private static final int LONGEST = 500;
  private static final Pattern TARGET =
      Pattern.compile("\\([ \t]*([^()<>\n]*(?:\\([^()\n]*\\)[^()\n]*){0,20})\\)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:[A-Za-z][A-Za-z+.-]{1,20}:|/|\\.{1,2}/|#).*|.*\\.[A-Za-z]{2,4}(?:[?#].*)?"
              + "|\\S*[./]\\S* +=\\d*x\\d*%?");
  private static final Pattern TITLED =
      Pattern.compile("\\S*[ \t]+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\))");

  private LooseTarget() {}

  /** Returns the offset behind such an address in parentheses, or -1 if there is none. */
  static int end(String text, int open) {
    if (open >= text.length() || text.charAt(open) != '(') {
      return -1;
    }
    Matcher target = TARGET.matcher(text).region(open, Math.min(text.length(), open + LONGEST));
    if (!target.lookingAt()) {
      return -1;
    }
    String address = target.group(1).strip();
    boolean loose =
        address.indexOf(' ') >= 0
            && ADDRESS.matcher(address).matches()
            && !TITLED.matcher(address).matches();
    return loose ? target.end() : -1;
  }
}
