package dev.tolmach.benchmarks.detection;

import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.detection.LabelledText.Half;
import dev.tolmach.language.Language;
import dev.tolmach.language.LanguageDetector;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often the detector is right, by how long texts are and which languages they may be in, as
 * Markdown tables; then which languages it takes for which.
 *
 * <p>The folder holds one folder for each length of text, with a file for each language, {@code
 * ru.txt}, one sample a line. Of folders whose names say that they hold sentences, three words of
 * each are a further length.
 */
final class LanguageIdentification {
  private static final String USAGE =
      "LanguageIdentification FOLDER [--half tuning|held-out|all] [--confusions N]";

  private static final int CONFUSIONS = 12;

  private static final List<String> CANDIDATES =
      List.of("", "ru zh-Hans en", "ru uk be bg sr", "en de fr es");

  private final LanguageDetector detector = LanguageDetector.standard();
  private final Map<String, List<LabelledText>> lengths;

  private LanguageIdentification(Map<String, List<LabelledText>> lengths) {
    this.lengths = lengths;
  }

  /** Prints the tables. */
  public static void main(String[] args) throws IOException {
    BenchmarkArguments arguments = BenchmarkArguments.of(args, USAGE);
    String half = arguments.options().getOrDefault("half", "held-out");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    print(
        Path.of(arguments.first()),
        Half.valueOf(half.toUpperCase(Locale.ROOT).replace('-', '_')),
        arguments.number("confusions", CONFUSIONS),
        out);
  }

  /** Prints the tables for the samples in a folder. */
  static void print(Path folder, Half half, int confusions, PrintStream out) throws IOException {
    LanguageIdentification benchmark = new LanguageIdentification(lengths(folder, half));
    benchmark.printAccuracy(out);
    benchmark.printConfusions(confusions, out);
  }

  private static Map<String, List<LabelledText>> lengths(Path folder, Half half)
      throws IOException {
    List<Path> folders;
    try (Stream<Path> list = Files.list(folder)) {
      folders = list.filter(Files::isDirectory).sorted().toList();
    }
    Map<String, List<LabelledText>> lengths = new LinkedHashMap<>();
    for (Path one : folders) {
      String name = one.getFileName().toString();
      List<LabelledText> texts = LabelledText.read(one, half);
      lengths.put(name, texts);
      if (name.contains("sentences")) {
        lengths.put("three words of them", texts.stream().map(LabelledText::middle).toList());
      }
    }
    return lengths;
  }

  private void printAccuracy(PrintStream out) {
    List<String> rows = new ArrayList<>(CANDIDATES);
    rows.add(1, allTags());
    out.println("| candidates | " + String.join(" | ", lengths.keySet()) + " |");
    out.println("|---|" + "---|".repeat(lengths.size()));
    for (String tags : rows) {
      Set<Language> candidates = candidates(tags);
      String cells =
          lengths.values().stream()
              .map(texts -> accuracy(texts, candidates))
              .collect(Collectors.joining(" | "));
      out.println("| " + (tags.isEmpty() ? "any language" : tags) + " | " + cells + " |");
    }
    out.println();
  }

  /** The languages of all samples. */
  private String allTags() {
    return lengths.values().stream()
        .flatMap(List::stream)
        .map(text -> Language.of(text.language()).tag())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Set<Language> candidates(String tags) {
    return Stream.of(tags.split(" "))
        .flatMap(tag -> Language.parse(tag).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The share of right answers, and of how many; other languages' samples are left out. */
  private String accuracy(List<LabelledText> texts, Set<Language> candidates) {
    int all = 0;
    int right = 0;
    for (LabelledText text : texts) {
      if (candidates.isEmpty() || candidates.contains(Language.of(text.language()))) {
        all++;
        right += text.isIn(detected(text, candidates)) ? 1 : 0;
      }
    }
    return all == 0 ? "–" : String.format(Locale.ROOT, "%.2f (%d)", 100.0 * right / all, all);
  }

  private Language detected(LabelledText text, Set<Language> candidates) {
    return detector.detect(text.text(), candidates).language();
  }

  private void printConfusions(int most, PrintStream out) {
    out.println("| any language | errors: language → taken for, times |");
    out.println("|---|---|");
    lengths.forEach((name, texts) -> {
      Map<String, Integer> pairs = new HashMap<>();
      for (LabelledText text : texts) {
        Language detected = detected(text, Set.of());
        if (!text.isIn(detected)) {
          pairs.merge(text.language() + " → " + detected.tag(), 1, Integer::sum);
        }
      }
      int all = pairs.values().stream().mapToInt(Integer::intValue).sum();
      out.println("| " + name + " | " + all + ": " + worst(pairs, most) + " |");
    });
  }

  private static String worst(Map<String, Integer> pairs, int most) {
    return pairs.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(pair -> pair.getKey() + " " + pair.getValue())
        .collect(Collectors.joining(", "));
  }
}
