package dev.tolmach.benchmarks.relevance;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints evaluations as a Markdown table: a line for each engine, and the same again for every
 * language where the questions are in several.
 *
 * <p>The last column is the p value of a paired randomisation test, on the first measure, between
 * the product and the stock analyzer that does best on the same line's questions.
 */
final class RelevanceTable {
  /** What judged collections are measured by. */
  static final List<Measure> JUDGED = List.of(Measure.values());

  /** What known items are measured by, of which only one right answer is looked for. */
  static final List<Measure> KNOWN_ITEM = List.of(Measure.MRR, Measure.SUCCESS);

  /* The mean over fewer questions says nothing about a language. */
  private static final int FEWEST_QUESTIONS = 20;

  private final PrintStream out;
  private final List<Measure> measures;

  /**
   * A table.
   *
   * @param out where it is printed
   * @param measures its columns; the first one says which stock analyzer is best
   */
  RelevanceTable(PrintStream out, List<Measure> measures) {
    this.out = out;
    this.measures = measures;
  }

  /** Prints the first two lines. */
  void printHead() {
    String titles = measures.stream().map(Measure::title).collect(Collectors.joining(" | "));
    out.println("| set | questions | engine | " + titles + " | p |");
    out.println("|---|---|---|" + "---|".repeat(measures.size()) + "---|");
  }

  /**
   * Prints the lines of a set.
   *
   * @param stock the engines to compare with
   * @param product the engine to compare
   */
  void print(QuestionSet set, List<Evaluation> stock, Evaluation product) {
    printLines(set, stock, product);
    if (set.languages().size() > 1) {
      for (String language : set.languages()) {
        QuestionSet some = set.in(language);
        if (some.questions().size() >= FEWEST_QUESTIONS) {
          printLines(some, suiting(language, stock), product);
        }
      }
    }
  }

  private void printLines(QuestionSet set, List<Evaluation> stock, Evaluation product) {
    for (Evaluation engine : stock) {
      printLine(set, engine, "");
    }
    printLine(set, product, p(set.questions(), stock, product));
  }

  private static List<Evaluation> suiting(String language, List<Evaluation> stock) {
    return stock.stream()
        .filter(engine -> StockAnalyzer.named(engine.engine()).suits(language))
        .toList();
  }

  private String p(List<Question> questions, List<Evaluation> stock, Evaluation product) {
    Measure first = measures.get(0);
    return stock.stream()
        .max(Comparator.comparingDouble(engine -> first.of(engine.mean(questions))))
        .map(best ->
            RandomisationTest.p(product.values(questions, first), best.values(questions, first)))
        .map(p -> String.format(Locale.ROOT, "%.4f", p))
        .orElse("");
  }

  private void printLine(QuestionSet set, Evaluation engine, String p) {
    Scores mean = engine.mean(set.questions());
    String values =
        measures.stream()
            .map(measure -> String.format(Locale.ROOT, "%.4f", measure.of(mean)))
            .collect(Collectors.joining(" | "));
    out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %s | %s |%n",
        set.name(),
        set.questions().size(),
        engine.engine(),
        values,
        p);
  }
}
