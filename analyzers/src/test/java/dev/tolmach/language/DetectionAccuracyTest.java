package dev.tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures detection on samples that lie next to the project, every fifth of them; the figures of
 * docs/development/decisions/0020 are of all. Skipped where the samples are not there.
 */
class DetectionAccuracyTest {
  private static final Path SAMPLES = Path.of("..", "..", "shared", "eval", "langid");
  private static final int EVERY = 5;

  private final LanguageDetector detector = LanguageDetector.standard();

  @ParameterizedTest(name = "{0}, candidates {1}")
  @CsvSource({
    "lingua-single-words, '', 78",
    "lingua-word-pairs, '', 93",
    "lingua-sentences, '', 99",
    "udhr, '', 99",
    "lingua-single-words, ru zh-Hans en, 100",
    "lingua-sentences, ru zh-Hans en, 100",
    "udhr, ru zh-Hans en, 100",
    "lingua-single-words, ru uk be bg sr, 82",
    "lingua-word-pairs, ru uk be bg sr, 95",
    "lingua-sentences, ru uk be bg sr, 99",
    "lingua-single-words, en de fr es, 83",
    "lingua-word-pairs, en de fr es, 95",
    "lingua-sentences, en de fr es, 99.5"
  })
  void enoughSamplesAreRight(String set, String tags, double percent, TestReporter reporter)
      throws IOException {
    Path folder = SAMPLES.resolve(set);
    assumeTrue(Files.isDirectory(folder), "Skipped: no samples at " + folder);
    Set<Language> candidates = new HashSet<>();
    Stream.of(tags.split(" "))
        .flatMap(tag -> Language.parse(tag).stream())
        .forEach(candidates::add);
    int all = 0;
    int right = 0;
    for (Path file : files(folder)) {
      String name = file.getFileName().toString().replace(".txt", "");
      if (candidates.isEmpty() || candidates.contains(Language.of(name))) {
        List<String> samples = samples(file);
        all += samples.size();
        right += right(samples, name, candidates);
      }
    }
    double accuracy = 100.0 * right / all;
    reporter.publishEntry(
        String.format(Locale.ROOT, "%s [%s]: %.2f %% of %d", set, tags, accuracy, all));
    assertThat(accuracy).isGreaterThanOrEqualTo(percent);
  }

  private int right(List<String> samples, String name, Set<Language> candidates) {
    int right = 0;
    for (String sample : samples) {
      Language detected = detector.detect(sample, candidates).language();
      right += name.equals("zh") ? chinese(detected) : Language.of(name).equals(detected) ? 1 : 0;
    }
    return right;
  }

  /** Samples named zh are of either kind. */
  private static int chinese(Language detected) {
    return detected.primary().equals("zh") ? 1 : 0;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<String> samples(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    return Stream.iterate(0, i -> i < lines.size(), i -> i + EVERY).map(lines::get).toList();
  }
}
