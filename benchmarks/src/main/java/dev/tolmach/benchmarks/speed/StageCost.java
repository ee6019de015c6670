package dev.tolmach.benchmarks.speed;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import dev.tolmach.benchmarks.TemporaryFolder;
import dev.tolmach.benchmarks.relevance.HeadingItems;
import dev.tolmach.benchmarks.relevance.KnownItem;
import dev.tolmach.benchmarks.relevance.Question;
import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.LanguageDetector;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.QueryParser;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.SearchResult;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What each stage takes for one article or one query, in one thread and warm, in microseconds.
 *
 * <p>Usage: {@code StageCost [-p archive=FOLDER] [JMH OPTION...]}; without an archive the bundled
 * one. Articles, and queries made of words of the archive's headings, come in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class StageCost {
  private static final int ARTICLES = 3_000;
  private static final int QUERIES = 500;
  private static final int SEED = 20_260_101;

  /** The archive; empty for the bundled one. */
  @Param("")
  public String archive = "";

  private final ArticleParser parser = ArticleParser.builder().build();
  private final LanguageDetector detector = LanguageDetector.standard();
  private final List<ArticleSource> sources = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<String> queries = new ArrayList<>();
  private @Nullable TemporaryFolder folder;
  private @Nullable ArticleIndex index;
  private int turn;

  /** For JMH. */
  public StageCost() {}

  /** Measures every stage. */
  public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
    new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .include(StageCost.class.getSimpleName())
                .build())
        .run();
  }

  /** Reads the archive and indexes it. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    ArticleArchive articles =
        archive.isEmpty()
            ? ArticleArchive.folder("bundled", TestData.archive())
            : ArticleArchive.at(archive);
    List<Article> read = new ArrayList<>();
    try (ArchiveEntries entries = articles.open()) {
      for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
        read(entry, read);
      }
    }
    List<KnownItem> headings = HeadingItems.of(read, SEED);
    KnownItem.questions(headings, read, QUERIES, SEED).stream()
        .map(Question::text)
        .forEach(queries::add);
    folder = TemporaryFolder.create();
    index = ArticleIndex.open(folder.path());
    index.rebuild(articles);
  }

  private void read(ArchiveEntry entry, List<Article> read) throws IOException {
    if (sources.size() == ARTICLES) {
      return;
    }
    try {
      ArticleSource source = entry.read();
      if (parser.parse(source) instanceof ParseResult.Parsed parsed) {
        sources.add(source);
        texts.add(parsed.article().text());
        read.add(parsed.article());
      }
    } catch (ArticleParseException leftOut) {
      /* The index leaves it out too. */
    }
  }

  /** Closes and deletes the index. */
  @TearDown(Level.Trial)
  public void finish() throws IOException {
    Objects.requireNonNull(index).close();
    Objects.requireNonNull(folder).close();
  }

  /** Front matter, Markdown and language of an article. */
  @Benchmark
  public ParseResult parse() throws ArticleParseException {
    return parser.parse(next(sources));
  }

  /** The language of an article's text. */
  @Benchmark
  public DetectedLanguage detect() {
    return detector.detect(next(texts), Set.of());
  }

  /** What was typed, as an expression. */
  @Benchmark
  public QueryParser.Parsed query() {
    return QueryParser.parse(next(queries), Set.of());
  }

  /** Ten hits. */
  @Benchmark
  public SearchResult hits() throws IOException {
    return ask(0, List.of());
  }

  /** Ten hits and three facets. */
  @Benchmark
  public SearchResult facets() throws IOException {
    return ask(
        0,
        List.of(
            FacetRequest.of(Facet.TAG),
            FacetRequest.of(Facet.LANGUAGE),
            FacetRequest.of(Facet.DATE)));
  }

  /** Ten hits with three snippets each. */
  @Benchmark
  public SearchResult snippets() throws IOException {
    return ask(3, List.of());
  }

  private SearchResult ask(int snippets, List<FacetRequest> facets) throws IOException {
    return Objects.requireNonNull(index)
        .search(SearchRequest.builder(next(queries)).facets(facets).snippets(snippets).build());
  }

  private <T> T next(List<T> values) {
    turn = turn + 1 < values.size() ? turn + 1 : 0;
    return values.get(turn);
  }
}
