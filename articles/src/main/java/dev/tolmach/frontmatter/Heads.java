package dev.tolmach.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heads without fences, at the very beginning of a document:
 *
 * <ul>
 *   <li>lines of {@code Key: value} up to an empty one, of Pelican (docs.getpelican.com, Writing
 *       content) and MultiMarkdown (fletcher.github.io/MultiMarkdown-6, Metadata). They need the
 *       key of a title or a date and mostly known keys, so that prose with colons stays prose;
 *   <li>{@code % title}, {@code % authors} and {@code % date} of Pandoc (pandoc.org/MANUAL.html,
 *       Extension pandoc_title_block);
 *   <li>{@code key:: value}, the properties of a page of Logseq (docs.logseq.com, Properties);
 *   <li>lines of {@code Key: value} between a heading of level 1 and an empty line, as Notion
 *       exports the properties of a page (notion.com/help/export-your-content). They need a date or
 *       tags;
 *   <li>{@code #+TITLE:} and further keywords of Org (orgmode.org/manual, Export settings).
 * </ul>
 */
final class Heads {
  private static final int MOST_LINES = 100;
  private static final int MOST_WORDS = 4;
  private static final int PANDOC_LINES = 3;

  private static final Pattern PAIR =
      Pattern.compile("(\\p{L}[\\p{L}\\p{M}\\p{N}_. -]{0,40})[:：](?![:/])(.*)");
  private static final Pattern PROPERTY =
      Pattern.compile("(\\p{L}[\\p{L}\\p{M}\\p{N}_-]{0,40})::(?:\\s(.*)|)");
  private static final Pattern ORG =
      Pattern.compile("#\\+(\\p{L}[\\p{L}\\p{N}_-]{0,40})(?:\\[[^\\]]{0,40}])?:\\s*(.*)");
  private static final Pattern COMMA = Pattern.compile("\\s?[,，]\\s?");
  private static final Pattern SPACES = Pattern.compile("[\\s_.-]+");

  /** Pelican's word for what is no article yet. */
  private static final Set<String> UNPUBLISHED = Set.of("draft", "skip");

  private final String document;
  private final int start;
  private final KnownKeys known;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private Heads(String document, int start, KnownKeys known) {
    this.document = document;
    this.start = start;
    this.known = known;
  }

  /** Reads the head that a document begins with at an offset; nothing if it has none. */
  static Preamble read(String document, int start, KnownKeys known) {
    if (start > 0 && document.charAt(start - 1) != '\n') {
      return Preamble.none(); // Indented, it is code.
    }
    Heads heads = new Heads(document, start, known);
    int end =
        switch (document.charAt(start)) {
          case '%' -> heads.pandoc();
          case '#' -> Math.max(heads.org(), heads.titled());
          default -> Math.max(heads.properties(), heads.pairs());
        };
    return end == start ? Preamble.none() : heads.preamble(end);
  }

  private Preamble preamble(int end) {
    return new Preamble(
        Syntax.HEAD,
        fields,
        document.substring(start, end),
        1 + Lines.count(document, 0, start),
        end,
        1 + Lines.count(document, 0, end),
        Preamble.TO_THE_END,
        List.of());
  }

  /** Returns where the lines of keys and values end; the offset of the first if they are prose. */
  private int pairs() {
    int pairs = 0;
    int certain = 0;
    boolean telling = false;
    boolean title = false;
    String key = "";
    int at = start;
    for (String line = Lines.at(document, at); !line.isEmpty(); line = Lines.at(document, at)) {
      if (pairs > 1 && isHeading(line)) {
        break;
      }
      at = Lines.next(document, at);
      if (KnownKeys.isBlank(line.charAt(0)) && pairs > 0) {
        put(key, line.strip());
        continue;
      }
      Matcher pair = PAIR.matcher(line);
      if (!pair.matches() || ++pairs > MOST_LINES || words(pair.group(1)) > MOST_WORDS) {
        return start;
      }
      key = pair.group(1).strip();
      String folded = KeyTable.fold(key);
      title |= KeyTable.of("title").contains(folded);
      telling |= title || KeyTable.of("date").contains(folded);
      certain += known.has(key) || folded.equals("status") ? 1 : 0;
      put(key, pair.group(2).strip());
    }
    boolean head = telling && 2 * certain > pairs && (certain > 1 || title);
    if (head) {
      status();
    }
    return head ? at : start;
  }

  /**
   * Returns where the properties below a heading end. One alone is a date: a sentence may begin
   * with a word and a colon, too.
   */
  private int titled() {
    String heading = Lines.at(document, start);
    int at = Lines.next(document, start);
    if (!heading.startsWith("# ") || at == start || !Lines.at(document, at).isEmpty()) {
      return start;
    }
    at = Lines.next(document, at);
    Map<String, String> properties = new LinkedHashMap<>();
    int certain = 0;
    boolean date = false;
    boolean tags = false;
    for (String line = Lines.at(document, at); !line.isEmpty(); line = Lines.at(document, at)) {
      Matcher pair = PAIR.matcher(line);
      boolean full = properties.size() == MOST_LINES;
      if (full || !pair.matches() || words(pair.group(1)) > MOST_WORDS) {
        return start;
      }
      String key = pair.group(1).strip();
      String value = pair.group(2).strip();
      String folded = KeyTable.fold(key);
      date |= KeyTable.of("date").contains(folded) && value.length() < 60 && hasDigit(value);
      tags |= KeyTable.of("tags").contains(folded) && !value.isEmpty();
      certain += known.has(key) ? 1 : 0;
      properties.put(key, value);
      at = Lines.next(document, at);
    }
    boolean several = properties.size() > 1 && 2 * certain >= properties.size();
    if (!(date && certain == properties.size() || several && (date || tags))) {
      return start;
    }
    fields.put("title", heading.substring(2).replaceFirst("\\s+#+\\s*$", "").strip());
    properties.forEach(this::put);
    return at;
  }

  /** Returns where the properties of a page end, in whose first block are nothing but such. */
  private int properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    int at = start;
    for (String line = Lines.at(document, at); !line.isEmpty(); line = Lines.at(document, at)) {
      Matcher property = PROPERTY.matcher(line);
      if (line.startsWith("- ") && !properties.isEmpty()) {
        break;
      }
      if (!property.matches() || properties.size() == MOST_LINES) {
        return start;
      }
      properties.putIfAbsent(property.group(1), property.group(2).strip());
      at = Lines.next(document, at);
    }
    if (properties.keySet().stream().noneMatch(known::has)) {
      return start;
    }
    properties.forEach(this::put);
    fields.replaceAll(
        (key, value) -> isAlias(key) ? List.of(COMMA.split(value.toString(), -1)) : value);
    return at;
  }

  /** Names of a page are separated by commas. */
  private static boolean isAlias(String key) {
    return KeyTable.of("aliases").contains(KeyTable.fold(key));
  }

  private static boolean isHeading(String line) {
    int marks = 0;
    while (marks < line.length() && line.charAt(marks) == '#') {
      marks++;
    }
    return marks > 0 && marks < line.length() && line.charAt(marks) == ' ';
  }

  private static int words(String key) {
    return SPACES.split(key.strip(), MOST_WORDS + 2).length;
  }

  /** Adds a value; a further line of one is a further value of a list, or its continuation. */
  private void put(String key, String written) {
    String value = written.startsWith("- ") ? written.substring(2).strip() : written;
    Object before = fields.get(key);
    if (value.isEmpty()) {
      fields.putIfAbsent(key, "");
    } else if (before == null || before.equals("")) {
      fields.put(key, value);
    } else if (isList(key)) {
      List<Object> values =
          new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
      values.add(value);
      fields.put(key, values);
    } else {
      fields.put(key, before + " " + value);
    }
  }

  private static boolean isList(String key) {
    String folded = KeyTable.fold(key);
    return KeyTable.of("tags").contains(folded)
        || KeyTable.of("categories").contains(folded)
        || KeyTable.of("authors").contains(folded);
  }

  private void status() {
    fields.entrySet().stream()
        .filter(field -> KeyTable.fold(field.getKey()).equals("status"))
        .map(field -> field.getValue().toString().toLowerCase(Locale.ROOT))
        .filter(UNPUBLISHED::contains)
        .findFirst()
        .ifPresent(status -> fields.put("draft", "true"));
  }

  /**
   * Returns where Pandoc's block ends. Lines of comments begin so, too, in MyST: a block has three
   * at most, and a heading of level 1 follows no shorter one.
   */
  private int pandoc() {
    List<List<String>> parts = new ArrayList<>();
    int at = start;
    while (parts.size() < PANDOC_LINES && isPercent(Lines.at(document, at))) {
      List<String> part = new ArrayList<>();
      String line = Lines.at(document, at).substring(1);
      do {
        part.add(line.strip());
        at = Lines.next(document, at);
        line = Lines.at(document, at);
      } while (!line.isEmpty() && KnownKeys.isBlank(line.charAt(0)) && part.size() < MOST_LINES);
      parts.add(part);
    }
    String title = parts.isEmpty() ? "" : String.join(" ", parts.getFirst()).strip();
    String date = parts.size() < PANDOC_LINES ? "" : String.join(" ", parts.getLast()).strip();
    boolean whole = parts.size() == PANDOC_LINES && (date.isEmpty() || hasDigit(date));
    boolean comments =
        isPercent(Lines.at(document, at))
            || parts.size() == PANDOC_LINES && !whole
            || !whole && (!Lines.at(document, at).isEmpty() || headingFollows(at));
    if (title.isEmpty() || comments) {
      return start;
    }
    fields.put("title", title);
    if (parts.size() > 1) {
      List<Object> authors = new ArrayList<>();
      parts.get(1).forEach(line -> authors.addAll(List.of(line.split("\\s*;\\s*"))));
      fields.put("author", authors);
    }
    if (!date.isEmpty()) {
      fields.put("date", date);
    }
    return at;
  }

  private static boolean isPercent(String line) {
    return line.equals("%") || line.startsWith("% ");
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private boolean headingFollows(int from) {
    int at = from;
    while (at < document.length() && Lines.at(document, at).isEmpty()) {
      at = Lines.next(document, at);
    }
    return Lines.at(document, at).startsWith("# ");
  }

  private int org() {
    int end = start;
    boolean certain = false;
    int at = start;
    for (int i = 0; i < MOST_LINES && at < document.length(); i++) {
      String line = Lines.at(document, at);
      Matcher keyword = ORG.matcher(line);
      boolean matches = keyword.matches();
      if (!matches && !line.isEmpty()) {
        break;
      }
      at = Lines.next(document, at);
      if (matches) {
        end = at;
        certain |= org(keyword.group(1).toLowerCase(Locale.ROOT), keyword.group(2).strip());
      }
    }
    return certain ? end : start;
  }

  /** Adds a keyword; returns whether it is one that is known. */
  private boolean org(String keyword, String value) {
    String key = keyword.startsWith("hugo_") ? keyword.substring("hugo_".length()) : keyword;
    switch (key) {
      case "filetags" -> {
        for (String tag : value.split("[:\\s]+")) {
          put("tags", tag);
        }
        return true;
      }
      case "language" -> put("lang", value);
      case "date" -> put("date", inside(value));
      default -> put(key, value);
    }
    return known.has(key);
  }

  /** A date of Org is in brackets: {@code <2024-03-05 Tue>}. */
  private static String inside(String value) {
    boolean brackets = value.length() > 1 && "<[".indexOf(value.charAt(0)) >= 0;
    int end = brackets ? Math.max(value.indexOf('>'), value.indexOf(']')) : -1;
    return end > 0 ? value.substring(1, end) : value;
  }
}
