package dev.tolmach.benchmarks.lexicon;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconBuilder;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconKey;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.glossary.learning.LearningLimits;
import dev.tolmach.glossary.learning.TranslationLearner;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the tables of {@code tolmach-lexicon-software} from the Russian and the Chinese version of
 * the documentation of .NET ({@code dotnet/docs.ru-ru} and {@code dotnet/docs.zh-cn} on GitHub, CC
 * BY 4.0), of which two checkouts are to be given.
 *
 * <p>A heading of either carries the English one as the name of its anchor: {@code ## <a
 * name="event-loop"></a>Цикл событий}. Words are learned from the headings of the same anchor in
 * the same file, between Russian and Chinese also from lines that translate each other, see {@link
 * TranslationLearner}. A short heading is a phrase with its translation, if it is translated so
 * more than once.
 */
public final class SoftwareTable {
  private static final String USAGE = "SoftwareTable RUSSIAN CHINESE OUTPUT [--version V]";
  private static final LanguagePair EN_RU = LanguagePair.of(Language.ENGLISH, Language.RUSSIAN);
  private static final LanguagePair EN_ZH =
      LanguagePair.of(Language.ENGLISH, Language.CHINESE_SIMPLIFIED);
  private static final LanguagePair RU_ZH =
      LanguagePair.of(Language.RUSSIAN, Language.CHINESE_SIMPLIFIED);

