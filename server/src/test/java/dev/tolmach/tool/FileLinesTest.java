package dev.tolmach.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.ArticleId;
import dev.tolmach.language.Language;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.search.ShownBlock;
import dev.tolmach.search.ShownSection;
import dev.tolmach.search.Snippet;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FileLinesTest {
  private static ShownArticle article(List<ShownBlock> blocks) {
    return new ShownArticle(
        new ArticleId("archive", "a.md"),
        "a.md",
        "A",
        Language.of("en"),
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(new ShownSection(1, 0, "", "", 1, blocks)));
  }

  private static ShownBlock text(int line, String text) {
    return new ShownBlock(ShownBlock.Kind.TEXT, text, line);
  }

  @Test
  void aBlockEndsBeforeTheNextLineThatHasOne() {
    FileLines lines =
        new FileLines(
            article(
                List.of(
                    text(3, "one"),
                    text(0, "from nowhere"),
                    text(5, "two"),
                    text(5, "cells"),
                    text(9, "three"))));
    assertThat(lines.last(text(3, "one"))).isEqualTo(4);
    assertThat(lines.last(text(5, "two"))).isEqualTo(8);
    assertThat(lines.last(text(0, "from nowhere"))).isZero();
    assertThat(lines.of(new Snippet("two · cells", List.of(), 5)))
        .contains(new FileLines.Lines(5, 8));
    assertThat(lines.of(new Snippet("one · from", List.of(), 3)))
        .contains(new FileLines.Lines(3, 4));
  }

  @Test
  void manyBlocksTakeNoMoreTimeThanTheirNumber() {
    int count = 200_000;
    ShownArticle article =
        article(IntStream.rangeClosed(1, count).mapToObj(line -> text(line, "word")).toList());
    Snippet last = new Snippet("word · word", List.of(), count - 1);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          FileLines lines = new FileLines(article);
          assertThat(lines.last()).isGreaterThanOrEqualTo(count);
          assertThat(lines.of(last).orElseThrow().from()).isBetween(count - 2, count - 1);
          assertThat(article.lines(1, count)).isEqualTo(article);
        });
  }
}
