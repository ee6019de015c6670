package dev.tolmach.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultipliedArchiveTest {
  private static final String ENGLISH =
      "The keeper lights the lamp at dusk and writes the hour into a book that nobody but the"
          + " inspector will ever read.";
  private static final String RUSSIAN =
      "Смотритель зажигает лампу в сумерках и записывает час в книгу, которую никто, кроме"
          + " инспектора, никогда не прочтёт.";

  @TempDir Path temp;

  @Test
  void aHundredArticlesComeOutOfTwo() throws IOException {
    Files.writeString(temp.resolve("lamp.md"), "# A lamp\n\n" + ENGLISH);
    Files.writeString(temp.resolve("lampa.md"), "# Лампа\n\n" + RUSSIAN);
    List<String> rows = rows(temp, 100, 7);
    assertThat(rows).isEqualTo(rows(temp, 100, 7)).isNotEqualTo(rows(temp, 100, 8));
    Path made = temp.resolve("made.ndjson");
    Files.write(made, rows);
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.rebuild(ArticleArchive.at(made.toString()));
      assertThat(index.search("language:ru").total()).isEqualTo(50);
      assertThat(index.search("language:en").total()).isEqualTo(50);
      assertThat(index.search("смотритель").total()).isBetween(40L, 50L);
      assertThat(SearchLoad.queries(index, 20)).hasSize(20).doesNotContain("");
    }
  }

  @Test
  void nothingComesOutOfArticlesWithoutParagraphs() throws IOException {
    Files.writeString(temp.resolve("a.md"), "# A lamp\n\nShort.");
    assertThatThrownBy(() -> rows(temp, 1, 1)).hasMessageContaining("nothing to multiply");
  }

  private static List<String> rows(Path folder, int count, long seed) throws IOException {
    MultipliedArchive made =
        MultipliedArchive.of(List.of(ArticleArchive.folder("made", folder)), 2, 100, seed);
    return IntStream.range(0, count).mapToObj(made::row).toList();
  }
}
