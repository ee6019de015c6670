package dev.tolmach.benchmarks.detection;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.ParsedArchive;
import dev.tolmach.language.LanguageDetector;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What detection costs: the time and the memory of the first answer in each script, in a process
 * that has not asked before, and how many characters of articles are read in a second by one warm
 * thread.
 */
final class DetectionCost {
  private static final String USAGE = "DetectionCost ARCHIVE... [--rounds N]";
  private static final int ROUNDS = 5;
  private static final double MILLION = 1e6;
  private static final double MEBIBYTE = 1 << 20;

  private final LanguageDetector detector = LanguageDetector.standard();
  private final PrintStream out;

  private DetectionCost(PrintStream out) {
    this.out = out;
  }

  /** Prints both tables. */
  public static void main(String[] args) throws IOException {
    BenchmarkArguments arguments = BenchmarkArguments.of(args, USAGE);
    DetectionCost cost =
        new DetectionCost(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    cost.printFirst();
    cost.printSpeed(arguments.values(), arguments.number("rounds", ROUNDS));
  }

  private void printFirst() {
    out.println("| first text | ms | MiB |");
    out.println("|---|---|---|");
    printFirst("Han", "养蜂的人要学会看天气");
    printFirst("Latin", "Whoever keeps bees learns to read the weather");
    printFirst("Cyrillic", "Кто держит пчёл, тот учится читать погоду");
    printFirst("Arabic", "يعود النحل إلى البيت قبل المطر");
    printFirst("Devanagari", "मधुमक्खियाँ बारिश से पहले घर लौट आती हैं");
    out.println();
  }

  private void printFirst(String name, String text) {
    double before = usedMemory();
    long start = System.nanoTime();
    detector.detect(text, Set.of());
    double millis = (System.nanoTime() - start) / MILLION;
    out.printf(
        Locale.ROOT, "| %s | %.0f | %.1f |%n", name, millis, (usedMemory() - before) / MEBIBYTE);
  }

  private static double usedMemory() {
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private void printSpeed(List<String> archives, int rounds) throws IOException {
    out.println("| archive | million characters | million a second, best of " + rounds + " |");
    out.println("|---|---|---|");
    for (String name : archives) {
      ArticleArchive archive = ArticleArchive.at(name);
      List<String> texts =
          ParsedArchive.of(archive).articles().stream().map(Article::text).toList();
      double characters = texts.stream().mapToLong(String::length).sum() / MILLION;
      double best = 0;
      for (int round = 0; round < rounds; round++) {
        long start = System.nanoTime();
        texts.forEach(text -> detector.detect(text, Set.of()));
        best = Math.max(best, characters / ((System.nanoTime() - start) / 1e9));
      }
      out.printf(Locale.ROOT, "| %s | %.1f | %.1f |%n", archive.name(), characters, best);
    }
  }
}
