package dev.tolmach.benchmarks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.testdata.TestData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HanContractTest {
  @Test
  void everyRunOfHanCharactersOfTheBundledArchiveFindsItsArticle() throws IOException {
    int seed = (int) (long) Long.getLong("tests.seed", System.nanoTime());
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    ArticleArchive archive = ArticleArchive.folder("magazine", TestData.archive());
    int misses = HanContract.print(archive, 300, seed, out);
    assertThat(misses)
        .as("%s%nagain with -Dtests.seed=%d", printed.toString(StandardCharsets.UTF_8), seed)
        .isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .startsWith("| magazine | 300 | ")
        .contains("heading ", "tag ", "text ", "title ");
  }

  @Test
  void convertsByPhrasesBeforeCharacters() throws IOException {
    assertThat(ChineseConversion.toTraditional().of("头发发展")).isEqualTo("頭髮發展");
    assertThat(ChineseConversion.toSimplified().of("頭髮發展")).isEqualTo("头发发展");
  }
}
