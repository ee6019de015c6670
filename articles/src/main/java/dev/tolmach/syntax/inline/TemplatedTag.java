package dev.tolmach.syntax.inline;

import org.jspecify.annotations.Nullable;

/**
 * A tag of HTML that holds templates, which keep Markdown from knowing it for one.
 *
 * @param end the offset after it
 * @param literal the tag without its templates
 */
record TemplatedTag(int end, String literal) {

  private static final int LONGEST = 500;

  static @Nullable TemplatedTag at(NotationText passage, int at) {
    int name = passage.startsWith("</", at) ? at + 2 : at + 1;
    char first = passage.at(name);
    if (!(first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z')) {
      return null;
    }
    StringBuilder literal = new StringBuilder();
    int limit = Math.min(passage.text().length(), at + LONGEST);
    int copied = at;
    for (int i = name; i < limit; i++) {
      char c = passage.at(i);
      if (c == '<') {
        return null;
      }
      if (c == '>') {
        literal.append(passage.text(), copied, i + 1);
        return copied == at ? null : new TemplatedTag(i + 1, literal.toString());
      }
      Found template = c == '{' ? Templates.at(passage, i) : null;
      if (template != null) {
        literal.append(passage.text(), copied, i);
        copied = template.end();
        i = copied - 1;
      }
    }
    return null;
  }
}
