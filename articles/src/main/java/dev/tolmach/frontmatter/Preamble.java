package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The front matter of a document as written, and where the body begins.
 *
 * <ul>
 *   <li>Values are strings, lists and maps of values. A scalar is the text its author typed: {@code
 *       1984}, {@code no} and {@code 2024-01-10} stay what they are. Nothing is ever constructed
 *       from a YAML tag.
 *   <li>Of a key that occurs twice, the last value counts.
 *   <li>A block that does not follow its syntax is read again line by line. Each line that is not
 *       understood is a problem, and costs no other.
 *   <li>A closed block with a key that is known is front matter, however much else of it is broken.
 *       A block that holds no fields at all is text of the body.
 *   <li>No problem makes an article public that its author calls a draft: {@code draft: true}
 *       counts wherever its line is in a broken block, and however often {@code draft} is stated.
 * </ul>
 *
 * <p>Depth, size and aliases are bounded by {@link Limits}. Immutable.
 *
 * @param syntax how it is written
 * @param fields the fields, in their order
 * @param written the text of the block between its fences
 * @param line the line in the document on which that text begins, 1-based
 * @param bodyStart where the body begins in the document, in UTF-16 code units
 * @param bodyLine the line on which it does, 1-based
 * @param bodyEnd where the body ends; {@link Integer#MAX_VALUE} where the document does
 * @param problems what is not as the syntax wants it
 */
public record Preamble(
    Syntax syntax,
    Map<String, Object> fields,
    String written,
    int line,
    int bodyStart,
    int bodyLine,
    int bodyEnd,
    List<Problem> problems) {

  /** As an end: all that follows belongs to the body. */
  static final int TO_THE_END = Integer.MAX_VALUE;

  /** Copies the list. */
  public Preamble {
    problems = List.copyOf(problems);
  }

  /**
   * Reads the front matter of a document, within the standard limits.
   *
   * @param document the whole text; lines end in line feeds, without a byte order mark
   */
  public static Preamble of(String document) {
    return of(document, Limits.STANDARD);
  }

  /**
   * Reads the front matter of a document.
   *
   * @param document the whole text; lines end in line feeds, without a byte order mark
   * @param limits how large front matter may be; what is larger is read line by line
   */
  public static Preamble of(String document, Limits limits) {
    return of(document, limits, Set.of());
  }

  /**
   * Reads the front matter of a document.
   *
   * @param document the whole text; lines end in line feeds, without a byte order mark
   * @param limits how large front matter may be; what is larger is read line by line
   * @param known keys that show a block to be front matter, besides those that most archives have
   */
  public static Preamble of(String document, Limits limits, Set<String> known) {
    return PreambleReader.read(document, limits, KnownKeys.USUAL.with(known));
  }

  /**
   * Reads a text that is YAML as a whole, without fences, within the standard limits.
   *
   * @param yaml the text; lines end in line feeds
   * @return its fields; of another syntax than {@link Syntax#YAML} if it is not valid
   */
  public static Preamble ofYaml(String yaml) {
    List<Problem> problems = new ArrayList<>();
    try {
      Map<String, Object> fields =
          YamlFields.read(new Block(yaml, 1, Limits.STANDARD, KnownKeys.USUAL), problems);
      return new Preamble(Syntax.YAML, fields, yaml, 1, yaml.length(), 1, TO_THE_END, problems);
    } catch (BrokenSyntaxException e) {
      problems.add(Problems.broken(Syntax.YAML, e, 1));
      return new Preamble(Syntax.NONE, Map.of(), yaml, 1, 0, 1, TO_THE_END, problems);
    }
  }

  /**
   * Whether a text without another sign of it is an article: it has front matter between fences.
   */
  public boolean marksArticle() {
    return syntax != Syntax.NONE && syntax != Syntax.HEAD;
  }

  /** Whether the document is an item of an export that is no note: a notebook, an attachment. */
  public boolean isNoNote() {
    return syntax == Syntax.ITEM && !"1".equals(fields.get("type_"));
  }

  /** Returns the line in the document on which a field is stated, or the block's first line. */
  public int lineOf(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    int at = line;
    for (String text : (Iterable<String>) written.lines()::iterator) {
      String start = Lines.stripQuote(text.stripLeading()).toLowerCase(Locale.ROOT);
      if (start.startsWith(wanted) && !Lines.isKeyCharacter(start, wanted.length())) {
        return at;
      }
      at++;
    }
    return line;
  }

  static Preamble none() {
    return new Preamble(Syntax.NONE, Map.of(), "", 1, 0, 1, TO_THE_END, List.of());
  }
}
