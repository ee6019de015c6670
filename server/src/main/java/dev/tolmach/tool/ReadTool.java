package dev.tolmach.tool;

import dev.tolmach.ArticleSearch;
import dev.tolmach.json.JsonObject;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.search.ShownSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article, a section or some lines of it, with the numbers of the lines of its file. What
 * has no room goes on after a cursor; then the headings are listed first. For one call and one
 * thread.
 */
final class ReadTool {
  private static final int LONGEST_TITLE = 200;
  private static final int SHORT_TITLE = 40;
  private static final int MOST_TAGS = 10;
  private static final int FEWEST = 100;
  private static final int MOST_LINES = 1_000_000_000;

  private final ShownArticle whole;
  private final FileLines lines;
  private final ShownArticle part;
  private final AnswerCursor beginning;
  private final AnswerCursor cursor;
  private final int maxTokens;
  private final List<String> messages = new ArrayList<>();

  /* Whether there is room for the text alone. */
  private boolean brief;

  private ReadTool(
      ShownArticle whole,
      ShownArticle part,
      AnswerCursor beginning,
      AnswerCursor cursor,
      int maxTokens) {
    this.whole = whole;
    this.lines = new FileLines(whole);
    this.part = part;
    this.beginning = beginning;
    this.cursor = cursor;
    this.maxTokens = maxTokens;
  }

  /** The names of the arguments. */
  static Set<String> names() {
    return new LinkedHashSet<>(
        List.of("id", "uri", "section", "from_line", "lines", "max_tokens", "cursor"));
  }

  /** Answers a call. */
  static ToolAnswer call(ArticleSearch index, JsonValue.Fields fields) throws IOException {
    ToolArguments arguments = new ToolArguments(fields, names());
    int maxTokens = arguments.maxTokens();
    ArticleUri article = arguments.article();
    Optional<String> section =
        arguments.text("section").filter(name -> !name.isBlank()).or(article::section);
    OptionalInt from = arguments.number("from_line", 1, MOST_LINES);
    OptionalInt lines = arguments.number("lines", 1, MOST_LINES);
    if (section.isPresent() && (from.isPresent() || lines.isPresent())) {
      throw new InvalidRequestException(
          "Two parts: 'section' and '"
              + (from.isPresent() ? "from_line" : "lines")
              + "'. Expected one part of the article. Leave one of them out.");
    }
    Optional<String> written = arguments.text("cursor");
    ShownArticle whole = ShownArticles.shown(index, article.id());
    ShownArticle part = section.map(name -> section(whole, name)).orElse(whole);
    if (from.isPresent() || lines.isPresent()) {
      int first = from.orElse(1);
      long last = (long) first + lines.orElse(MOST_LINES) - 1;
      boolean after = first > new FileLines(whole).last();
      part = whole.lines(after ? 0 : first, after ? 0 : (int) Math.min(last, Integer.MAX_VALUE));
    }
    AnswerCursor beginning =
        AnswerCursor.beginning(
            "read " + whole.articleId() + section + from + lines,
            index.generation().map(Object::toString).orElse(""));
    AnswerCursor cursor =
        written.isEmpty() ? beginning : AnswerCursor.parse(written.get(), beginning);
    return new ReadTool(whole, part, beginning, cursor, maxTokens).answer();
  }

  private static ShownArticle section(ShownArticle article, String name) {
    return article
        .section(name)
        .orElseThrow(() ->
            new InvalidRequestException(
                "No such section: '"
                    + Markdown.beginning(name, 80)
                    + "'. Expected a heading, an anchor or a number up to "
                    + article.sections().size()
                    + ". Read the article to see them."));
  }

  private ToolAnswer answer() {
    if (!cursor.isAsNewAs(beginning)) {
      messages.add(
          "The index was built again since the last part: text may be missing or repeated.");
    }
    List<Piece> pieces = rest();
    if (pieces.isEmpty()) {
      messages.add(
          part.sections().isEmpty()
              ? "No text is on these lines."
              : "The article ends before this place.");
    }
    ToolAnswer all = draft(pieces, 0, null);
    if (all.tokens() <= maxTokens) {
      return all;
    }
    List<Piece> little = with(List.of(), pieces, FEWEST);
    brief = !fits(little, 0, next(0, FEWEST));
    all = draft(pieces, 0, null);
    if (all.tokens() <= maxTokens) {
      return all;
    }
    int headings = headings();
    return beginning(pieces, fits(little, headings, next(0, FEWEST)) ? headings : 0);
  }

  private List<Piece> rest() {
    List<Piece> all = Piece.of(part);
    List<Piece> rest =
        new ArrayList<>(all.subList(Math.min(cursor.item(), all.size()), all.size()));
    if (!rest.isEmpty() && cursor.within() > 0) {
      rest.set(0, rest.getFirst().after(cursor.within()));
    }
    return rest;
  }

  /* How many headings are listed: of a whole article that has no room, as many as fit. */
  private int headings() {
    boolean first = cursor.item() == 0 && cursor.within() == 0 && part.equals(whole) && !brief;
    int most = first ? sections().size() : 0;
    return Math.max(
        0, Fitting.most(most, count -> draft(List.of(), count, "").tokens() <= maxTokens * 2 / 5));
  }

