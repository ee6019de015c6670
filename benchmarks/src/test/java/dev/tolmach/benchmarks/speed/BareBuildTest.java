package dev.tolmach.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.benchmarks.relevance.StockAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareBuildTest {
  @Test
  void everyArticleIsIndexedInEveryFieldAndStoredOnce(@TempDir Path folder) throws Exception {
    Path articles = Files.createDirectories(folder.resolve("articles/deep"));
    Files.writeString(articles.resolve("a.md"), "Кошки спят.");
    Files.writeString(articles.resolve("b.MDX"), "Кошка спит.");
    Files.writeString(articles.resolve("c.png"), "no article");
    Path index = folder.resolve("index");
    List<StockAnalyzer> analyzers = List.of(StockAnalyzer.STANDARD, StockAnalyzer.RUSSIAN);

    assertThat(BareBuild.build(folder.resolve("articles"), index, analyzers, 2)).isEqualTo(2);

    assertThat(documentsWith(index, BareBuild.TEXT, "кошки")).isEqualTo(1);
    assertThat(documentsWith(index, BareBuild.TEXT + 1, "кошк")).isEqualTo(2);
  }

  private static int documentsWith(Path index, String field, String term) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.storedFields().document(0).getValues(BareBuild.TEXT)).hasSize(1);
      return reader.docFreq(new Term(field, term));
    }
  }
}
