package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the block of front matter at the head of a document and has it read. For one document. */
final class PreambleReader {

  private static final Pattern JSON_OBJECT = Pattern.compile("\\{\\s*\"[^\"\n]*\"\\s*:");
  private static final Pattern SEVERAL_WORDS = Pattern.compile("\\S\\s+\\S+\\s+\\S");
  private static final String SEMICOLONS = ";;;";
  private static final int UNFENCED_LINES = 200;

  /**
   * Keys that only a front matter has: they distinguish it from a heading underlined with dashes.
   */
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
  private final KnownKeys known;
  private final List<Problem> problems = new ArrayList<>();

  private PreambleReader(String document, int start, Limits limits, KnownKeys known) {
    this.document = document;
    this.start = start;
    this.limits = limits;
    this.known = known;
  }

  static Preamble read(String document, Limits limits, KnownKeys known) {
    int first = 0;
    while (first < document.length() && Character.isWhitespace(document.charAt(first))) {
      first++;
    }
    if (first == document.length()) {
      return Preamble.none();
    }
    Preamble item = TrailingItem.of(document);
    if (item != null) {
      return item;
    }
    int below = Fences.afterComments(document, first);
    if (below > first && Fences.OPENER.matcher(Lines.at(document, below)).matches()) {
      PreambleReader reader = new PreambleReader(document, below, limits, known);
      if (reader.beginsWithKnownKey(Lines.next(document, below))) {
        return reader.read();
      }
    }
    return new PreambleReader(document, first, limits, known).read();
  }

  private Preamble read() {
    String line = Lines.at(document, start);
    Matcher opener = Fences.OPENER.matcher(line);
    if (opener.matches()) {
      return fenced(opener.group(1), opener.group(2));
    }
    if (line.startsWith("{")) {
      return beginsJson(line) ? json(start) : Preamble.none();
    }
    if (LineFields.isReference(line)) {
      return references();
    }
    Preamble dotted = DottedHead.read(document, start, known);
    if (dotted.syntax() != Syntax.NONE) {
      return dotted;
    }
    Preamble unfenced = unfenced();
    return unfenced.syntax() == Syntax.NONE ? Heads.read(document, start, known) : unfenced;
  }

  private boolean beginsJson(String line) {
    String inside = line.substring(1).strip();
    return JSON_OBJECT.matcher(document).region(start, document.length()).lookingAt()
        || known.pair(inside) != null
        || inside.isEmpty() && hasKnownKey(start, closingBrace(start));
  }

