package dev.tolmach.benchmarks.speed;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.ParsedArchive;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes an archive of any number of articles out of real ones, to see what its size costs: rows of
 * NDJSON on standard output.
 *
 * <p>Usage: {@code MultipliedArchive ARCHIVE... [--articles N] [--paragraphs N] [--tags N] [--seed
 * N]}. An article has the title of one, paragraphs of articles in the same language, a date, and up
 * to three tags, of which few are common and most are rare. One word in twenty is changed into one
 * that no dictionary has, so that there are ever new words, as there are in a real archive that
 * grows. The same seed gives the same rows.
 */
final class MultipliedArchive {
  private static final String USAGE =
      "MultipliedArchive ARCHIVE... [--articles N] [--paragraphs N] [--tags N] [--seed N]";
  private static final int SHORTEST_PARAGRAPH = 80;
  private static final int LONGEST_PARAGRAPH = 1_200;
  private static final int ONE_WORD_IN = 20;
  private static final int MOST_TAGS = 3;
  private static final int DAYS = 3_650;
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final JsonMapper JSON = new JsonMapper();

  /* Of the articles of one language. */
  private record Pieces(List<String> titles, List<String> paragraphs) {}

  private final List<Pieces> languages;
  private final int paragraphs;
  private final int tags;
  private final Random random;

  private MultipliedArchive(List<Pieces> languages, int paragraphs, int tags, long seed) {
    this.languages = languages;
    this.paragraphs = paragraphs;
    this.tags = tags;
    random = new Random(seed);
  }

  /** Makes one. */
  public static void main(String[] arguments) throws IOException {
    BenchmarkArguments given = BenchmarkArguments.of(arguments, USAGE);
    List<ArticleArchive> archives = new ArrayList<>();
    for (String archive : given.values()) {
      archives.add(ArticleArchive.at(archive));
    }
    MultipliedArchive made =
        of(
            archives,
            given.number("paragraphs", 3),
            given.number("tags", 50_000),
            given.number("seed", 1));
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
    for (int i = 0; i < given.number("articles", 10_000); i++) {
      out.print(made.row(i));
      out.print('\n');
    }
    out.flush();
  }

  /** Prepares the pieces of real archives. */
  static MultipliedArchive of(List<ArticleArchive> archives, int paragraphs, int tags, long seed)
      throws IOException {
    Map<String, Pieces> byLanguage = new LinkedHashMap<>();
    for (ArticleArchive archive : archives) {
      for (Article article : ParsedArchive.of(archive).articles()) {
        Pieces pieces =
            byLanguage.computeIfAbsent(
                article.language().tag(), each -> new Pieces(new ArrayList<>(), new ArrayList<>()));
        pieces.titles.add(article.title());
        article
            .text()
            .lines()
            .filter(MultipliedArchive::isParagraph)
            .forEach(pieces.paragraphs::add);
      }
    }
    List<Pieces> usable =
        byLanguage.values().stream().filter(each -> !each.paragraphs.isEmpty()).toList();
    if (usable.isEmpty()) {
      throw new IllegalArgumentException(
          "There is nothing to multiply. Expected articles with paragraphs of at least "
              + SHORTEST_PARAGRAPH
              + " characters. Choose another archive.");
    }
    return new MultipliedArchive(usable, paragraphs, tags, seed);
  }

  private static boolean isParagraph(String line) {
    return line.length() >= SHORTEST_PARAGRAPH && line.length() <= LONGEST_PARAGRAPH;
  }

  /** The next row, without an end of line. */
  String row(int number) {
    Pieces pieces = languages.get(number % languages.size());
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      body.append(changed(any(pieces.paragraphs))).append("\n\n");
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", String.format(Locale.ROOT, "%03d/%07d", number / 10_000, number));
    row.put("title", changed(any(pieces.titles)));
    row.put("date", FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
    row.put("tags", tags());
    row.put("body", body.toString());
    return JSON.writeValueAsString(row);
  }

  /* Evenly spread logarithms: about as many articles have the first ten tags as the next ninety. */
  private List<String> tags() {
    List<String> drawn = new ArrayList<>();
    for (int i = random.nextInt(MOST_TAGS + 1); i > 0; i--) {
      drawn.add("tag " + (int) Math.pow(tags, random.nextDouble()));
    }
    return drawn;
  }

  private String any(List<String> pieces) {
    return pieces.get(random.nextInt(pieces.size()));
  }

  private String changed(String text) {
    StringBuilder changed = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && Character.isAlphabetic(text.charAt(end))) {
        end++;
      }
      boolean change = end - start > 2 && random.nextInt(ONE_WORD_IN) == 0;
      changed.append(change ? unknownWord(text.substring(start, end)) : text.substring(start, end));
      start = end;
      while (start < text.length() && !Character.isAlphabetic(text.charAt(start))) {
        changed.append(text.charAt(start++));
      }
    }
    return changed.toString();
  }

  /* The letters of a word, some of them exchanged, so that it stays in its script. */
  private String unknownWord(String word) {
    char[] letters = word.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      int other = random.nextInt(letters.length);
      char kept = letters[i];
      letters[i] = letters[other];
      letters[other] = kept;
    }
    return new String(letters) + letters[random.nextInt(letters.length)];
  }
}
