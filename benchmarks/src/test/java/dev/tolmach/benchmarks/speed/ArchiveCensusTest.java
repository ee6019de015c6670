package dev.tolmach.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCensusTest {
  @TempDir Path temp;

  @Test
  void everyFileIsCountedOnce() throws IOException {
    file("2024-05-31-a.md", "# A heading\n\nSome words of text.");
    file("ru/b.md", "---\ntitle: Маяк\ndate: 2024-01-02\ntags: [a]\ndate: 2024-01-03\n---\nСлова.");
    file("c.md", "---\ntitle: C\ndraft: true\n---\nWords.");
    file("d.md", "\u0000\u0001\u0002\u0003\u0000\u0000");
    file("e.css", "none");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveCensus.print(
        ArticleArchive.folder("some", temp), new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "|  | some |",
            "|---|---|",
            "| seen = indexed + skipped + failed | 4 = 2 + 1 + 1 |",
            "| ignored | 1 |",
            "| skipped | draft 1 |",
            "| warnings | The key … is stated twice 1 |",
            "| titles from | heading 1, title 1 |",
            "| dates from | date 1, path 1 |",
            "| with tags | 1 |",
            "| languages of the texts | en 1, ru 1 |",
            "| declared, of these right | 1, 1 |",
            "");
  }

  private void file(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
