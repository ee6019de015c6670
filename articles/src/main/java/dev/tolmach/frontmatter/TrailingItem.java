package dev.tolmach.frontmatter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of Joplin as its RAW export writes it (joplinapp.org/help/apps/import_export; {@code
 * BaseItem.serialize}): the title, an empty line, the body, an empty line, and lines of {@code key:
 * value} from {@code id: …} to {@code type_: …}. Notebooks, tags and attachments have files, too.
 */
final class TrailingItem {
  private static final String TYPE = "type_: ";
  private static final String ID = "id: ";
  private static final int ID_DIGITS = 32;
  private static final int MOST_LINES = 100;
  private static final String NOTE = "1";

  /* What says nothing to a reader: places of zero, marks of synchronization. */
  private static final Set<String> KEPT =
      Set.of("id", "parent_id", "author", "source_url", "created_time", "updated_time", "type_");

  private TrailingItem() {}

  /** Returns the item that a document is; null if it is none. */
  static @Nullable Preamble of(String document) {
    int end = document.length();
    while (end > 0 && KnownKeys.isBlank(document.charAt(end - 1))) {
      end--;
    }
    int last = document.lastIndexOf('\n', end - 1) + 1;
    if (last == 0 || !document.startsWith(TYPE, last) || end - last > TYPE.length() + 2) {
      return null;
    }
    int first = last;
    for (int i = 0; i < MOST_LINES && first > 0 && !isId(document, first); i++) {
      first = document.lastIndexOf('\n', first - 2) + 1;
      if (!isPair(document, first)) {
        return null;
      }
    }
    return isId(document, first) && isAfterEmptyLine(document, first)
        ? read(document, first, end)
        : null;
  }

  private static boolean isId(String document, int at) {
    int end = at + ID.length() + ID_DIGITS;
    if (!document.startsWith(ID, at) || Lines.end(document, at) < end) {
      return false;
    }
    for (int i = at + ID.length(); i < end; i++) {
      if (Character.digit(document.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPair(String document, int line) {
    int at = line;
    while (at < document.length() && isOfKey(document.charAt(at))) {
      at++;
    }
    return at > line && at < document.length() && document.charAt(at) == ':';
  }

  private static boolean isOfKey(char c) {
    return c >= 'a' && c <= 'z' || c == '_';
  }

  private static boolean isAfterEmptyLine(String document, int at) {
    return at == 0 || at > 1 && document.charAt(at - 2) == '\n';
  }

  private static Preamble read(String document, int first, int end) {
    Map<String, Object> stated = new LinkedHashMap<>();
    for (int at = first; at < end; at = Lines.next(document, at)) {
      String line = Lines.at(document, at);
      int colon = line.indexOf(':');
      stated.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    boolean note = NOTE.equals(stated.get("type_"));
    Map<String, Object> fields = new LinkedHashMap<>();
    int bodyStart = note ? Math.min(Lines.next(document, 0), first) : first;
    String title = bodyStart == first ? "" : Lines.at(document, 0).strip();
    if (!title.isEmpty()) {
      fields.put("title", title);
    }
    stated.forEach((key, value) -> {
      if (KEPT.contains(key)) {
        /* What a user says of the times of a note outweighs what the program knows. */
        Object own = stated.getOrDefault("user_" + key, "");
        fields.put(key, own.equals("") ? value : own);
      }
    });
    int bodyLine = 1 + Lines.count(document, 0, bodyStart);
    return new Preamble(
        Syntax.ITEM,
        fields,
        document.substring(first, end),
        1 + Lines.count(document, 0, first),
        bodyStart,
        bodyLine,
        first,
        List.of());
  }
}
