package dev.tolmach.benchmarks.relevance;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.ParsedArchive;
import dev.tolmach.benchmarks.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints how well articles are found by the words that their own archive uses for them: in links
 * that lead to them, in their headings, and, for Russian, in their headings with every word in
 * another of its forms; and how well their bodies alone are found by their tags and titles.
 *
 * <p>Usage: {@code KnownItems ARCHIVE... [--limit N] [--seed N]}. An archive is what the command
 * line takes for one; up to N questions of each kind are asked for each language of it (1,000 by
 * default), drawn by chance. The product runs with its default settings; Lucene's own analyzers get
 * the articles' titles, rendered texts and code, so that they need no Markdown of their own.
 */
public final class KnownItems {
  private static final int LIMIT = 1000;
  private static final int SEED = 20_260_101;

  private final RelevanceTable table;
  private final int limit;
  private final int seed;

  private KnownItems(PrintStream out, int limit, int seed) {
    this.table = new RelevanceTable(out, RelevanceTable.KNOWN_ITEM);
    this.limit = limit;
    this.seed = seed;
  }

  /** Runs the archives named. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchmarkArguments given =
        BenchmarkArguments.of(arguments, "KnownItems ARCHIVE... [--limit N] [--seed N]");
    KnownItems items =
        new KnownItems(out, given.number("limit", LIMIT), given.number("seed", SEED));
    items.table.printHead();
    for (String archive : given.values()) {
      items.run(ParsedArchive.of(ArticleArchive.at(archive)));
    }
  }

  private void run(ParsedArchive archive) throws IOException {
    try (Engine engine = TolmachEngine.of(archive.archive())) {
      print(sets(archive), archive.texts(), engine);
    }
    List<Text> bodies =
        archive.texts().stream().map(text -> new Text(text.id(), "", text.body())).toList();
    try (Engine engine = TolmachEngine.ofBodies(bodies)) {
      print(setsOfBodies(archive), bodies, engine);
    }
  }

  private void print(List<QuestionSet> sets, List<Text> texts, Engine engine) throws IOException {
    Set<String> languages = new LinkedHashSet<>();
    sets.forEach(set -> languages.addAll(set.languages()));
    List<List<Evaluation>> stock = new ArrayList<>();
    sets.forEach(set -> stock.add(new ArrayList<>()));
    for (StockAnalyzer analyzer : StockAnalyzer.suiting(languages)) {
      try (Engine other = new StockEngine(analyzer, texts)) {
        for (int i = 0; i < sets.size(); i++) {
          if (sets.get(i).languages().stream().anyMatch(analyzer::suits)) {
            stock.get(i).add(Evaluation.of(other, sets.get(i).questions()));
          }
        }
      }
    }
    for (int i = 0; i < sets.size(); i++) {
      table.print(sets.get(i), stock.get(i), Evaluation.of(engine, sets.get(i).questions()));
    }
  }

  private List<QuestionSet> sets(ParsedArchive archive) throws IOException {
    List<KnownItem> headings = HeadingItems.of(archive.articles(), seed);
    String name = archive.archive().name();
    return notEmpty(
        set(name + " links", LinkedItems.of(archive), archive),
        set(name + " headings", headings, archive),
        set(
            name + " headings, inflected",
            HeadingItems.inflected(headings, archive.articles(), seed),
            archive));
  }

  private List<QuestionSet> setsOfBodies(ParsedArchive archive) {
    String name = archive.archive().name();
    return notEmpty(
        set(name + " tags, bodies alone", KnownItem.tags(archive.articles()), archive),
        set(name + " titles, bodies alone", KnownItem.titles(archive.articles()), archive));
  }

  private static List<QuestionSet> notEmpty(QuestionSet... sets) {
    return Stream.of(sets).filter(set -> !set.questions().isEmpty()).toList();
  }

  private QuestionSet set(String name, List<KnownItem> items, ParsedArchive archive) {
    return new QuestionSet(name, KnownItem.questions(items, archive.articles(), limit, seed));
  }
}
