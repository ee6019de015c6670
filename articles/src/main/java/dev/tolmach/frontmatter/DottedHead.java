package dev.tolmach.frontmatter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a page of Nikola: lines of {@code .. key: value} in a comment of HTML, or up to an
 * empty line (getnikola.com/handbook.html, Metadata embedded in the content file).
 */
final class DottedHead {
  private static final int MOST_LINES = 100;
  private static final Pattern FIELD =
      Pattern.compile("\\.\\.\\s+([A-Za-z][A-Za-z0-9_-]{0,40}):(?:\\s+(.*))?");
  private static final String OPENER = "<!--";
  private static final String CLOSER = "-->";

  private DottedHead() {}

  /** Reads the head that a document begins with at an offset; nothing if it has none. */
  static Preamble read(String document, int start, KnownKeys known) {
    boolean comment = document.startsWith(OPENER, start);
    if (!comment && !document.startsWith(".. ", start)) {
      return Preamble.none();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    int from = comment ? Lines.next(document, start) : start;
    boolean alone = !comment || Lines.at(document, start).equals(OPENER);
    int at = from;
    for (int i = 0; alone && i < MOST_LINES && at < document.length(); i++) {
      String line = Lines.at(document, at);
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        String value = field.group(2) == null ? "" : field.group(2).strip();
        fields.putIfAbsent(field.group(1), value);
      } else if (comment ? line.equals(CLOSER) : line.isEmpty()) {
        return fields.keySet().stream().anyMatch(known::has)
            ? preamble(document, from, at, fields)
            : Preamble.none();
      } else if (!comment || !line.isEmpty()) {
        break;
      }
      at = Lines.next(document, at);
    }
    return Preamble.none();
  }

  private static Preamble preamble(String document, int from, int to, Map<String, Object> fields) {
    int bodyStart = Lines.next(document, to);
    Object status = fields.get("status");
    if ("draft".equals(status) || "private".equals(status)) {
      fields.put("draft", "true");
    }
    return new Preamble(
        Syntax.HEAD,
        fields,
        document.substring(from, to),
        1 + Lines.count(document, 0, from),
        bodyStart,
        1 + Lines.count(document, 0, bodyStart),
        Preamble.TO_THE_END,
        List.of());
  }
}
