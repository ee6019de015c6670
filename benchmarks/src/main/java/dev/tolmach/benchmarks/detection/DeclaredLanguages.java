package dev.tolmach.benchmarks.detection;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ParseResult;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.detection.WordEvidence.Verdict;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often the language of an article is that of its text, in archives whose paths tell it.
 *
 * <p>Pages that declare a language but are left in English are found by {@link WordEvidence}, and
 * counted apart: of them the answer is English. Pages with much text of both languages have two
 * right answers.
 */
final class DeclaredLanguages {
  private static final String USAGE = "DeclaredLanguages ARCHIVE... [--wrong N]";
  private static final int WRONG = 10;

  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();
  private final Map<Verdict, int[]> counts = new EnumMap<>(Verdict.class);
  private final List<String> wrong = new ArrayList<>();

  private DeclaredLanguages() {}

  /** Prints a line for each archive, then the articles that are taken for another language. */
  public static void main(String[] args) throws IOException {
    BenchmarkArguments arguments = BenchmarkArguments.of(args, USAGE);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<ArticleArchive> archives = arguments.values().stream().map(ArticleArchive::at).toList();
    print(archives, arguments.number("wrong", WRONG), out);
  }

  /** Prints the counts of archives. */
  static void print(List<ArticleArchive> archives, int wrong, PrintStream out) throws IOException {
    List<String> errors = new ArrayList<>();
    out.println(
        "| archive | in the declared language | right, % | left in English | seen to be | in both |"
            + " either seen | too few words | taken as declared |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    for (ArticleArchive archive : archives) {
      DeclaredLanguages census = new DeclaredLanguages();
      census.count(archive);
      out.println("| " + archive.name() + " | " + census.row() + " |");
      census.wrong.stream().limit(wrong).forEach(errors::add);
    }
    out.println();
    errors.forEach(out::println);
  }

  private void count(ArticleArchive archive) throws IOException {
    ArticleParser.Builder builder = ArticleParser.builder();
    archive.applyTo(builder);
    ArticleParser parser = builder.build();
    try (ArchiveEntries entries = archive.open()) {
      for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
        try {
          if (parser.parse(entry.read()) instanceof ParseResult.Parsed parsed) {
            take(parsed.article());
          }
        } catch (ArticleParseException leftOut) {
          /* A build counts and names it. */
        }
      }
    }
  }

  private void take(Article article) {
    Language declared = article.frontMatter().language();
    if (declared == null) {
      return;
    }
    Verdict verdict = WordEvidence.of(article.text(), declared, analyzers).verdict();
    boolean right =
        switch (verdict) {
          case OWN, UNKNOWN -> article.language().equals(declared);
          case ENGLISH -> article.languages().contains(Language.ENGLISH);
          case MIXED ->
              article.languages().contains(declared) || article.language().equals(Language.ENGLISH);
        };
    int[] count = counts(verdict);
    count[0]++;
    count[1] += right ? 1 : 0;
    if (!right) {
      wrong.add(
          article.id()
              + ": declared "
              + declared
              + ", by words "
              + verdict
              + ", taken for "
              + article.languages());
    }
  }

  /* How many articles there are of a verdict, and how many of them are taken for what they are. */
  private int[] counts(Verdict verdict) {
    return counts.computeIfAbsent(verdict, ignored -> new int[2]);
  }

  private String row() {
    int[] own = counts(Verdict.OWN);
    int[] english = counts(Verdict.ENGLISH);
    int[] both = counts(Verdict.MIXED);
    int[] unknown = counts(Verdict.UNKNOWN);
    return String.format(
        Locale.ROOT,
        "%d | %.2f | %d | %d | %d | %d | %d | %d",
        own[0],
        own[0] == 0 ? 0 : 100.0 * own[1] / own[0],
        english[0],
        english[1],
        both[0],
        both[1],
        unknown[0],
        unknown[1]);
  }
}
