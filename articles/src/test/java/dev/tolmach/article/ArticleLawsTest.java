package dev.tolmach.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any text. The seed is printed with a failure and set by {@code tests.seed}. */
class ArticleLawsTest {

  private static final String[] PIECES = {
    "---\n",
    "+++\n",
    "...\n",
    "{\"a\": \"",
    "\"}\n",
    "title: ",
    "date: 2024-01-10\n",
    "tags: [a, ",
    "]",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "    ",
    "\t",
    " ",
    "# ",
    "## ",
    "#",
    "===\n",
    "- ",
    "1. ",
    "> ",
    "```",
    "```markdown\n",
    "~~~\n",
    "`",
    "``",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "](",
    ")",
    "![",
    "[^1]",
    "[^1]: ",
    "[[",
    "]]",
    "[!NOTE]",
    "[!INCLUDE[",
    "<",
    ">",
    "<div>",
    "</div>",
    "<p",
    "<Tabs>",
    "</Tabs>",
    "<script>",
    "</script>",
    "<pre>",
    "<!--",
    "-->",
    "<ruby>",
    "<rt>",
    "<h2>",
    "<img alt=\"",
    "<xref:A.B%2A>",
    "{{",
    "}}",
    "{{<",
    ">}}",
    "{{%",
    "%}}",
    "{%",
    "%}",
    "{% highlight x %}\n",
    "{% endhighlight %}\n",
    "{#id}",
    "{: .x}\n",
    "{/*",
    "*/}",
    "{",
    "}",
    ":::",
    "::: tip ",
    "$$\n",
    "import A from 'a'\n",
    "export const b = {\n",
    "|a|b|\n|-|-|\n",
    "|",
    "&amp;",
    "&#x41;",
    "&nbsp;",
    "слово ",
    "汉字",
    "かな",
    "한글 ",
    "word ",
    "C++ ",
    "\u00a0",
    "\u3000",
    "\u200b",
    "\u00ad",
    "\u0301",
    "\ufeff",
    "\u2028",
    "\u0000",
    "\u0007",
    "\ud83d\ude00",
    "\ud800",
    "\udc00",
    "ﬀ",
    "İ",
    "é",
  };

  private static final String[] NAMES = {
    "a.md", "ru/b.mdx", "c.html", "d.txt", "_drafts/e.zh-CN.md"
  };

  private final ArticleParser parser =
      ArticleParser.builder().rules(ReadingRules.builder().includeFuture(true).build()).build();

  @Test
  void anyTextBecomesAnArticleWithItsSectionsInOrder() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      String text = randomText(random);
      String name = NAMES[random.nextInt(NAMES.length)];
      try {
        check(name, text);
      } catch (Exception | Error e) {
        throw new AssertionError(
            String.format(Locale.ROOT, "-Dtests.seed=%d, text %d: %s <%s>", seed, i, name, text),
            e);
      }
    }
  }

  @Test
  void aBlockThatEndsWithTheTextIsWarnedOfInALineOfTheText() throws ArticleParseException {
    check("a.md", "---\n? one\ntags: [a, 1. b");
  }

  private void check(String name, String text) throws ArticleParseException {
    ArticleId id = new ArticleId("laws", name);
    ArticleLaws.check(
        parser, new ArticleSource(id, ArticleSource.Form.FILE, text, Map.of(), "", List.of()));
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
