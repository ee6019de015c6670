package dev.tolmach.benchmarks.speed;

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

class IndexSizeTest {
  @TempDir Path temp;

  @Test
  void everyFittingAnalyzerHasARow() throws IOException {
    Files.writeString(temp.resolve("a.md"), "# Маяк\n\nВечером у моря зажигают маяк.");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    new IndexSize(out).print(ArticleArchive.folder("notes", temp));
    List<String> rows = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).startsWith("| notes | Tolmach | 0.0 | 1.00 |");
    assertThat(rows.get(1)).startsWith("| notes | Standard | 0.0 | ");
    assertThat(rows.get(2)).startsWith("| notes | Russian | 0.0 | ");
  }
}
