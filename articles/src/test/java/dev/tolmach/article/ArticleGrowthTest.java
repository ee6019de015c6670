package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.testing.Bounded;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An article five times as long takes about five times the time, whatever it is made of. */
class ArticleGrowthTest {

  private static final int SHORT = 32_000;
  private static final int TIMES = 5;

  /** Between what is linear and what is square, with room for a machine that is busy. */
  private static final int MOST_TIMES = 14;

  /** Less is not worth a comparison. */
  private static final long SOON = 1_000_000_000;

  private final ArticleParser parser = ArticleLaws.parser();

  static Stream<Arguments> pieces() {
    return Stream.of(
            "+++\n",
            "a word\n",
            "> a\n",
            "- a\n",
            "a,b\n",
            "汉**字",
            "{汉|か}",
            "**a ",
            "*a ",
            "`",
            "`a``b",
            "[",
            "[[",
            "[[a]]",
            "![a](b",
            "<",
            "<A {",
            "a<B>",
            "<div>",
            "<!--",
            "a<!--b-->",
            "{{",
            "{{a}}",
            "{%a%}",
            "{%a\n",
            "{%tab%}\n```\n",
            "{%code%}\n```\n",
            "{::comment}",
            "{::comment}\n\n",
            "* a\n{:toc}\n",
            "```admonish\n",
            "<!-- tab a -->\n",
            "{/*a*/}",
            "{#a}",
            "{: a}",
            ":::",
            ":::a:::",
            "---\n",
            "$$\n",
            "|a",
            "|a|\n|-|\n",
            "&",
            "\\",
            "[!a]",
            "[^a]: ",
            "\u0301\u0316",
            "import {\n",
            "# a\n",
            "a\n---\n",
            "# [a](b) `c`\n",
            "[a b=\"c\" ",
            "[a b=c]\n",
            "@[TOC](a)\n",
            "<!-- #a -->",
            "</div>\n# a\n",
            "\r",
            " ",
            "\t",
            " \n",
            "\u3000",
            "\u200b",
            "`{% raw %}endraw`",
            "[a]: b\n",
            "[^a]: b\n\n",
            "- a\n\n",
            "_*a",
            "a\u0308",
            "{{< a\n",
            "{% raw %}\n",
            "{% highlight a %}\n",
            "{/*\n",
            "{a=\n",
            "<A\n",
            "<A\na=\"",
            "</>",
            "<div>\n",
            "[!a[b](c)]",
            "[[a|",
            "[a]({{b",
            "-\u00a0a\n",
            "    ```\n",
            "<!--more-->",
            "##a {#b\n",
            "export a\n",
            "| `a|\n",
            "> ```\n\n")
        .flatMap(
            piece -> Stream.of("a.md", "a.mdx", "a.html").map(name -> Arguments.of(name, piece)));
  }

  static Stream<String> piecesOfHtml() {
    return Stream.of(
        "<p>",
        "</p>",
        "<b>",
        "<b><p>",
        "<a><b>",
        "</a></b>",
        "<a href='",
        "<p a=b ",
        "<p a b c>",
        "<h2>a</h2>",
        "<h2><a name=b>",
        "<h2>",
        "<br>",
        "<pre>",
        "<pre>a\n</pre>",
        "<ruby>a<rt>b</rt>",
        "<rp>",
        "<table><tr><td>",
        "<table><b>",
        "<td>",
        "<select><option>",
        "<ul><li>",
        "<dl><dt>",
        "<form>",
        "<font>",
        "<nobr>",
        "<button>",
        "<svg>",
        "<math><mi>",
        "<script>",
        "<style>",
        "<textarea>",
        "<template>",
        "<title>",
        "<frameset>",
        "<img alt=a>",
        "<![CDATA[",
        "<?a",
        "</",
        "&amp",
        "&#",
        "&#x1;",
        "\u0000");
  }

