package dev.tolmach.benchmarks.relevance;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.benchmarks.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;

/**
 * Prints whether a language is found worse where it is rare. From a collection in three languages,
 * texts are drawn so that one language has 90 % of them, another 7 % and the third 3 %, in every
 * rotation. Each language's questions are then asked of that mix, and of a balanced one: the same
 * texts of this language, and as many of each other one, as far as there are so many. So only the
 * other languages' share differs.
 *
 * <p>Usage: {@code SkewedMixes COLLECTION [--seed N]}. The language of a text is what follows the
 * last hyphen in the first part of its id; both ways of writing Chinese count as one.
 */
public final class SkewedMixes {
  private static final int[] SHARES = {90, 7, 3};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestCollection collection;
  private final Map<String, List<Text>> texts = new LinkedHashMap<>();
  private final PrintStream out;

  private SkewedMixes(TestCollection collection, long seed, PrintStream out) throws IOException {
    this.collection = collection;
    this.out = out;
    for (Text text : collection.texts()) {
      texts.computeIfAbsent(language(text.id()), any -> new ArrayList<>()).add(text);
    }
    texts.values().forEach(drawn -> Collections.shuffle(drawn, new Random(seed)));
  }

  /** Runs all rotations. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchmarkArguments given =
        BenchmarkArguments.of(arguments, "SkewedMixes COLLECTION [--seed N]");
    String seed = given.option("seed");
    new SkewedMixes(
            TestCollection.in(Path.of(given.first())),
            seed == null ? 20_260_101 : Long.parseLong(seed),
            out)
        .run();
  }

  private static String language(String id) {
    String origin = id.substring(0, id.indexOf('/'));
    String code = origin.substring(origin.lastIndexOf('-') + 1);
    return code.startsWith("zh") ? "zh" : code;
  }

  private void run() throws IOException {
    out.println(
        "| mix | language | texts | questions | nDCG@10, mixed so | balanced | difference |");
    out.println("|---|---|---|---|---|---|---|");
    List<String> languages = List.copyOf(texts.keySet());
    for (String first : languages) {
      for (String second : languages) {
        for (String third : languages) {
          if (new HashSet<>(List.of(first, second, third)).size() == SHARES.length) {
            run(List.of(first, second, third));
          }
        }
      }
    }
  }

  private void run(List<String> order) throws IOException {
    double scale = Double.MAX_VALUE;
    for (int i = 0; i < SHARES.length; i++) {
      scale = Math.min(scale, (double) of(order.get(i)).size() / SHARES[i]);
    }
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (int i = 0; i < SHARES.length; i++) {
      sizes.put(order.get(i), (int) Math.round(scale * SHARES[i]));
    }
    try (TolmachEngine skewed = engine(sizes)) {
      for (String language : order) {
        int size = sizes.getOrDefault(language, 0);
        Map<String, Integer> same = new LinkedHashMap<>();
        order.forEach(each -> same.put(each, Math.min(size, of(each).size())));
        try (TolmachEngine balanced = engine(same)) {
          print(String.join(" ", order), language, size, skewed, balanced);
        }
      }
    }
  }

  private void print(
      String mix, String language, int size, TolmachEngine skewed, TolmachEngine balanced)
      throws IOException {
    Set<String> there =
        of(language).subList(0, size).stream().map(Text::id).collect(Collectors.toSet());
    List<Question> asked =
        collection.questions().stream()
            .filter(question -> there.containsAll(question.judged().keySet()))
            .toList();
    double one = Evaluation.of(skewed, asked).mean(asked).ndcg();
    double other = Evaluation.of(balanced, asked).mean(asked).ndcg();
    out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %d | %.4f | %.4f | %+.4f |%n",
        mix,
        language,
        size,
        asked.size(),
        one,
        other,
        one - other);
  }

  private List<Text> of(String language) {
    return texts.getOrDefault(language, List.of());
  }

  private TolmachEngine engine(Map<String, Integer> sizes) throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> each : sizes.entrySet()) {
      for (Text text : of(each.getKey()).subList(0, each.getValue())) {
        rows.writeBytes(
            JSON.writeValueAsBytes(
                Map.of("id", text.id(), "title", text.title(), "body", text.body())));
        rows.write('\n');
      }
    }
    byte[] bytes = rows.toByteArray();
    return TolmachEngine.of(ArticleArchive.ndjson("mix", () -> new ByteArrayInputStream(bytes)));
  }
}
