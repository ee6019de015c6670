package dev.tolmach.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.benchmarks.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceTest {
  @TempDir private Path folder;
  private TestCollection collection;

  @BeforeEach
  void writeCollection() throws IOException {
    Path set = Files.createDirectory(folder.resolve("two-en"));
    try (Writer corpus =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(set.resolve("corpus.ndjson.gz"))),
            StandardCharsets.UTF_8)) {
      corpus.write(
          "{\"id\":\"d1\",\"title\":\"Sourdough\",\"body\":\"Feed the starter daily.\"}\n");
      corpus.write("{\"id\":\"d2\",\"body\":\"A lighthouse keeper trims the lamp at night.\"}\n");
    }
    Files.writeString(set.resolve("queries.tsv"), "q1\tsourdough starter\nq2\tlamp\nq3\tnobody\n");
    Files.writeString(set.resolve("qrels.txt"), "q1 0 d1 1\nq1 0 d2 0\nq2 0 d2 1\n");
    collection = TestCollection.in(set);
  }

  @Test
  void aCollectionsLanguageIsInItsNameAndOnlyJudgedQuestionsCount() throws IOException {
    assertThat(collection.questions()).extracting(Question::id).containsExactly("q1", "q2");
    assertThat(collection.questions()).extracting(Question::language).containsOnly("en");
    assertThat(collection.questions().get(0).judged()).containsOnlyKeys("d1");
    assertThat(collection.texts())
        .containsExactly(
            new Text("d1", "Sourdough", "Feed the starter daily."),
            new Text("d2", "", "A lighthouse keeper trims the lamp at night."));
  }

  @Test
  void bothKindsOfEnginesFindTheTexts() throws IOException {
    try (Engine stock = new StockEngine(StockAnalyzer.ENGLISH, collection.texts());
        Engine product = TolmachEngine.of(ArticleArchive.at(collection.corpus().toString()))) {
      assertThat(stock.search("starters", 10)).containsExactly("d1");
      assertThat(product.search("starters", 10)).containsExactly("d1");
      assertThat(stock.search("unheard", 10)).isEmpty();
    }
  }

  @Test
  void theTableHasALineForEachEngineWithTheChanceOfTheDifference() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    RelevanceTable table =
        new RelevanceTable(
            new PrintStream(printed, true, StandardCharsets.UTF_8), RelevanceTable.KNOWN_ITEM);
    QuestionSet set = new QuestionSet("two-en", collection.questions());
    try (Engine stock = new StockEngine(StockAnalyzer.ENGLISH, collection.texts())) {
      Evaluation found = Evaluation.of(stock, set.questions());
      table.printHead();
      table.print(set, List.of(found), found);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "| set | questions | engine | MRR@10 | success@1 | p |",
            "|---|---|---|---|---|---|",
            "| two-en | 2 | English | 1.0000 | 1.0000 |  |",
            "| two-en | 2 | English | 1.0000 | 1.0000 | 1.0000 |");
  }

  @Test
  void aRunIsWrittenInTrecsForm() throws IOException {
    Path run = folder.resolve("run");
    try (Engine stock = new StockEngine(StockAnalyzer.ENGLISH, collection.texts())) {
      Evaluation.of(stock, collection.questions()).write(run);
    }
    assertThat(Files.readAllLines(run))
        .containsExactly("q1 Q0 d1 1 100 English", "q2 Q0 d2 1 100 English");
  }
}
