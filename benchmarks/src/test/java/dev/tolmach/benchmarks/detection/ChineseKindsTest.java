package dev.tolmach.benchmarks.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChineseKindsTest {
  @TempDir Path temp;

  @Test
  void whatNoCharacterTellsIsSimplifiedAndCountedApart() throws IOException {
    Files.writeString(temp.resolve("a.md"), "山門, 水");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChineseKinds.print(
        List.of(ArticleArchive.folder("zh-Hant", temp)),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .startsWith(
            "| characters | zh-Hant | right, % | decided, % | of these right, % |",
            "|---|---|---|---|---|",
            "| 1 | 3 | 33.33 | 33.3 | 100.00 |",
            "| 2 | 1 | 100.00 | 100.0 | 100.00 |");
  }
}
