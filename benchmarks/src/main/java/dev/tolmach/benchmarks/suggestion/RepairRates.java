package dev.tolmach.benchmarks.suggestion;

import dev.tolmach.ArticleIndex;
import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.ParsedArchive;
import dev.tolmach.benchmarks.TemporaryFolder;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.Suggestion;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints how often a badly typed query is understood: words of the archive's titles, of its texts
 * and of treebanks are typed with one typing error, on the wrong layout, in Latin letters, in
 * pinyin.
 *
 * <p>Usage: {@code RepairRates ARCHIVE... [--limit N] [--seed N] [--words FOLDER] [--show N]}. Each
 * list has up to N words (500 by default) that a search finds, drawn by chance, each once; words of
 * treebanks come from the CoNLL-U files of a folder. A query is right at rank 1 if the first
 * suggestion is the word, or another form of it. What finds articles as it was typed cannot be
 * known from what was meant; it is counted apart from the rest, and its results must be those of
 * the query itself.
 */
public final class RepairRates {
  private static final String USAGE =
      "Repairs ARCHIVE... [--limit N] [--seed N] [--words FOLDER] [--show N]";
  private static final int LIMIT = 500;
  private static final int SEED = 20_260_101;
  private static final int SHORTEST = 4;
  private static final int FEW = 3;
  private static final int LONGEST = 6;

  private final PrintStream out;
  private final BenchmarkArguments given;
  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();
  private final PinyinReadings readings = new PinyinReadings();
  private int replaced;

  private RepairRates(PrintStream out, BenchmarkArguments given) throws IOException {
    this.out = out;
    this.given = given;
  }

  /** A query and what was meant. */
  private record Typed(String query, String meant, String language) {}

  /** Runs the archives named. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RepairRates repairs = new RepairRates(out, BenchmarkArguments.of(arguments, USAGE));
    out.println(
        "| words | typed | n | finds as typed | right at rank 1 | of these as written | right at"
            + " 1–3 | median ms without | median ms | p90 ms | max ms |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    for (String archive : repairs.given.values()) {
      repairs.run(ParsedArchive.of(ArticleArchive.at(archive)));
    }
    out.println();
    out.println("Queries that have hits and were replaced: " + repairs.replaced);
  }

  private void run(ParsedArchive archive) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create();
        ArticleIndex index = ArticleIndex.open(folder.path())) {
      index.rebuild(archive.archive());
      String name = archive.archive().name();
      for (Misspelling misspelling : Misspelling.all()) {
        String language = misspelling.language();
        run(name + " titles", misspelling, words(titles(archive, language), language), index);
        run(name + " texts", misspelling, words(texts(archive, language), language), index);
        run(name + " treebank", misspelling, treebank(language), index);
      }
      runChinese(name, archive, index);
    }
  }

  private void run(String words, Misspelling misspelling, Set<String> all, ArticleIndex index)
      throws IOException {
    Random random = new Random(given.number("seed", SEED));
    List<Typed> queries = new ArrayList<>();
    for (String word : known(all, index)) {
      String typed = misspelling.typing().apply(word, random);
      if (!typed.isEmpty()) {
        queries.add(new Typed(typed, word, misspelling.language()));
      }
    }
    print(words + ", " + misspelling.language(), misspelling.name(), queries, index);
  }

  private void runChinese(String name, ParsedArchive archive, ArticleIndex index)
      throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (String title : titles(archive, "zh")) {
      words.addAll(hanWords(title));
    }
    List<Typed> joined = new ArrayList<>();
    List<Typed> spaced = new ArrayList<>();
    List<Typed> marked = new ArrayList<>();
    List<Typed> initials = new ArrayList<>();
    for (String word : known(words, index)) {
      List<String> syllables = readings.of(word);
      List<String> plain = syllables.stream().map(PinyinReadings::withoutTone).toList();
      if (!plain.isEmpty()) {
        joined.add(new Typed(String.join("", plain), word, "zh"));
        spaced.add(new Typed(String.join(" ", plain), word, "zh"));
        marked.add(new Typed(String.join("", syllables), word, "zh"));
        if (plain.size() > 2) {
          initials.add(
              new Typed(
                  plain.stream().map(each -> each.substring(0, 1)).collect(Collectors.joining()),
                  word,
                  "zh"));
        }
      }
    }
    print(name + " titles, zh", "pinyin", joined, index);
    print(name + " titles, zh", "pinyin with spaces", spaced, index);
    print(name + " titles, zh", "pinyin with tones", marked, index);
    print(name + " titles, zh", "first letters, three and more", initials, index);
  }

  private List<String> titles(ParsedArchive archive, String language) {
    return archive.articles().stream()
        .filter(article -> article.language().matches(language))
        .map(Article::title)
        .toList();
  }

  private List<String> texts(ParsedArchive archive, String language) {
    List<Article> articles = new ArrayList<>(archive.articles());
    articles.removeIf(article -> !article.language().matches(language));
    Collections.shuffle(articles, new Random(given.number("seed", SEED)));
    return articles.stream().limit(LIMIT).map(Article::text).toList();
  }

  /* Words of letters of the language's alphabet only, in lower case. */
  private Set<String> words(List<String> texts, String language) {
    Set<String> words = new TreeSet<>();
    for (String text : texts) {
      for (QueryWord word : analyzers.words(text)) {
        addWord(words, word.text(), language);
      }
    }
    return words;
  }

