package dev.tolmach.benchmarks.detection;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.ParsedArchive;
import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import dev.tolmach.language.LanguageDetector;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How often Simplified and Traditional Chinese are distinguished, by the length of a text.
 *
 * <p>Each archive is named as the kind of Chinese that all its texts are in: {@code
 * zh-Hant=corpus.ndjson.gz}.
 */
final class ChineseKinds {
  private static final String USAGE = "ChineseKinds LANGUAGE=ARCHIVE...";

  private static final List<Integer> LENGTHS = List.of(1, 2, 4, 8, 16, 32);
  private static final Set<Language> KINDS =
      Set.of(Language.CHINESE_SIMPLIFIED, Language.CHINESE_TRADITIONAL);
  private static final Pattern OTHERS = Pattern.compile("\\P{IsHan}+");

  /** An answer with less is but the likelier kind. */
  private static final double SURE = 0.51;

  private ChineseKinds() {}

  /** Prints a line for each length, with three figures for each archive. */
  public static void main(String[] args) throws IOException {
    BenchmarkArguments arguments = BenchmarkArguments.of(args, USAGE);
    List<ArticleArchive> archives = arguments.values().stream().map(ArticleArchive::at).toList();
    print(archives, new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  /** Prints the table. */
  static void print(List<ArticleArchive> archives, PrintStream out) throws IOException {
    List<ParsedArchive> parsed = new ArrayList<>();
    out.print("| characters |");
    for (ArticleArchive archive : archives) {
      out.print(" " + archive.name() + " | right, % | decided, % | of these right, % |");
      parsed.add(ParsedArchive.of(archive));
    }
    out.println("\n|---|" + "---|---|---|---|".repeat(parsed.size()));
    for (int length : LENGTHS) {
      out.print("| " + length + " |");
      for (ParsedArchive archive : parsed) {
        out.print(" " + cells(archive, length) + " |");
      }
      out.println();
    }
  }

  private static String cells(ParsedArchive archive, int length) {
    Language kind = Language.of(archive.archive().name());
    int all = 0;
    int right = 0;
    int decided = 0;
    int rightlyDecided = 0;
    for (Article article : archive.articles()) {
      String han = OTHERS.matcher(article.text()).replaceAll("");
      for (int i = 0; i + length <= han.length(); i += length) {
        DetectedLanguage detected =
            LanguageDetector.standard().detect(han.substring(i, i + length), KINDS);
        boolean isRight = detected.language().equals(kind);
        boolean isDecided = detected.confidence() >= SURE;
        all++;
        right += isRight ? 1 : 0;
        decided += isDecided ? 1 : 0;
        rightlyDecided += isRight && isDecided ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "%d | %.2f | %.1f | %.2f",
        all,
        percent(right, all),
        percent(decided, all),
        percent(rightlyDecided, decided));
  }

  private static double percent(int part, int all) {
    return all == 0 ? 0 : 100.0 * part / all;
  }
}
