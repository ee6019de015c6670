package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import dev.tolmach.testing.Bounded;
import java.util.List;

/** What holds for any article, whatever its text. */
public final class ArticleLaws {

  private static final DetectedLanguage UNKNOWN =
      new DetectedLanguage(Language.UNKNOWN, 0, List.of());

  private ArticleLaws() {}

  /** Returns a parser that lets all in, and does not spend its time on languages. */
  public static ArticleParser parser() {
    return ArticleParser.builder()
        .rules(
            ReadingRules.builder()
                .includeDrafts(true)
                .includeFuture(true)
                .includeExpired(true)
                .build())
        .detector((text, candidates) -> UNKNOWN)
        .build();
  }

  /** Parses a source, and fails if what comes of it breaks a law. */
  public static void check(ArticleParser parser, ArticleSource source)
      throws ArticleParseException {
    String text = source.text();
    ParseResult result = Bounded.by(text.length(), () -> parser.parse(source));
    checkSame(parser.parse(source), result);
    int lines = (int) LineEnds.unify(text).chars().filter(c -> c == '\n').count() + 1;
    assertThat(result.warnings())
        .allMatch(w -> w.line() >= 0 && w.line() <= lines && !w.message().isBlank());
    if (result instanceof ParseResult.Parsed parsed) {
      check(parsed.article(), lines);
    }
  }

  private static void check(Article article, int lines) {
    assertThat(article.title()).isNotBlank().doesNotContain("\n");
    assertThat(strange(article.text())).as("white space and control characters").isNegative();
    assertThat(article.text().strip()).isEqualTo(article.text());
    assertThat(article.code().chars().noneMatch(c -> isControl(c) && c != '\n' && c != '\t'))
        .isTrue();
    assertThat(article.work()).isNotEmpty();
    int end = 0;
    for (Section section : article.sections()) {
      assertThat(section.start()).isEqualTo(end == 0 ? 0 : end + 1);
      assertThat(section.end()).isBetween(section.start(), article.text().length());
      assertThat(section.line()).isBetween(1, lines);
      assertThat(article.text().substring(section.start(), section.end()))
          .startsWith(section.heading());
      assertThat(section.heading().isEmpty()).isEqualTo(section.level() == 0);
      end = section.end();
    }
    assertThat(end).isEqualTo(article.text().length());
    checkLines(article, lines);
  }

  private static void checkLines(Article article, int lines) {
    BlockLines blocks = article.lines();
    assertThat(blocks.textBlocks()).isEqualTo((int) article.text().lines().count());
    for (int i = 0; i < blocks.textBlocks(); i++) {
      assertThat(blocks.ofText(i)).isBetween(1, lines);
    }
    for (int i = 0; i < blocks.codeBlocks(); i++) {
      assertThat(blocks.ofCode(i)).isBetween(1, lines);
      assertThat(blocks.codeStart(i)).isBetween(0, article.code().length());
    }
  }

  private static void checkSame(ParseResult again, ParseResult result) {
    assertThat(again.warnings()).isEqualTo(result.warnings());
    if (result instanceof ParseResult.Parsed first && again instanceof ParseResult.Parsed second) {
      assertThat(second.origins()).isEqualTo(first.origins());
      assertThat(second.article()).isEqualTo(first.article());
    } else {
      assertThat(again).isEqualTo(result);
    }
  }

  /** Returns where a text has a character that no reader sees, or white space twice; or -1. */
  private static int strange(String text) {
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean twice = c == last && (c == ' ' || c == '\n');
      if (twice
          || Character.isISOControl(c) && c != '\n'
          || c == '\ufeff'
          || c == '\ufffe'
          || c == '\uffff') {
        return i;
      }
      last = c;
    }
    return -1;
  }

  private static boolean isControl(int c) {
    return c < ' ' || c == 0x7f;
  }
}
