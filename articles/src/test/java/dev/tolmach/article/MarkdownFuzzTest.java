package dev.tolmach.article;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tolmach.testing.BundledFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text, as Markdown and as MDX, becomes an article or is skipped. */
class MarkdownFuzzTest {

  private static final ArticleParser PARSER = ArticleLaws.parser();

  static Stream<byte[]> articles() {
    return BundledFiles.all();
  }

  @MethodSource("articles")
  @FuzzTest
  void anyTextBecomesAnArticle(byte[] bytes) throws ArticleParseException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (String name : List.of("a.md", "a.mdx")) {
      ArticleId id = new ArticleId("fuzz", name);
      ArticleLaws.check(
          PARSER, new ArticleSource(id, ArticleSource.Form.FILE, text, Map.of(), "", List.of()));
    }
  }
}
