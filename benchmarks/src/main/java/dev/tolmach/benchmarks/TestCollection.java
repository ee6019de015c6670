package dev.tolmach.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A retrieval test collection: texts, questions, and which texts answer which question.
 *
 * @param name its name
 * @param corpus the file of its texts, gzipped NDJSON with {@code id}, {@code title} and {@code
 *     body}
 * @param queries the questions by their ids
 * @param judged for each question the ids of the texts that answer it, with a grade above 0
 */
record TestCollection(
    String name,
    Path corpus,
    Map<String, String> queries,
    Map<String, Map<String, Integer>> judged) {
  /** A text of a collection. */
  record Text(String id, String title, String body) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  static TestCollection in(Path folder) throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
      int tab = line.indexOf('\t');
      queries.put(line.substring(0, tab), line.substring(tab + 1));
    }
    Map<String, Map<String, Integer>> judged = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("qrels.txt"))) {
      String[] cells = line.split("\\s+");
      int grade = Integer.parseInt(cells[3]);
      if (grade > 0) {
        judged.computeIfAbsent(cells[0], ignored -> new TreeMap<>()).put(cells[2], grade);
      }
    }
    return new TestCollection(
        folder.getFileName().toString(), folder.resolve("corpus.ndjson.gz"), queries, judged);
  }

  List<Text> texts() throws IOException {
    List<Text> texts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode text = JSON.readTree(line);
        texts.add(
            new Text(
                text.path("id").asString(),
                text.path("title").asString(""),
                text.path("body").asString("")));
      }
    }
    return texts;
  }
}
