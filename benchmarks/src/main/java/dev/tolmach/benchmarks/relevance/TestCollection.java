package dev.tolmach.benchmarks.relevance;

import dev.tolmach.benchmarks.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A retrieval test collection in its folder: {@code corpus.ndjson.gz} (texts with {@code id},
 * {@code title} and {@code body}), {@code queries.tsv} (question's id, tab, question) and {@code
 * qrels.txt} (judgements in TREC's form).
 *
 * <p>Its language is what follows the last hyphen of its name. Of a collection that was put
 * together from several ones, each question's id begins with the name of the one it comes from and
 * a slash.
 *
 * @param name its folder's name
 * @param folder where it is
 * @param questions those that have a judgement, in the order of the judgements
 */
record TestCollection(String name, Path folder, List<Question> questions) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the questions and judgements of a folder. */
  static TestCollection in(Path folder) throws IOException {
    Path file = folder.getFileName();
    String name = file == null ? "" : file.toString();
    Map<String, String> asked = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
      int tab = line.indexOf('\t');
      asked.put(line.substring(0, tab), line.substring(tab + 1));
    }
    List<Question> questions = new ArrayList<>();
    Judgements.read(folder.resolve("qrels.txt"))
        .forEach((id, judged) ->
            questions.add(
                new Question(id, asked.getOrDefault(id, ""), language(name, id), judged)));
    return new TestCollection(name, folder, questions);
  }

  /** The file of the texts. */
  Path corpus() {
    return folder.resolve("corpus.ndjson.gz");
  }

  /** Reads the texts. */
  List<Text> texts() throws IOException {
    List<Text> texts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus())), StandardCharsets.UTF_8))) {
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

  private static String language(String collection, String question) {
    String origin =
        question.contains("/") ? question.substring(0, question.indexOf('/')) : collection;
    String code = origin.substring(origin.lastIndexOf('-') + 1);
    return code.equals("zhhant") ? "zh-Hant" : code;
  }
}
