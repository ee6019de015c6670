package dev.tolmach.benchmarks.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes the forms of files that the retrieval community has agreed on. */
final class Judgements {
  private Judgements() {}

  /**
   * Reads judgements, lines of {@code question 0 text grade}.
   *
   * @return for each question its texts with a grade above 0
   */
  static Map<String, Map<String, Integer>> read(Path file) throws IOException {
    Map<String, Map<String, Integer>> judged = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\\s+", -1);
      int grade = Integer.parseInt(cells[3]);
      if (grade > 0) {
        judged.computeIfAbsent(cells[0], ignored -> new LinkedHashMap<>()).put(cells[2], grade);
      }
    }
    return judged;
  }
}