  private static final LearningLimits LIMITS =
      new LearningLimits(250_000, 40_000_000, 100, 0.12, 8);

  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+<a name=\"([^\"]+)\"></a>(.+)");
  private static final Pattern MARKUP =
      Pattern.compile(
          "<[^>]*>|!?\\[([^\\]]*)\\](?:\\([^)]*\\)|\\[[^\\]]*\\])?|`[^`]*`|[*_|>#]+|\\bxref:\\S+|"
              + "https?:\\S+|&[a-z]+;");
  private static final int MOST_WORDS = 3;
  private static final int LONGEST_LINE = 300;

  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();
  private final Map<LanguagePair, TranslationLearner> learners = new LinkedHashMap<>();
  private final Map<LanguagePair, Map<String, Map<String, Integer>>> phrases = new HashMap<>();

  private SoftwareTable() {
    for (LanguagePair pair : List.of(EN_RU, EN_ZH, RU_ZH)) {
      learners.put(pair, new TranslationLearner(pair, analyzers, LIMITS));
      phrases.put(pair, new TreeMap<>());
    }
  }

  /** Makes the tables; see the class. */
  public static void main(String[] arguments) throws IOException {
    BenchmarkArguments given = BenchmarkArguments.of(arguments, USAGE);
    if (given.values().size() != 3) {
      throw new IllegalArgumentException("Expected three folders. Usage: " + USAGE + ".");
    }
    SoftwareTable table = new SoftwareTable();
    table.read(Path.of(given.values().get(0)), Path.of(given.values().get(1)));
    String version = given.option("version");
    table.write(Path.of(given.values().get(2)), version == null ? "" : version);
  }

  private void read(Path russian, Path chinese) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(russian)) {
      files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    for (Path file : files) {
      Path other = chinese.resolve(russian.relativize(file).toString());
      if (Files.isRegularFile(other)) {
        read(Files.readAllLines(file), Files.readAllLines(other));
      }
    }
  }

  private void read(List<String> russian, List<String> chinese) {
    Map<String, String> inRussian = headings(russian);
    Map<String, String> inChinese = headings(chinese);
    inRussian.forEach((anchor, heading) -> add(EN_RU, anchor, heading));
    inChinese.forEach((anchor, heading) -> add(EN_ZH, anchor, heading));
    inRussian.forEach((anchor, heading) -> {
      String other = inChinese.getOrDefault(anchor, "");
      if (!other.isEmpty()) {
        add(RU_ZH, heading, other);
      }
    });
    List<String> lines = textLines(russian);
    List<String> others = textLines(chinese);
    if (lines.size() == others.size()) {
      for (int i = 0; i < lines.size(); i++) {
        learn(RU_ZH, lines.get(i), others.get(i));
      }
    }
  }

  private static Map<String, String> headings(List<String> lines) {
    Map<String, String> headings = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        headings.putIfAbsent(heading.group(1).replace('-', ' ').strip(), plain(heading.group(2)));
      }
    }
    return headings;
  }

  private static List<String> textLines(List<String> lines) {
    List<String> texts = new ArrayList<>();
    boolean code = false;
    boolean front = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      front = line.equals("---") ? i == 0 : front;
      code = line.startsWith("```") != code;
      boolean skipped = front || code || line.startsWith("```") || line.equals("---");
      if (!skipped && !line.isEmpty() && !HEADING.matcher(line).matches()) {
        texts.add(plain(line));
      }
    }
    return texts;
  }

  private static String plain(String markdown) {
    return MARKUP
        .matcher(markdown)
        .replaceAll(found -> {
          String label = found.group(1);
          return Matcher.quoteReplacement(label == null ? " " : " " + label + " ");
        })
        .strip();
  }

  private void add(LanguagePair pair, String text, String translation) {
    learn(pair, text, translation);
    String key = LexiconKey.of(text);
    String other = LexiconKey.of(translation);
    int words = key.split(" ").length;
    boolean numbered = key.split(" ")[0].chars().allMatch(Character::isDigit);
    boolean fits =
        pair.from().equals(Language.ENGLISH) && words > 1 && words <= MOST_WORDS && !numbered;
    if (fits && LexiconKey.length(other) <= 3 * MOST_WORDS && isTranslated(other)) {
      Map<String, Map<String, Integer>> all = phrases.getOrDefault(pair, new TreeMap<>());
      all.computeIfAbsent(key, each -> new TreeMap<>()).merge(translation, 1, Integer::sum);
    }
  }

  private void learn(LanguagePair pair, String text, String translation) {
    TranslationLearner learner = learners.get(pair);
    boolean fits = text.length() <= LONGEST_LINE && translation.length() <= LONGEST_LINE;
    if (learner != null && fits && isTranslated(translation)) {
      learner.add(text, translation);
    }
  }

  /** Whether a text has other letters than Latin ones. */
  private static boolean isTranslated(String text) {
    return text.codePoints().anyMatch(c -> Character.isLetter(c) && c > 0x24F);
  }

  private void write(Path folder, String version) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LexiconDescription description =
        new LexiconDescription(
            ".NET documentation",
            version,
            "CC-BY-4.0",
            "Copyright Microsoft Corporation; changed: words and phrases learned from the Russian"
                + " and Chinese translations of the documentation of .NET");
    for (Map.Entry<LanguagePair, TranslationLearner> each : learners.entrySet()) {
      Lexicon learned = each.getValue().learn(description, TranslationKind.DICTIONARY);
      LexiconBuilder builder = new LexiconBuilder(description, each.getKey());
      for (int i = 0; i < learned.keys(); i++) {
        for (WordTranslation one : learned.translations(learned.key(i))) {
          builder.add(learned.key(i), one);
        }
      }
      addPhrases(each.getKey(), builder);
      Lexicon whole = builder.build();
      Path file = TableFile.write(folder, whole);
      out.println(
          file
              + ": "
              + each.getValue().pairs()
              + " pairs of texts, "
              + whole.size()
              + " translations, "
              + Files.size(file)
              + " bytes");
    }
  }

  private void addPhrases(LanguagePair pair, LexiconBuilder builder) {
    phrases
        .getOrDefault(pair, Map.of())
        .forEach((phrase, translations) -> {
          double all = translations.values().stream().mapToInt(Integer::intValue).sum();
          translations.forEach((translation, count) -> {
            if (count > 1) {
              builder.add(phrase, translation, count / all, TranslationKind.DICTIONARY);
            }
          });
        });
  }
}
