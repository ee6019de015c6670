package consumer;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.json.ResultJson;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Indexes a folder of articles on disk and searches it, with nothing but the public API. */
public final class Consumer {
  private static final String DICTIONARY = "tolmach-dictionary-ru";

  private static final List<String> RUSSIAN =
      List.of("tolmachWord", "tolmachCompoundWord", "tolmachFolding", "tolmachLemma");
  private static final List<String> CHINESE =
      List.of("tolmachSimplifying", "tolmachChineseWord", "tolmachHanWord");

  private Consumer() {}

  /**
   * Runs.
   *
   * @param arguments the folder of this project; the folder of the index; {@code lemmas} if the
   *     Russian dictionary is to be there, {@code stems} if not
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    boolean lemmas = arguments[2].equals("lemmas");
    expect(allowedJars(project, lemmas), jarsOnThePath(), "jars");
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      var report = index.update(ArticleArchive.at("notes=" + project.resolve("articles")));
      expect(6L, report.indexed(), "articles indexed");
      expect(0, report.warnings().size(), "warnings about front matter in YAML, TOML or JSON");
      expect("кошки.md", firstHit(index, "кошка"), "кошка, which the article has as кошки");
      expect("кошки.md", firstHit(index, "еж"), "еж for ёж");
      expect(lemmas ? "прогулка.md" : "no hit", firstHit(index, "люди"), "люди for человек");
      expect(lemmas ? "прогулка.md" : "no hit", firstHit(index, "идти"), "идти for шёл");
      expect("多模态.md", firstHit(index, "多模態"), "Traditional for Simplified");
      expect("lighthouse.md", firstHit(index, "lighthouses"), "the plural in a query");
      expect("harbour.md", firstHit(index, "tag:light"), "a tag in TOML");
      expect("渡口.md", firstHit(index, "tag:大海"), "a tag in JSON");
      expect(commandLine(project), json(index), "JSON, next to that of the command line");
    }
    expect(lemmas ? "человек" : "люд", firstTerm(RUSSIAN, "Люди"), "a chain built of parts");
    expect("边缘", firstTerm(CHINESE, "邊緣計算"), "a Chinese chain built of parts");
    try (ArticleIndex again = ArticleIndex.open(folder)) {
      expect(6L, again.search("").total(), "articles found in an index opened again");
    }
  }

  /** What {@code tolmach search lighthouse --translate never --format json} prints. */
  private static String commandLine(Path project) throws IOException {
    return Files.readString(project.resolve("search.json")).strip();
  }

  private static String json(ArticleIndex index) throws IOException {
    SearchRequest request =
        SearchParameters.of(Map.of("q", List.of("lighthouse"), "translate", List.of("never")));
    return ResultJson.of(request, index.search(request))
        .replaceFirst("\"tookMillis\":[0-9.]+", "\"tookMillis\":0");
  }

  /** The first term of a chain of parts, all called by their names. */
  private static String firstTerm(List<String> names, String text) throws IOException {
    var chain = CustomAnalyzer.builder();
    for (String name : names) {
      Map<String, String> arguments = new HashMap<>();
      if (name.equals("tolmachLemma")) {
        arguments.put("language", "ru");
      }
      switch (name) {
        case "tolmachSimplifying" -> chain.addCharFilter(name, arguments);
        case "tolmachWord", "tolmachChineseWord" -> chain.withTokenizer(name, arguments);
        default -> chain.addTokenFilter(name, arguments);
      }
    }
    try (var analyzer = chain.build();
        var tokens = analyzer.tokenStream("text", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      return tokens.incrementToken() ? term.toString() : "no term";
    }
  }

  private static Set<String> allowedJars(Path project, boolean lemmas) throws IOException {
    Set<String> names = new TreeSet<>(Files.readAllLines(project.resolve("allowed-jars.txt")));
    if (!lemmas) {
      names.remove(DICTIONARY);
    }
    return names;
  }

  private static String firstHit(ArticleIndex index, String query) throws IOException {
    return index.search(query).hits().stream().findFirst().map(Hit::id).orElse("no hit");
  }

  /** The names of all jars that this program was started with, without versions. */
  private static Set<String> jarsOnThePath() {
    Set<String> names = new TreeSet<>();
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      Stream.of(System.getProperty(property, "").split(Pattern.quote(File.pathSeparator)))
          .filter(path -> path.endsWith(".jar"))
          .map(path -> Path.of(path).getFileName().toString())
          .map(name -> name.replaceFirst("-[0-9][0-9A-Za-z.]*(-SNAPSHOT)?\\.jar$", ""))
          .forEach(names::add);
    }
    return names;
  }

  private static void expect(Object expected, Object found, String what) {
    if (!Objects.equals(expected, found)) {
      throw new AssertionError(what + ": expected " + expected + ", found " + found);
    }
  }
}
