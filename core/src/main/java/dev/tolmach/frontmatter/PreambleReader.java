package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the block of front matter at the head of a document and has it read. For one document. */
final class PreambleReader {

  private static final Pattern OPENER =
      Pattern.compile("(-{3,}|\\+{3}|;{3})\\s*(yaml|toml|json)?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_OBJECT = Pattern.compile("\\{\\s*\"[^\"\n]*\"\\s*:");
  private static final String SEMICOLONS = ";;;";
  private static final int UNFENCED_LINES = 200;

  /** Keys that only a front matter has: they tell it from a heading underlined with dashes. */
  private static final Set<String> TELLING =
      Set.of(
          "author",
          "categories",
          "category",
          "date",
          "description",
          "draft",
          "id",
          "importance",
          "lang",
          "layout",
          "libs",
          "permalink",
          "slug",
          "tags",
          "title",
          "updated");

  private final String document;
  private final int start;
  private final Limits limits;
  private final List<Problem> problems = new ArrayList<>();

  private PreambleReader(String document, int start, Limits limits) {
    this.document = document;
    this.start = start;
    this.limits = limits;
  }

  static Preamble read(String document, Limits limits) {
    int first = 0;
    while (first < document.length() && Character.isWhitespace(document.charAt(first))) {
      first++;
    }
    return first == document.length()
        ? Preamble.none()
        : new PreambleReader(document, first, limits).read();
  }

  private Preamble read() {
    String line = Lines.at(document, start);
    Matcher opener = OPENER.matcher(line);
    if (opener.matches()) {
      return fenced(opener.group(1), opener.group(2));
    }
    if (line.startsWith("{")) {
      return JSON_OBJECT.matcher(document).region(start, document.length()).lookingAt()
          ? json(start)
          : Preamble.none();
    }
    return LineFields.isReference(line) ? references() : unfenced();
  }

  private Preamble fenced(String fence, String named) {
    Syntax syntax = syntax(fence.charAt(0), named);
    int from = Lines.next(document, start);
    for (int at = from; at < document.length(); at = Lines.next(document, at)) {
      if (closes(fence, at)) {
        return block(syntax, from, at, Lines.next(document, at));
      }
    }
    return unclosed(syntax, from);
  }

  private static Syntax syntax(char fence, String named) {
    if (named != null) {
      return Syntax.valueOf(named.toUpperCase(Locale.ROOT));
    }
    return switch (fence) {
      case '+' -> Syntax.TOML;
      case ';' -> Syntax.JSON;
      default -> Syntax.YAML;
    };
  }

  /** A line of more dashes is no closing fence: it may underline a heading. */
  private boolean closes(String fence, int at) {
    boolean dots = document.charAt(at) == '.';
    return isCloser(fence.charAt(0), at)
        && (dots || Lines.at(document, at).length() == fence.length());
  }

  private boolean isCloser(char fence, int at) {
    char first = document.charAt(at);
    if (first != fence && !(first == '.' && fence == '-')) {
      return false;
    }
    String line = Lines.at(document, at);
    return line.length() >= 3 && line.chars().allMatch(c -> c == first);
  }

  private Preamble unclosed(Syntax syntax, int from) {
    int end = from;
    while (end < document.length() && !Lines.at(document, end).isEmpty()) {
      String line = Lines.at(document, end);
      if (line.startsWith("# ") || !isField(line, syntax)) {
        break;
      }
      end = Lines.next(document, end);
    }
    Preamble preamble = block(syntax, from, end, end);
    if (preamble.syntax() == Syntax.NONE || preamble.fields().isEmpty()) {
      return Preamble.none();
    }
    problems.add(0, Problems.unclosed(1 + Lines.count(document, 0, start)));
    return preamble(preamble.syntax(), preamble.fields(), from, end, end);
  }

  private static boolean isField(String line, Syntax syntax) {
    return LineFields.isPair(line, syntax) || LineFields.isContinuation(line);
  }

  private Preamble block(Syntax syntax, int from, int to, int bodyStart) {
    String text = document.substring(from, to);
    Block block = new Block(text, 1 + Lines.count(document, 0, from), limits);
    try {
      return preamble(syntax, fields(syntax, block), from, to, bodyStart);
    } catch (BrokenSyntaxException e) {
      if (!LineFields.isPlausible(text, syntax)) {
        return Preamble.none();
      }
      problems.clear();
      problems.add(Problems.broken(syntax, e, block.firstLine()));
      Map<String, Object> fields = LineFields.read(block, syntax, problems);
      return preamble(Syntax.LINES, fields, from, to, bodyStart);
    }
  }

  private Map<String, Object> fields(Syntax syntax, Block block) throws BrokenSyntaxException {
    return switch (syntax) {
      case TOML -> TomlFields.read(block);
      case JSON -> JsonFields.read(braced(block), problems).fields();
      default -> YamlFields.read(block, problems);
    };
  }

  /** Hexo leaves out the braces of JSON between its own fences. */
  private static Block braced(Block block) {
    return block.text().stripLeading().startsWith("{")
        ? block
        : new Block("{" + block.text() + "}", block.firstLine(), block.limits());
  }

  private Preamble json(int from) {
    int firstLine = 1 + Lines.count(document, 0, from);
    int limit = Math.min(document.length(), from + limits.of(Limit.FRONT_MATTER_CHARACTERS));
    try {
      Block block = new Block(document.substring(from, limit), firstLine, limits);
      JsonFields.Result result = JsonFields.read(block, problems);
      int end = from + result.end();
      return preamble(Syntax.JSON, result.fields(), from, end, behindJson(end));
    } catch (BrokenSyntaxException e) {
      int end = from;
      while (end < limit && !Lines.at(document, end).isEmpty()) {
        boolean last = Lines.at(document, end).equals("}");
        end = Lines.next(document, end);
        if (last) {
          break;
        }
      }
      return block(Syntax.JSON, from, end, end);
    }
  }

  /** Semicolons may close an object as well, on its last line or on the next one. */
  private int behindJson(int end) {
    String rest = Lines.at(document, end);
    if (!rest.isEmpty()) {
      return rest.equals(SEMICOLONS) ? Lines.next(document, end) : end;
    }
    int next = Lines.next(document, end);
    return Lines.at(document, next).equals(SEMICOLONS) ? Lines.next(document, next) : next;
  }

  private Preamble references() {
    int end = start;
    int at = start;
    while (at < document.length()) {
      String line = Lines.at(document, at);
      at = Lines.next(document, at);
      if (LineFields.isReference(line)) {
        end = at;
      } else if (!line.isEmpty()) {
        break;
      }
    }
    int firstLine = 1 + Lines.count(document, 0, start);
    Block block = new Block(document.substring(start, end), firstLine, limits);
    Map<String, Object> fields = LineFields.read(block, Syntax.REFERENCES, problems);
    return preamble(Syntax.REFERENCES, fields, start, end, end);
  }

  private Preamble unfenced() {
    boolean telling = false;
    boolean blank = false;
    int at = start;
    for (int i = 0; i < UNFENCED_LINES && at < document.length(); i++) {
      if (isCloser('-', at) && document.charAt(at) == '-') {
        return telling || blank ? unfenced(at) : Preamble.none();
      }
      if (isCloser(';', at)) {
        return block(Syntax.JSON, start, at, Lines.next(document, at));
      }
      String line = Lines.at(document, at);
      boolean pair = LineFields.isPair(line, Syntax.LINES) && line.charAt(0) < 128;
      if (!pair && (i == 0 || !LineFields.isContinuation(line))) {
        return Preamble.none();
      }
      telling |= pair && TELLING.contains(line.substring(0, line.indexOf(':')).strip());
      blank = line.isEmpty();
      at = Lines.next(document, at);
    }
    return Preamble.none();
  }

  private Preamble unfenced(int closer) {
    Preamble read = block(Syntax.YAML, start, closer, Lines.next(document, closer));
    return read.syntax() == Syntax.NONE
        ? read
        : preamble(Syntax.LINES, read.fields(), start, closer, read.bodyStart());
  }

  private Preamble preamble(
      Syntax syntax, Map<String, Object> fields, int from, int to, int bodyStart) {
    return new Preamble(
        syntax,
        fields,
        document.substring(from, to),
        1 + Lines.count(document, 0, from),
        bodyStart,
        1 + Lines.count(document, 0, bodyStart),
        problems);
  }
}
