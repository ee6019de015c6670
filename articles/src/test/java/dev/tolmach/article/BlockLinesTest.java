package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockLinesTest {

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  /** Returns the blocks of an article, each after its line: those of the text, then the code. */
  private static List<String> blocks(String name, String source) throws ArticleParseException {
    return blocks(article(name, source));
  }

  private static Article article(String name, String source) throws ArticleParseException {
    ParseResult result =
        ArticleLaws.parser()
            .parse(
                new ArticleSource(
                    new ArticleId("a", name),
                    ArticleSource.Form.FILE,
                    source,
                    Map.of(),
                    "",
                    List.of()));
    return ((ParseResult.Parsed) result).article();
  }

  private static List<String> blocks(String source) throws ArticleParseException {
    return blocks("a.md", source);
  }

  private static List<String> blocks(Article article) {
    List<String> blocks = new ArrayList<>();
    int at = 0;
    for (String block : article.text().lines().toList()) {
      blocks.add(article.lineOfText(at) + " " + block);
      at += block.length() + 1;
    }
    BlockLines lines = article.lines();
    for (int i = 0; i < lines.codeBlocks(); i++) {
      boolean last = i + 1 == lines.codeBlocks();
      int end = last ? article.code().length() : lines.codeStart(i + 1) - 1;
      String code = article.code().substring(lines.codeStart(i), end);
      blocks.add(article.lineOfCode(lines.codeStart(i)) + " code " + code.replace('\n', '|'));
    }
    return blocks;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: T\n---\n",
        "+++\ntitle = 'T'\n+++\n",
        "{\n\"title\": \"T\"\n}\n",
        "<!--\ntitle: T\n-->\n",
        "\n\n\n"
      })
  void frontMatterCounts(String head) throws ArticleParseException {
    assertThat(blocks(head + "One\ntwo\n\n## Three\nFour\n"))
        .containsExactly("4 One two", "7 Three", "8 Four");
    assertThat(blocks(head + "\n\nOne\n")).containsExactly("6 One");
  }

  @Test
  void withoutFrontMatterTheFirstLineIsOne() throws ArticleParseException {
    assertThat(blocks("One\n\nTwo\n")).containsExactly("1 One", "3 Two");
  }

  @Test
  void lineEndsAndMarksOfOrderDoNotMatter() throws ArticleParseException {
    assertThat(blocks("\ufeff---\r\ntitle: T\r\n---\r\n\r\nOne\r\n\r\nTwo\r\n"))
        .containsExactly("5 One", "7 Two");
    assertThat(blocks("One\r\rTwo\rthree\r")).containsExactly("1 One", "3 Two three");
  }

  @Test
  void aRepeatedTitleIsLeftOut() throws ArticleParseException {
    assertThat(blocks("---\ntitle: T\n---\n\n# T\n\nOne\n")).containsExactly("7 One");
    assertThat(blocks("# T\n\nOne\n\n```\nx\n```\n")).containsExactly("3 One", "6 code x");
    assertThat(blocks("# T\n")).isEmpty();
  }

  @Test
  void headingsOfBothForms() throws ArticleParseException {
    assertThat(blocks("One\n\nTwo\n---\n\n### Three ###\nFour\n"))
        .containsExactly("1 One", "3 Two", "6 Three", "7 Four");
    assertThat(blocks("One\n\nTwo\nthree\n===\nfour")).contains("3 Two three", "6 four");
  }

  @Test
  void listsAndQuotes() throws ArticleParseException {
    assertThat(blocks("- one\n- two\n  lines\n\n  three\n  1. four\n-\n  five\n- [ ] six\n"))
        .containsExactly("1 one", "2 two lines", "5 three", "6 four", "8 five", "9 six");
    assertThat(blocks("> one\n> two\n>\n> three\n>> four\n\nfive"))
        .containsExactly("1 one two", "4 three", "5 four", "7 five");
  }

  @Test
  void rowsOfTables() throws ArticleParseException {
    assertThat(blocks("One\n\n| a | b |\n|---|---|\n| c | d |\n| | |\n| e | f |\n\nTwo\n"))
        .containsExactly("1 One", "3 a · b", "5 c · d", "7 e · f", "9 Two");
  }

  @Test
  void codeBeginsBelowItsFence() throws ArticleParseException {
    assertThat(blocks("One\n\n```java\nx\ny\n```\n\n    z\n\n~~~\n\n\nlate\n~~~\n- a\n\n      b\n"))
        .containsExactly("1 One", "15 a", "4 code x|y", "8 code z", "13 code ||late", "17 code b");
  }

  @Test
  void aWholeArticleInAFence() throws ArticleParseException {
    assertThat(blocks("```markdown\nOne\n\nTwo\n```\n")).containsExactly("2 One", "4 Two");
  }

  @Test
  void linesInsideAParagraph() throws ArticleParseException {
    assertThat(blocks("One\\\ntwo  \nthree\nfour<br>\nfive\n"))
        .containsExactly("1 One", "2 two", "3 three four", "5 five");
    assertThat(blocks("![](x.png)\nOne\n")).containsExactly("2 One");
  }

  @Test
  void blocksOfHtml() throws ArticleParseException {
    assertThat(
            blocks(
                "One\n\n<div\nclass=\"a\">\n<p>two\nthree</p>\n<!-- no\n -->four\n"
                    + "\n<pre>\nx\n\ny</pre>\nfive</div>\n\nSix"))
        .containsExactly("1 One", "5 two three", "8 four", "14 five", "16 Six", "11 code |x||y");
  }

  @Test
  void headingsInsideBlocksOfHtml() throws ArticleParseException {
    Article article = article("a.md", "<div>\none\n<h2>two</h2>\n</div>\n");
    assertThat(article.sections()).extracting(Section::line).containsExactly(1, 3);
    assertThat(blocks(article)).containsExactly("2 one", "3 two");
  }

  @Test
  void documentsOfHtml() throws ArticleParseException {
    assertThat(
            blocks(
                "a.html",
                """
                ---
                title: T
                ---
                <html>
                <body>
                <p>one
                two</p>

                <h2>three</h2>
                four<br>five
                <pre>
                x
                </pre>
                """))
        .containsExactly("6 one two", "9 three", "10 four", "10 five", "12 code x");
  }

  @Test
  void whatGeneratorsAdd() throws ArticleParseException {
    assertThat(
            blocks(
                """
                One

                ::: tip Two
                three
                :::

                {{< note >}}
                four
                {{< /note >}}

                {% highlight java %}
                x
                {% endhighlight %}

                > [!NOTE]
                > five

                $$
                y
                $$
                """))
        .containsExactly(
            "1 One", "3 Two", "4 three", "8 four", "16 five", "12 code x", "19 code y");
    assertThat(
            blocks(
                "a.mdx",
                "import A from 'a'\n\nexport const b = {\n  c: 1\n}\n\nOne\n\n<A>\n  two\n</A>\n"))
        .containsExactly("7 One", "10 two");
  }

  @Test
  void footnotes() throws ArticleParseException {
    assertThat(blocks("One[^1]\n\n[^1]: two\n    three\n\n    four\n\n[a]: b\nFive\n"))
        .containsExactly("1 One", "3 two three", "6 four", "9 Five");
  }

  @Test
  void eachBlockBeginsOnItsLineOfTheFile() throws IOException, ArticleParseException {
    int seen = 0;
    try (ArchiveEntries entries = ArticleArchive.folder("demo", TestData.archive()).open()) {
      for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
        ArticleSource source = entry.read();
        if (ArticleLaws.parser().parse(source) instanceof ParseResult.Parsed parsed) {
          seen += check(source, parsed.article());
        }
      }
    }
    assertThat(seen).isGreaterThan(1000);
  }

  private static int check(ArticleSource source, Article article) {
    List<String> file = LineEnds.unify(source.text()).lines().toList();
    List<String> blocks = blocks(article);
    for (String block : blocks) {
      int space = block.indexOf(' ');
      String line = file.get(Integer.parseInt(block.substring(0, space)) - 1);
      Matcher word = WORD.matcher(firstLine(block.substring(space)));
      if (word.find()) {
        assertThat(line).as(article.id() + ": " + block).contains(word.group());
      }
    }
    return blocks.size();
  }

  private static String firstLine(String block) {
    return block.replaceFirst("^ (code \\|*)?", "").replaceFirst("\\|.*", "");
  }

  @Test
  void linesOfAnArticleThatAProgramMadeAreUnknown() {
    assertThat(BlockLines.UNKNOWN).isEqualTo(BlockLines.of(List.of(), List.of(), List.of()));
    assertThat(BlockLines.UNKNOWN.textBlocks()).isZero();
    assertThat(BlockLines.UNKNOWN.codeBlockAt(0)).isNegative();
  }

  @Test
  void linesThatCannotBeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlockLines.of(List.of(), List.of(0, 4), List.of(1)))
        .withMessage("Not one line for each block of code: '1'. Expected 2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlockLines.of(List.of(), List.of(4, 0), List.of(1, 2)))
        .withMessage("A block of code is out of order: '0'. Expected 4 or more. Sort the blocks.");
  }
}