  private static void addWord(Set<String> words, String word, String language) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() >= SHORTEST && lower.matches(language.equals("ru") ? "[а-яё]+" : "[a-z]+")) {
      words.add(lower);
    }
  }

  /* The segmenter's words of two characters and more, and pairs of consecutive ones. */
  private List<String> hanWords(String title) {
    List<String> words = new ArrayList<>();
    QueryWord before = null;
    for (QueryWord word : analyzers.words(title)) {
      boolean han = word.script() == WordScript.HAN && word.text().length() > 1;
      if (han) {
        words.add(word.text());
      }
      if (han && before != null && before.end() == word.start()) {
        words.add(before.text() + word.text());
      }
      before = han ? word : null;
    }
    words.removeIf(word -> word.length() > LONGEST);
    return words;
  }

  private Set<String> treebank(String language) throws IOException {
    Set<String> words = new TreeSet<>();
    String folder = given.option("words");
    if (folder != null) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.sorted().toList()) {
          if (file.getFileName().toString().startsWith(language + "_")) {
            Files.readAllLines(file).stream()
                .map(line -> line.split("\t"))
                .filter(columns -> columns.length > 3 && !columns[3].equals("PUNCT"))
                .forEach(columns -> addWord(words, columns[1], language));
          }
        }
      }
    }
    return words;
  }

  private List<String> known(Set<String> words, ArticleIndex index) throws IOException {
    List<String> drawn = new ArrayList<>(new TreeSet<>(words));
    Collections.shuffle(drawn, new Random(given.number("seed", SEED)));
    List<String> known = new ArrayList<>();
    int limit = given.number("limit", LIMIT);
    for (String word : drawn) {
      if (known.size() < limit && bare(word, MatchRule.BEST, index).total() > 0) {
        known.add(word);
      }
    }
    return known;
  }

  private static SearchResult bare(String text, MatchRule match, ArticleIndex index)
      throws IOException {
    return index.search(
        SearchRequest.builder(text)
            .match(match)
            .suggestions(false)
            .facets(List.of())
            .snippets(0)
            .limit(1)
            .build());
  }

  private void print(String words, String typed, List<Typed> queries, ArticleIndex index)
      throws IOException {
    if (queries.isEmpty()) {
      return;
    }
    int finding = 0;
    int first = 0;
    int written = 0;
    int among = 0;
    int shown = 0;
    double[] millis = new double[queries.size()];
    double[] without = new double[queries.size()];
    for (int i = 0; i < queries.size(); i++) {
      Typed query = queries.get(i);
      SearchResult result =
          index.search(
              SearchRequest.builder(query.query()).facets(List.of()).snippets(0).limit(1).build());
      millis[i] = result.tookMillis();
      List<String> texts = result.suggestions().stream().map(Suggestion::text).toList();
      boolean hits = bare(query.query(), MatchRule.ANY, index).total() > 0;
      replaced += hits && result.suggestions().stream().anyMatch(Suggestion::applied) ? 1 : 0;
      SearchResult alone = bare(query.query(), MatchRule.BEST, index);
      without[i] = alone.tookMillis();
      if (alone.total() > 0) {
        finding++;
        continue;
      }
      String best = texts.isEmpty() ? null : texts.get(0);
      boolean right = isSame(best, query);
      first += right ? 1 : 0;
      written += right && folded(query.meant()).equals(best) ? 1 : 0;
      among += texts.stream().limit(FEW).anyMatch(text -> isSame(text, query)) ? 1 : 0;
      if (!right && shown++ < given.number("show", 0)) {
        out.println("  " + query.query() + " (" + query.meant() + ") → " + texts);
      }
    }
    int left = queries.size() - finding;
    Arrays.sort(millis);
    Arrays.sort(without);
    out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %d | %.1f %% | %.1f %% | %.1f %% | %.2f | %.2f | %.2f | %.1f |%n",
        words,
        typed,
        queries.size(),
        finding,
        percent(first, left),
        percent(written, left),
        percent(among, left),
        without[without.length / 2],
        millis[millis.length / 2],
        millis[millis.length * 9 / 10],
        millis[millis.length - 1]);
  }

  private static double percent(int part, int all) {
    return all == 0 ? 0 : 100.0 * part / all;
  }

  private boolean isSame(@Nullable String suggested, Typed query) {
    if (suggested == null) {
      return false;
    }
    List<String> terms = LanguageWords.of(analyzers, query.language(), suggested);
    List<String> meant = LanguageWords.of(analyzers, query.language(), folded(query.meant()));
    return query.language().equals("zh")
        ? String.join("", terms).equals(String.join("", meant))
        : terms.stream().anyMatch(meant::contains);
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
