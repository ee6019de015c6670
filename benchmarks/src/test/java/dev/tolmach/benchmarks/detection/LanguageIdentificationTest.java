package dev.tolmach.benchmarks.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.benchmarks.detection.LabelledText.Half;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageIdentificationTest {
  @TempDir Path temp;

  @Test
  void rightAnswersAreCountedByLengthAndByCandidates() throws IOException {
    file("sentences/ru.txt", "Пчёлы летят домой перед дождём\n");
    file("sentences/de.txt", "Die Bienen fliegen vor dem Regen nach Hause\n\n");
    file("words/zh.txt", "搜尋引擎\n");
    file("words/en.txt", "жизнь\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LanguageIdentification.print(
        temp, Half.ALL, 3, new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "| candidates | sentences | three words of them | words |",
            "|---|---|---|---|",
            "| any language | 100.00 (2) | 100.00 (2) | 50.00 (2) |",
            "| de en ru zh-Hans | 100.00 (2) | 100.00 (2) | 50.00 (2) |",
            "| ru zh-Hans en | 100.00 (1) | 100.00 (1) | 50.00 (2) |",
            "| ru uk be bg sr | 100.00 (1) | 100.00 (1) | – |",
            "| en de fr es | 100.00 (1) | 100.00 (1) | 0.00 (1) |",
            "",
            "| any language | errors: language → taken for, times |",
            "|---|---|",
            "| sentences | 0:  |",
            "| three words of them | 0:  |",
            "| words | 1: en → ru 1 |");
  }

  @Test
  void everySampleIsInOneHalf() throws IOException {
    file("ru.txt", "дом\nкошка\nлес\nвода\nречка\nнебо\nдерево\nптица\n");
    assertThat(LabelledText.read(temp, Half.TUNING)).isNotEmpty();
    assertThat(LabelledText.read(temp, Half.HELD_OUT)).isNotEmpty();
    assertThat(LabelledText.read(temp, Half.ALL))
        .containsAll(LabelledText.read(temp, Half.TUNING))
        .containsAll(LabelledText.read(temp, Half.HELD_OUT))
        .hasSize(8);
    assertThat(LabelledText.read(temp, Half.TUNING))
        .doesNotContainAnyElementsOf(LabelledText.read(temp, Half.HELD_OUT));
  }

  @Test
  void theMiddleOfASentenceIsThreeWords() {
    assertThat(new LabelledText("en", "The bees fly home before the rain").middle().text())
        .isEqualTo("fly home before");
    assertThat(new LabelledText("zh", "下雨之前蜜蜂飞回家").middle().text()).isEqualTo("雨之前蜜蜂飞");
  }

  private void file(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
