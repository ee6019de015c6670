package dev.tolmach.benchmarks.speed;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.benchmarks.BenchmarkArguments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Reads a whole archive, and parses it if asked to, and says what that took: seconds, and the most
 * memory that the process ever had. To be run with a small {@code -Xmx}.
 */
final class ReadingCost {
  private static final String USAGE = "ArchiveReading ARCHIVE|- [--parse yes|no]";
  private static final int FEW = 1 << 16;

  private final ArticleParser parser = ArticleParser.builder().build();
  private final boolean parses;
  private long articles;
  private long failed;
  private long characters;

  private ReadingCost(boolean parses) {
    this.parses = parses;
  }

  /** Reads an archive, or the rows on standard input. */
  public static void main(String[] args) throws IOException {
    BenchmarkArguments arguments = BenchmarkArguments.of(args, USAGE);
    String name = arguments.first();
    ArticleArchive archive =
        name.equals("-") ? ArticleArchive.ndjson("rows", () -> System.in) : ArticleArchive.at(name);
    boolean parses = "yes".equals(arguments.option("parse"));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    print(archive, parses, out);
  }

  /** Reads an archive and prints what it took. */
  static void print(ArticleArchive archive, boolean parses, PrintStream out) throws IOException {
    new ReadingCost(parses).read(archive, out);
  }

  private void read(ArticleArchive archive, PrintStream out) throws IOException {
    long began = System.nanoTime();
    long before = archive.location().isPresent() ? used() : 0;
    try (ArchiveEntries entries = archive.open()) {
      if (entries.total() > FEW) {
        out.printf(
            Locale.ROOT,
            "listed: %d articles in %.1f s, %d bytes of memory each%n",
            entries.total(),
            seconds(began),
            (used() - before) / entries.total());
      }
      for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
        take(entry);
      }
    }
    double seconds = seconds(began);
    out.printf(
        Locale.ROOT,
        "%s: %d articles, %d failed, %.1f million characters, %.1f s, -Xmx %d MiB, peak %s%n",
        parses ? "parsed" : "read",
        articles,
        failed,
        characters / 1e6,
        seconds,
        Runtime.getRuntime().maxMemory() >> 20,
        peak());
  }

  private void take(ArchiveEntry entry) throws IOException {
    articles++;
    try {
      ArticleSource source = entry.read();
      characters += source.text().length();
      if (parses) {
        parser.parse(source);
      }
    } catch (ArticleParseException e) {
      failed++;
    }
  }

  private static double seconds(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
  }

  /** The bytes that are in use once all that can be collected is. */
  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** The most memory that the process had, as the system counts it; unknown but on Linux. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024 + " MiB")
        .findFirst()
        .orElse("unknown");
  }
}
