package dev.tolmach.benchmarks.relevance;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one engine answered a list of questions.
 *
 * @param engine the engine's name
 * @param rankings for each question the ids of the texts found, the best first
 */
record Evaluation(String engine, Map<Question, List<String>> rankings) {
  private static final int DEPTH = 100;

  /** Asks an engine all questions. */
  static Evaluation of(Engine engine, List<Question> questions) throws IOException {
    Map<Question, List<String>> rankings = new LinkedHashMap<>();
    for (Question question : questions) {
      rankings.put(question, engine.search(question.text(), DEPTH));
    }
    return new Evaluation(engine.name(), rankings);
  }

  /** The mean scores of some of the questions. */
  Scores mean(List<Question> questions) {
    return Scores.mean(questions.stream().map(this::scores).toList());
  }

  /** One measure of some of the questions, in their order. */
  double[] values(List<Question> questions, Measure measure) {
    return questions.stream().map(this::scores).mapToDouble(measure::of).toArray();
  }

  /** Writes what was found as a run in TREC's form. */
  void write(Path file) throws IOException {
    try (Writer run = Files.newBufferedWriter(file)) {
      for (Map.Entry<Question, List<String>> each : rankings.entrySet()) {
        for (int i = 0; i < each.getValue().size(); i++) {
          String id = each.getValue().get(i);
          run.write(
              String.format(
                  Locale.ROOT,
                  "%s Q0 %s %d %d %s%n",
                  each.getKey().id(),
                  id,
                  i + 1,
                  DEPTH - i,
                  engine));
        }
      }
    }
  }

  private Scores scores(Question question) {
    return Scores.of(question.judged(), rankings.getOrDefault(question, List.of()));
  }
}
