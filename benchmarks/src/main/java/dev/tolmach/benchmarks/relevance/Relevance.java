package dev.tolmach.benchmarks.relevance;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints how well questions are answered: by the product with its default settings, and by Lucene's
 * own analyzers in the same process.
 *
 * <p>Usage: {@code Relevance FOLDER [SET...] [--runs FOLDER]}. Each set is a folder in the first
 * one, with a {@link TestCollection}; all of them if none is named. With {@code --runs}, what each
 * engine found is written there too, in TREC's form, to be scored by any other program.
 */
public final class Relevance {
  private final @Nullable Path runs;
  private final RelevanceTable table;

  private Relevance(@Nullable Path runs, PrintStream out) {
    this.runs = runs;
    this.table = new RelevanceTable(out, RelevanceTable.JUDGED);
  }

  /** Runs the sets named, or all. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchmarkArguments given =
        BenchmarkArguments.of(arguments, "Relevance FOLDER [SET...] [--runs FOLDER]");
    Path folder = Path.of(given.first());
    String runs = given.option("runs");
    Relevance relevance = new Relevance(runs == null ? null : Path.of(runs), out);
    relevance.table.printHead();
    for (Path set : given.others().isEmpty() ? sets(folder) : named(folder, given.others())) {
      relevance.run(TestCollection.in(set));
    }
  }

  private void run(TestCollection collection) throws IOException {
    List<Text> texts = collection.texts();
    QuestionSet questions = new QuestionSet(collection.name(), collection.questions());
    List<Evaluation> stock = new ArrayList<>();
    for (StockAnalyzer analyzer : StockAnalyzer.suiting(questions.languages())) {
      try (Engine engine = new StockEngine(analyzer, texts)) {
        stock.add(evaluate(engine, collection));
      }
    }
    ArticleArchive archive = ArticleArchive.at(collection.corpus().toString());
    try (Engine engine = TolmachEngine.of(archive)) {
      table.print(questions, stock, evaluate(engine, collection));
    }
  }

  private Evaluation evaluate(Engine engine, TestCollection collection) throws IOException {
    Evaluation evaluation = Evaluation.of(engine, collection.questions());
    if (runs != null) {
      Files.createDirectories(runs);
      evaluation.write(runs.resolve(collection.name() + "." + engine.name() + ".run"));
    }
    return evaluation;
  }

  private static List<Path> named(Path folder, List<String> names) {
    return names.stream().map(folder::resolve).toList();
  }

  private static List<Path> sets(Path folder) throws IOException {
    try (Stream<Path> sets = Files.list(folder)) {
      return sets.filter(set -> Files.exists(set.resolve("qrels.txt"))).sorted().toList();
    }
  }
}
