package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Articles that carry one quirk each, and next to each what must be understood of it. */
class GoldenArticlesTest {

  private static final String EXPECTED = ".expected";
  private static final ArticleParser PARSER =
      ArticleParser.builder().now(Instant.parse("2025-06-01T00:00:00Z")).build();

  @TestFactory
  Stream<DynamicTest> isUnderstoodAsItsPairSays() {
    return articles()
        .map(article -> dynamicTest(article.getFileName().toString(), () -> check(article)));
  }

  private static void check(Path article) throws Exception {
    String expected = Files.readString(expected(article), StandardCharsets.UTF_8);
    assertThat(GoldenFormat.of(PARSER.parse(source(article)))).isEqualTo(expected);
  }

  @Test
  void noFileIsWithoutItsPair() {
    Set<String> wanted = articles().map(a -> expected(a).toString()).collect(Collectors.toSet());
    Set<String> there =
        TestData.golden().stream()
            .map(Path::toString)
            .filter(name -> name.endsWith(EXPECTED))
            .collect(Collectors.toSet());
    assertThat(there).hasSizeGreaterThan(24).isEqualTo(wanted);
  }

  private static Stream<Path> articles() {
    return TestData.golden().stream().filter(file -> !file.toString().endsWith(EXPECTED));
  }

  private static Path expected(Path article) {
    return article.resolveSibling(article.getFileName() + EXPECTED);
  }

  static ArticleSource source(Path article) throws IOException {
    ArticleId id = new ArticleId("golden", article.getFileName().toString());
    String text = Files.readString(article, StandardCharsets.UTF_8);
    return new ArticleSource(id, ArticleSource.Form.FILE, text, Map.of(), "", List.of());
  }
}