  private ToolAnswer beginning(List<Piece> pieces, int headings) {
    int whole =
        Math.max(
            0,
            Fitting.most(
                Math.min(pieces.size() - 1, room(pieces)),
                count -> fits(pieces.subList(0, count), headings, next(count, 0))));
    List<Piece> shown = new ArrayList<>(pieces.subList(0, whole));
    Piece cut = pieces.get(whole);
    int length =
        Fitting.most(
            Math.min(cut.block().text().length() - 1, 2 * maxTokens),
            most ->
                fits(with(shown, cut, most), headings, next(whole, most == 0 ? 0 : cut.end(most))));
    /* A few characters of a block are not worth an answer, unless it has nothing else. */
    if (length >= FEWEST || length > 0 && shown.isEmpty()) {
      return draft(with(shown, cut, length), headings, next(whole, cut.end(length)));
    }
    if (shown.isEmpty()) {
      int needed = draft(with(shown, pieces, FEWEST), 0, next(0, FEWEST)).tokens();
      throw new InvalidRequestException(
          "Too few tokens: '" + maxTokens + "'. Expected max_tokens of " + needed + ". Raise it.");
    }
    return draft(shown, headings, next(whole, 0));
  }

  private static List<Piece> with(List<Piece> shown, List<Piece> rest, int length) {
    Piece first = rest.getFirst();
    return first.block().text().length() <= length
        ? rest.subList(0, 1)
        : with(shown, first, length);
  }

  private static List<Piece> with(List<Piece> shown, Piece cut, int length) {
    List<Piece> more = new ArrayList<>(shown);
    if (length > 0) {
      more.add(cut.before(length));
    }
    return more;
  }

  /* Each character costs a token or more, as both forms have it, but for spaces. */
  private int room(List<Piece> pieces) {
    int characters = 0;
    int count = 0;
    while (count < pieces.size() && characters <= 3 * maxTokens) {
      characters += pieces.get(count).block().text().length();
      count++;
    }
    return count;
  }

  private boolean fits(List<Piece> pieces, int headings, String next) {
    return draft(pieces, headings, next).tokens() <= maxTokens;
  }

  private String next(int pieces, int within) {
    int before = pieces == 0 ? cursor.within() : 0;
    return cursor.at(cursor.item() + pieces, before + within, beginning).written();
  }

  private List<ShownSection> sections() {
    return whole.sections().stream().filter(section -> section.level() > 0).toList();
  }

  private ToolAnswer draft(List<Piece> pieces, int headings, @Nullable String next) {
    List<ShownSection> listed = sections().subList(0, headings);
    return ToolAnswer.of(markdown(pieces, listed, next), json -> write(json, pieces, listed, next));
  }

  private void write(
      JsonObject json, List<Piece> pieces, List<ShownSection> listed, @Nullable String next) {
    json.text("id", whole.id())
        .text("uri", ArticleUri.of(whole.id()))
        .text("title", title())
        .text("language", whole.language().tag())
        .text("date", whole.date())
        .texts("tags", tags())
        .text("url", brief ? null : whole.url());
    if (!listed.isEmpty()) {
      json.<ShownSection>objects(
          "sections",
          listed,
          (object, section) ->
              object
                  .number("line", section.line())
                  .number("level", section.level())
                  .text("heading", section.heading())
                  .text("anchor", section.anchor()));
    }
    int from =
        pieces.stream()
            .mapToInt(piece -> piece.block().line())
            .filter(line -> line > 0)
            .min()
            .orElse(0);
    int to = pieces.stream().mapToInt(piece -> lines.last(piece.block())).max().orElse(0);
    if (from > 0) {
      json.number("line_from", from).number("line_to", to);
    }
    json.<Piece>objects("blocks", pieces, (object, piece) -> piece.write(object))
        .texts("messages", messages)
        .text("next", next);
  }

  private String title() {
    return Markdown.beginning(whole.title(), brief ? SHORT_TITLE : LONGEST_TITLE);
  }

  private List<String> tags() {
    return whole.tags().subList(0, brief ? 0 : Math.min(MOST_TAGS, whole.tags().size()));
  }

  private String markdown(List<Piece> pieces, List<ShownSection> listed, @Nullable String next) {
    StringBuilder text = new StringBuilder();
    text.append("**")
        .append(Markdown.line(title()))
        .append("** ")
        .append(Markdown.code(whole.id()))
        .append(" · ")
        .append(whole.language().tag());
    if (whole.date() != null) {
      text.append(" · ").append(whole.date());
    }
    tags().forEach(tag -> text.append(" · #").append(Markdown.line(tag)));
    if (whole.url() != null && !brief) {
      text.append(" · ").append(Markdown.line(whole.url()));
    }
    text.append('\n').append(Markdown.messages(messages));
    if (!listed.isEmpty()) {
      text.append("Sections:\n");
      listed.forEach(section ->
          text.append(section.line())
              .append(": ")
              .append("#".repeat(section.level()))
              .append(' ')
              .append(Markdown.line(section.heading()))
              .append(" (#")
              .append(Markdown.line(section.anchor()))
              .append(")\n"));
    }
    text.append('\n');
    pieces.forEach(piece -> text.append(piece.markdown(true)));
    if (next != null) {
      text.append("\nMore: cursor ").append(next).append('\n');
    }
    return text.toString();
  }
}
