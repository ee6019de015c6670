package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is made to be slow or deep. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ArticleLimitsTest {

  private static final int MANY = 10_000;

  static Stream<Arguments> texts() {
    return Stream.of(
            repeated("> "),
            repeated("- "),
            repeated("  - a\n"),
            nested(" ", "- a\n"),
            repeated("*a "),
            repeated("**a "),
            repeated("[a"),
            repeated("![a]("),
            repeated("[a](b"),
            repeated("`a``b"),
            nested("`", "a"),
            repeated("<"),
            repeated("<a "),
            repeated("<a \""),
            repeated("<A {"),
            repeated("<div>"),
            repeated("<div>\n\n"),
            repeated("<b>"),
            repeated("<!--"),
            repeated("</"),
            repeated("{{"),
            repeated("{{<"),
            repeated("{% "),
            repeated("{"),
            repeated("{{\n"),
            repeated("{% highlight x %}\n"),
            repeated("[["),
            repeated("[!A"),
            repeated(":::"),
            repeated("::: a\n"),
            repeated("$$\n"),
            repeated("&amp"),
            repeated("[^a]: "),
            repeated("^["),
            repeated("|a"),
            repeated("|a|\n|-|\n"),
            repeated("# a\n"),
            repeated("a\n==="),
            repeated("~~~\n"),
            repeated("import {\n"),
            repeated("export const a = [\n"),
            repeated("汉**字"),
            repeated("a: [\n"),
            repeated("\\"),
            repeated("\r"),
            repeated("[a]: b\n"),
            repeated("<ruby>a<rt>b"),
            repeated("<b><i><a>"),
            repeated("<p><b>"),
            repeated("<table><tr><td>"),
            repeated("<blockquote>"),
            repeated("{{ a | b(c) }}"),
            Arguments.of("lists in lists", nested("- ")),
            Arguments.of("quotes of lists", nested("> - ")),
            Arguments.of(
                "a wide table",
                "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "b\n".repeat(2_000)),
            Arguments.of("a log", "2024-05-31 INFO something happened\n".repeat(100_000)),
            Arguments.of("a line of 100,000 characters", "слово, 汉字 ".repeat(10_000)),
            Arguments.of("a long line", "word ".repeat(200_000)),
            Arguments.of("a long word", "w".repeat(1_000_000)),
            Arguments.of("a long run", "汉".repeat(1_000_000)),
            Arguments.of(
                "a data image", "![a](data:image/png;base64," + "A".repeat(2_000_000) + ")"),
            Arguments.of(
                "a data tag", "<img src=\"data:" + "A".repeat(2_000_000) + "\" alt=\"a\">"))
        .flatMap(a -> Stream.of("a.md", "a.mdx", "a.html").map(name -> with(name, a)));
  }

  private static Arguments with(String name, Arguments text) {
    return Arguments.of(name, text.get()[0], text.get()[1]);
  }

  private static Arguments repeated(String piece) {
    return Arguments.of("many " + piece.strip(), piece.repeat(MANY));
  }

  /** The line, indented by one piece more each time, for a thousand lines. */
  private static Arguments nested(String piece, String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append(piece.repeat(i)).append(line);
    }
    return Arguments.of("nested " + line.strip(), text.toString());
  }

  private static String nested(String opener) {
    return opener.repeat(MANY) + "a\n";
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("texts")
  void isReadInTime(String name, String what, String text) throws ArticleParseException {
    ArticleId id = new ArticleId("limits", name);
    ParseResult result =
        ArticleParser.builder()
            .build()
            .parse(
                new ArticleSource(
                    id,
                    ArticleSource.Form.FILE,
                    "---\ntitle: T\n---\n" + text,
                    Map.of(),
                    "",
                    List.of()));
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
  }
}