  @ParameterizedTest
  @MethodSource("piecesOfHtml")
  void htmlCostsItsLength(String piece) throws ArticleParseException {
    checkGrowth("a.html", "---\ntitle: T\n---\n", piece, "");
    checkGrowth("a.html", "---\ntitle: T\n---\n<table><p>", piece, "</p>");
    checkGrowth("a.html", "<!DOCTYPE html><html lang=\"", piece, "\"><title>T</title>");
    checkGrowth("a.html", "<!DOCTYPE html><title>", piece, "</title><p>a");
    checkGrowth("a.html", "<h1>", piece, "</h1><p>a");
    checkGrowth("a.md", "---\ntitle: T\n---\n<div>\n", piece, "\n</div>\n");
    checkGrowth("a.md", "# ", piece, "\n");
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void textCostsItsLength(String name, String piece) throws ArticleParseException {
    checkGrowth(name, "---\ntitle: T\n---\n", piece, "");
  }

  static Stream<String> partsOfLines() {
    return Stream.of(
        "`",
        "``",
        "**a ",
        "**",
        "[",
        "[a](",
        "](",
        "<",
        "<a ",
        "<b>",
        "</b>",
        "<b>a</b>",
        "\u0301\u0316",
        ",",
        "“,",
        "a ",
        "\\");
  }

  @ParameterizedTest
  @MethodSource("partsOfLines")
  void valuesCostTheirLength(String piece) throws ArticleParseException {
    checkGrowth("a.md", "---\ntitle: '", piece, "'\n---\n");
    checkGrowth("a.md", "---\ntitle: T\ndescription: '", piece, "'\n---\n");
    checkGrowth("a.md", "---\ntitle: T\ntags: '", piece, "'\n---\n");
    checkGrowth("a.md", "---\ntitle: T\ntags: [b", piece, "]\n---\n");
    checkGrowth("a.md", "---\ntitle: T\nauthor: '", piece, "'\n---\n");
    checkGrowth("a.md", "---\ntitle: T\ndate: '", piece, "'\n---\n");
    checkGrowth("a.md", "---\ntitle: T\nlang: '", piece, "'\nslug: '1'\n---\n");
    checkGrowth("a.md", "---\ntitle: T\n", piece, ": b\n---\n");
    checkGrowth("a.md", "---\ntitle: \"", piece, "\n---\n");
    checkGrowth("a.md", "---\ntitle: ", piece, "\n---\n");
    checkGrowth("a.md", "[#]: title: (", piece, ")\n");
    checkGrowth("a.md", "# ", piece, "\n");
    checkGrowth("a.md", "title: ", piece, "\n---\n");
    checkGrowth("a.md", "---\ntitle: [\n", "- " + piece + "\n", "---\n");
    checkGrowth("a.md", "---\ntitle: [\n", "  " + piece + "\n", "---\n");
    checkGrowth("a.md", "+++\ntitle = \"", piece, "\n+++\n");
    checkGrowth("a.md", "{\"title\": \"", piece, "\n}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\u3000", "  and ", " & ", "<a@", "(a@b", "[a, ", "' "})
  void spacesAndNamesCostTheirLength(String piece) throws ArticleParseException {
    for (String key : List.of("title", "description", "tags", "author", "date", "aliases", "k")) {
      checkGrowth("a.md", "---\n" + key + ": \"a", piece, "a\"\n---\n");
    }
    checkGrowth("a.md", "---\ntitle: T\ncategories: [[b, \"", piece, "\"]]\n---\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k%d: v\n",
        "k: v\n",
        "k%d: &a%d v\n",
        "k%d: [a, b\n",
        "k%d: \"a\n",
        "words %d\n",
        "- a%d\n",
        "  a%d: b\n",
        "draft: no\n",
        "title: a: b\n",
        "a.b%d = 1\n",
        "[a%d]\n",
        "\"k%d\": 1,\n",
        "\"k%d\": {\n",
        "----\n",
        "\t\n"
      })
  void linesOfFrontMatterCostTheirLength(String line) throws ArticleParseException {
    checkGrowth("a.md", "---\ntitle: T\n", line, "---\n");
    checkGrowth("a.md", "---\ntitle: T: T\n", line, "---\n");
    checkGrowth("a.md", "---\ndraft: true\n", line, "\n");
    checkGrowth("a.md", "+++\ntitle = 'T'\n", line, "+++\n");
    checkGrowth("a.md", "{\n\"title\": \"T\",\n", line, "\"a\": 1\n}\n");
  }

  @Test
  void listsOfValuesCostTheirLength() throws ArticleParseException {
    checkGrowth("a.md", "---\ntitle: T\ndate: [", "never%d, ", "]\n---\n");
    checkGrowth("a.md", "---\ntitle: T\nupdated:\n", "- never%d\n", "---\n");
    checkGrowth("a.md", "---\ntitle: T\nauthors: '", "Ada B%d and ", "'\n---\n");
    checkGrowth("a.md", "---\ntitle: T\ncategories: [", "[a%d, b], ", "]\n---\n");
  }

  private void checkGrowth(String name, String before, String piece, String after)
      throws ArticleParseException {
    ArticleSource large = source(name, before, piece, SHORT * TIMES, after);
    long grown = Bounded.nanosOf(() -> parser.parse(large));
    if (grown > SOON) {
      ArticleSource small = source(name, before, piece, SHORT, after);
      long once = Bounded.nanosOf(() -> parser.parse(small));
      /* The first time pays for what is loaded and compiled. */
      grown = Math.min(grown, Bounded.nanosOf(() -> parser.parse(large)));
      assertThat(grown)
          .as("nanoseconds for %d times what takes %d", TIMES, once)
          .isLessThan(MOST_TIMES * once);
    }
  }

  private static ArticleSource source(
      String name, String before, String piece, int length, String after) {
    StringBuilder text = new StringBuilder(before);
    for (int i = 0; text.length() < before.length() + length; i++) {
      text.append(piece.contains("%d") ? piece.replace("%d", Integer.toString(i)) : piece);
    }
    text.append(after);
    ArticleId id = new ArticleId("growth", name);
    return new ArticleSource(id, ArticleSource.Form.FILE, text.toString(), Map.of(), "", List.of());
  }
}
