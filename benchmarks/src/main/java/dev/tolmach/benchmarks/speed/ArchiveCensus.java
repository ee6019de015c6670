package dev.tolmach.benchmarks.speed;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.Origins;
import dev.tolmach.article.ParseResult;
import dev.tolmach.article.Warning;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts what is understood of whole archives, as the rows of a Markdown table: files, what was
 * skipped and warned of, where titles, dates, tags and languages were found, and declared languages
 * next to those of the texts.
 */
final class ArchiveCensus {
  private static final String USAGE = "ArchiveCensus ARCHIVE...";

  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  private final SortedMap<String, Integer> skipped = new TreeMap<>();
  private final SortedMap<String, Integer> warnings = new TreeMap<>();
  private final SortedMap<String, Integer> titles = new TreeMap<>();
  private final SortedMap<String, Integer> dates = new TreeMap<>();
  private final SortedMap<String, Integer> languages = new TreeMap<>();
  private int seen;
  private int indexed;
  private int failed;
  private int tagged;
  private int declared;
  private int agreeing;

  private ArchiveCensus() {}

  /** Prints the counts of archives. */
  public static void main(String[] args) throws IOException {
    BenchmarkArguments arguments = BenchmarkArguments.of(args, USAGE);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String name : arguments.values()) {
      print(ArticleArchive.at(name), out);
    }
  }

  /** Prints the counts of an archive. */
  static void print(ArticleArchive archive, PrintStream out) throws IOException {
    ArchiveCensus census = new ArchiveCensus();
    int ignored = census.count(archive);
    census.print(out, archive.name(), ignored);
  }

  private int count(ArticleArchive archive) throws IOException {
    ArticleParser.Builder builder = ArticleParser.builder();
    archive.applyTo(builder);
    ArticleParser parser = builder.build();
    archive.warnings().forEach(this::warned);
    try (ArchiveEntries entries = archive.open()) {
      for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
        seen++;
        try {
          take(parser.parse(entry.read()));
        } catch (ArticleParseException e) {
          failed++;
        }
      }
      return entries.ignored();
    }
  }

  private void take(ParseResult result) {
    result.warnings().forEach(this::warned);
    switch (result) {
      case ParseResult.Skipped left -> add(skipped, left.reason().word());
      case ParseResult.Parsed parsed -> take(parsed.article(), parsed.origins());
    }
  }

  private void take(Article article, Origins origins) {
    indexed++;
    add(titles, origins.title().text());
    add(dates, origins.date() == null ? "none" : origins.date().text());
    tagged += article.frontMatter().tags().isEmpty() ? 0 : 1;
    Language stated = article.frontMatter().language();
    if (stated != null) {
      declared++;
      agreeing += stated.primary().equals(article.language().primary()) ? 1 : 0;
    }
    String other =
        stated == null || stated.equals(article.language())
            ? ""
            : " (declared " + stated.tag() + ")";
    add(languages, article.language().tag() + other);
  }

  private void warned(Warning warning) {
    String kind = QUOTED.matcher(warning.message()).replaceAll("…");
    add(warnings, kind.substring(0, kind.indexOf('.') < 0 ? kind.length() : kind.indexOf('.')));
  }

  private static void add(Map<String, Integer> counts, String name) {
    counts.merge(name, 1, Integer::sum);
  }

  private void print(PrintStream out, String name, int ignored) {
    row(out, "", name);
    row(
        out,
        "seen = indexed + skipped + failed",
        seen + " = " + indexed + " + " + sum(skipped) + " + " + failed);
    row(out, "ignored", Integer.toString(ignored));
    row(out, "skipped", list(skipped));
    row(out, "warnings", list(warnings));
    row(out, "titles from", list(titles));
    row(out, "dates from", list(dates));
    row(out, "with tags", Integer.toString(tagged));
    row(out, "languages of the texts", list(languages));
    row(out, "declared, of these right", declared + ", " + agreeing);
    out.println();
  }

  private static void row(PrintStream out, String what, String figures) {
    out.println("| " + what + " | " + figures + " |" + (what.isEmpty() ? "\n|---|---|" : ""));
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String list(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> rows = List.copyOf(counts.entrySet());
    return rows.stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(row -> row.getKey() + " " + row.getValue())
        .collect(Collectors.joining(", "));
  }
}
