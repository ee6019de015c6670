package dev.tolmach.syntax.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a link or an image that holds spaces or a template although no angle brackets are
 * around it, and references of Documenter.jl, {@code (@ref name)} (documenter.juliadocs.org/stable,
 * Syntax).
 */
final class LooseTarget {

  private static final int LONGEST = 500;
  private static final Pattern TARGET =
      Pattern.compile("\\([ \t]*([^()<>\n]*(?:\\([^()\n]*\\)[^()\n]*){0,20})\\)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "@(?:id|ref|cite|extref) .*"
              + "|(?:[A-Za-z][A-Za-z+.-]{1,20}:|/|\\.{1,2}/|#).*|.*\\.[A-Za-z]{2,4}(?:[?#].*)?"
              + "|\\S*[./]\\S* +=\\d*x\\d*%?");
  private static final Pattern TITLED =
      Pattern.compile("\\S*[ \t]+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\))");

  private LooseTarget() {}

  /** Returns the offset after such an address in parentheses, or -1 if there is none. */
  static int end(String text, int open) {
    if (open >= text.length() || text.charAt(open) != '(') {
      return -1;
    }
    int templated = endOfTemplated(text, open);
    if (templated >= 0) {
      return templated;
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

  /** Returns the offset after an address in parentheses that holds templates, or -1. */
  private static int endOfTemplated(String text, int open) {
    NotationText passage = new NotationText(text, false);
    boolean templates = false;
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      Found template = Templates.mayBegin(c, passage.at(i + 1)) ? Templates.at(passage, i) : null;
      if (template != null) {
        templates = true;
        i = template.end() - 1;
      } else if (c == '\n' || c == '[') {
        return -1;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return templates ? i + 1 : -1;
      }
    }
    return -1;
  }
}
