package dev.tolmach.benchmarks.speed;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.zh.ChineseWordTokenizer;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.ParsedArchive;
import dev.tolmach.benchmarks.relevance.ContentWords;
import dev.tolmach.benchmarks.relevance.StockAnalyzer;
import dev.tolmach.language.Language;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How many characters a second each analyzer cuts into tokens, in one thread and warm: the
 * product's next to Lucene's own, on the bundled archive's articles in each language.
 *
 * <p>Usage: {@code AnalysisThroughput [JMH OPTION...]}. JMH's own report goes to standard error,
 * and the table to standard output. On a machine that does other work, too, compare the last
 * column.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnalysisThroughput {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  /** The language of the texts. */
  @Param({"ru", "zh", "en"})
  public String language = "";

  /**
   * The analyzer: neutral and own are the product's, Standard and stock Lucene's. On demand: words
   * and smartcn, the product's Chinese tokenizer alone and Lucene's.
   */
  @Param({"neutral", "own", "Standard", "stock"})
  public String chain = "";

  /** A file to cut instead of the bundled articles; empty for those. */
  @Param("")
  public String file = "";

  private Analyzer analyzer = LanguageAnalyzers.standard().neutral();
  private String text = "";

  /** Counts characters; JMH makes a rate of them. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    /** How many characters were cut into tokens. */
    public long characters;

    /** How many nanoseconds of the processor's time that took. */
    public long nanos;

    /** For JMH. */
    public Counted() {}
  }

  /** For JMH. */
  public AnalysisThroughput() {}

  /** Measures every analyzer on the texts of every language. */
  public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream report = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(arguments))
            .include(AnalysisThroughput.class.getSimpleName())
            .build();
    OutputFormat format = OutputFormatFactory.createFormatInstance(report, VerboseMode.NORMAL);
    Collection<RunResult> results = new Runner(options, format).run();
    out.println("| chain | text | million characters a second | … of the processor's time |");
    out.println("|---|---|---|---|");
    for (RunResult result : results) {
      String file = result.getParams().getParam("file");
      double characters = score(result, "characters") / 1e6;
      out.printf(
          Locale.ROOT,
          "| %s | %s | %.2f | %.2f |%n",
          result.getParams().getParam("chain"),
          file.isEmpty()
              ? result.getParams().getParam("language")
              : file.substring(file.lastIndexOf('/') + 1),
          characters,
          characters / (score(result, "nanos") / 1e9));
    }
  }

  private static double score(RunResult result, String counter) {
    return Objects.requireNonNull(result.getSecondaryResults().get(counter)).getScore();
  }

  /** Reads the texts and chooses the analyzer. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    LanguageAnalyzers ours = LanguageAnalyzers.standard();
    Language wanted = Language.of(language.equals("zh") ? "zh-Hans" : language);
    analyzer =
        switch (chain) {
          case "neutral" -> ours.neutral();
          case "own" -> ours.of(wanted);
          case "Standard" -> StockAnalyzer.STANDARD.create();
          case "words" -> alone(ChineseWordTokenizer::new);
          case "smartcn" -> alone(HMMChineseTokenizer::new);
          default -> ContentWords.analyzer(language).create();
        };
    text = file.isEmpty() ? bundled(wanted) : Files.readString(Path.of(file));
  }

  private static Analyzer alone(Supplier<Tokenizer> tokenizer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(tokenizer.get());
      }
    };
  }

  private static String bundled(Language wanted) throws IOException {
    StringBuilder texts = new StringBuilder();
    ArticleArchive archive = ArticleArchive.folder("bundled", TestData.archive());
    for (Article article : ParsedArchive.of(archive).articles()) {
      if (article.language().equals(wanted)) {
        texts.append(article.text()).append('\n');
      }
    }
    return texts.toString();
  }

  /** Cuts all texts of the language into tokens. */
  @Benchmark
  public int tokens(Counted counted) throws IOException {
    int tokens = 0;
    long started = CPU.getCurrentThreadCpuTime();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      stream.reset();
      while (stream.incrementToken()) {
        tokens++;
      }
      stream.end();
    }
    counted.nanos += CPU.getCurrentThreadCpuTime() - started;
    counted.characters += text.length();
    return tokens;
  }
}