  private boolean hasKnownKey(int from, int to) {
    for (int at = from; at < to; at = Lines.next(document, at)) {
      String line = Lines.at(document, at);
      if (!line.isEmpty() && known.pair(line) != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns where the next line ends that is a closing brace; the offset itself if none does. */
  private int closingBrace(int from) {
    int at = from;
    for (int i = 0; i < UNFENCED_LINES && at < document.length(); i++) {
      if (document.charAt(at) == '}' && Lines.at(document, at).length() == 1) {
        return Lines.next(document, at);
      }
      at = Lines.next(document, at);
    }
    return from;
  }

  private Preamble fenced(String fence, @Nullable String named) {
    Syntax syntax = Fences.syntax(fence.charAt(0), named);
    int from = Lines.next(document, start);
    for (int at = from; at < document.length(); at = Lines.next(document, at)) {
      if (closes(fence, at)) {
        return closed(syntax, from, at, lastCloser(fence, at));
      }
    }
    return syntax == Syntax.SCRIPT ? Preamble.none() : unclosed(syntax, from);
  }

  private Preamble closed(Syntax syntax, int from, int closer, int last) {
    Preamble read = block(syntax, from, last, Lines.next(document, last));
    if (last > closer && read.syntax() != Syntax.NONE) {
      problems.add(0, Problems.closedTwice(1 + Lines.count(document, 0, closer)));
      return preamble(read.syntax(), read.fields(), from, last, read.bodyStart());
    }
    boolean text = read.syntax() == Syntax.NONE;
    return text && beginsWithKnownKey(from) ? unclosed(syntax, from) : read;
  }

  /** Where a draft says so only after the first closing line, the next one is meant. */
  private int lastCloser(String fence, int closer) {
    boolean withheld = false;
    int at = Lines.next(document, closer);
    for (int i = 0; i < UNFENCED_LINES && at < document.length(); i++) {
      String line = Lines.at(document, at);
      if (closes(fence, at)) {
        return withheld ? at : closer;
      }
      if (line.isEmpty() || known.pair(line) == null && !LineFields.isContinuation(line)) {
        return closer;
      }
      withheld |= known.withholds(line);
      at = Lines.next(document, at);
    }
    return closer;
  }

  private boolean beginsWithKnownKey(int from) {
    String line = Lines.at(document, firstLine(from));
    return !line.isEmpty() && known.pair(line) != null;
  }

  /** Returns where the first line is that is not blank, from an offset on. */
  private int firstLine(int from) {
    int at = from;
    while (at < document.length() && Lines.at(document, at).isEmpty()) {
      at = Lines.next(document, at);
    }
    return at;
  }

  private boolean closes(String fence, int at) {
    return Fences.closes(fence, document, at);
  }

  private Preamble unclosed(Syntax syntax, int from) {
    int end = firstLine(from);
    while (end < document.length() && !Lines.at(document, end).isEmpty()) {
      String line = Lines.at(document, end);
      if (line.startsWith("# ") || !isField(line, syntax)) {
        break;
      }
      end = Lines.next(document, end);
    }
    end = lastKnownKey(end);
    Preamble preamble = block(syntax, from, end, end);
    if (preamble.syntax() == Syntax.NONE || preamble.fields().isEmpty()) {
      return Preamble.none();
    }
    problems.add(0, Problems.unclosed(1 + Lines.count(document, 0, start)));
    return preamble(preamble.syntax(), preamble.fields(), from, end, end);
  }

  /** Returns where the last line with a known key ends, before a blank one. */
  private int lastKnownKey(int from) {
    int end = from;
    int at = from;
    while (at < document.length() && !Lines.at(document, at).isEmpty()) {
      String line = Lines.at(document, at);
      at = Lines.next(document, at);
      end = known.pair(line) == null ? end : at;
    }
    return end;
  }

  private static boolean isField(String line, Syntax syntax) {
    return LineFields.isPair(line, syntax) || LineFields.isContinuation(line);
  }

  private Preamble block(Syntax syntax, int from, int to, int bodyStart) {
    String text = document.substring(from, to);
    Block block = new Block(text, 1 + Lines.count(document, 0, from), limits, known);
    try {
      Map<String, Object> fields = fields(syntax, block);
      if (isProse(fields)) {
        return Preamble.none();
      }
      HiddenKeys.check(block, fields, syntax, problems);
      return preamble(syntax, fields, from, to, bodyStart);
    } catch (BrokenSyntaxException e) {
      problems.clear();
      if (!LineCount.of(text, syntax, known).areFields()) {
        return Preamble.none();
      }
      Map<String, Object> fields = brokenFields(syntax, block, e);
      HiddenKeys.tell(block, fields, problems);
      return preamble(Syntax.LINES, fields, from, to, bodyStart);
    }
  }

  /** A sentence with a colon in it is a mapping for YAML. */
  private boolean isProse(Map<String, Object> fields) {
    return !fields.isEmpty()
        && fields.keySet().stream()
            .allMatch(key -> SEVERAL_WORDS.matcher(key).find() && !known.has(key));
  }

  private Map<String, Object> brokenFields(
      Syntax syntax, Block block, BrokenSyntaxException cause) {
    if (syntax == Syntax.YAML && !cause.isTooLarge()) {
      return BrokenYaml.read(block, cause, problems);
    }
    problems.add(Problems.broken(syntax, cause, block.firstLine()));
    return LineFields.read(block, syntax, problems);
  }

  private Map<String, Object> fields(Syntax syntax, Block block) throws BrokenSyntaxException {
    return switch (syntax) {
      case TOML -> TomlFields.read(block);
      case JSON -> wholeJson(braced(block));
      case SCRIPT -> ScriptFields.read(block, problems);
      default -> YamlFields.read(block, problems);
    };
  }

  private Map<String, Object> wholeJson(Block block) throws BrokenSyntaxException {
    JsonFields.Result result = JsonFields.read(block, problems);
    if (!block.text().substring(result.end()).isBlank()) {
      throw new BrokenSyntaxException(1, "something follows the JSON object");
    }
    return result.fields();
  }

  /** Hexo leaves out the braces of JSON between its own fences. */
  private static Block braced(Block block) {
    return block.text().stripLeading().startsWith("{")
        ? block
        : new Block("{" + block.text() + "}", block.firstLine(), block.limits(), block.known());
  }

  private Preamble json(int from) {
    int firstLine = 1 + Lines.count(document, 0, from);
    int limit = Math.min(document.length(), from + limits.of(Limit.FRONT_MATTER_CHARACTERS));
    try {
      Block block = new Block(document.substring(from, limit), firstLine, limits, known);
      JsonFields.Result result = JsonFields.read(block, problems);
      int end = from + result.end();
      int after = Lines.at(document, end).isEmpty() ? Lines.next(document, end) : end;
      if (lastKnownKey(after) > after) {
        throw new BrokenSyntaxException(1, "further keys follow the JSON object");
      }
      return preamble(Syntax.JSON, result.fields(), from, end, afterJson(end));
    } catch (BrokenSyntaxException e) {
      int end = endOfBrokenJson(from, limit);
      return block(Syntax.JSON, from, end, end);
    }
  }

  /** After a closing brace alone on its line, or the last one of a line that no key follows. */
  private int endOfBrokenJson(int from, int limit) {
    int brace = Lines.at(document, from).equals("{") ? closingBrace(from) : from;
    if (brace > from && brace <= limit) {
      return brace;
    }
    int open = 0;
    int at = from;
    while (at < limit && !Lines.at(document, at).isEmpty()) {
      String line = Lines.at(document, at);
      open += JsonLines.opened(line);
      at = Lines.next(document, at);
      boolean more = at < limit && known.pair(Lines.at(document, at)) != null;
      if (!more && (open <= 0 || line.equals("}"))) {
        break;
      }
    }
    return at;
  }

  /** Semicolons may close an object as well, on its last line or on the next one. */
  private int afterJson(int end) {
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
      } else if (!line.isEmpty() && !LineFields.isReference(Lines.at(document, at))) {
        break;
      }
    }
    int firstLine = 1 + Lines.count(document, 0, start);
    Block block = new Block(document.substring(start, end), firstLine, limits, known);
    Map<String, Object> fields = LineFields.read(block, Syntax.REFERENCES, problems);
    return preamble(Syntax.REFERENCES, fields, start, end, end);
  }

  private Preamble unfenced() {
    boolean telling = false;
    boolean blank = false;
    boolean broken = false;
    boolean withheld = false;
    int at = start;
    for (int i = 0; i < UNFENCED_LINES && at < document.length(); i++) {
      if (Fences.isCloser('-', document, at) && document.charAt(at) == '-') {
        boolean fields = broken ? withheld : telling || blank;
        return fields ? unfenced(at) : Preamble.none();
      }
      if (Fences.isCloser(';', document, at)) {
        return block(Syntax.JSON, start, at, Lines.next(document, at));
      }
      String line = Lines.at(document, at);
      boolean pair = LineFields.isPair(line, Syntax.LINES) && line.charAt(0) < 128;
      broken |= !pair && !LineFields.isContinuation(line);
      blank = line.isEmpty();
      if (!pair && i == 0 || broken && blank) {
        return Preamble.none();
      }
      telling |= pair && TELLING.contains(line.substring(0, line.indexOf(':')).strip());
      withheld |= known.withholds(line);
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
    Problems.keepInside(document, problems);
    return new Preamble(
        syntax,
        fields,
        document.substring(from, to),
        1 + Lines.count(document, 0, from),
        bodyStart,
        1 + Lines.count(document, 0, bodyStart),
        Preamble.TO_THE_END,
        problems);
  }
}
