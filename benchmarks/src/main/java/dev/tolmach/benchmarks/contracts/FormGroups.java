package dev.tolmach.benchmarks.contracts;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.query.Filter;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.Suggestion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts in groups, each an article of its own, searched by the product with its default settings.
 * Of every group every query must find every text.
 */
final class FormGroups {
  private static final String GROUP = "group";
  private static final int LIMIT = 2000;
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Group> groups = new TreeMap<>();

  /** The texts by the ids of their articles. */
  private final Map<String, String> texts = new HashMap<>();

  /** The texts that belong together, and what is to find them. */
  private record Group(Set<String> texts, Set<String> queries) {}

  /**
   * What came of it.
   *
   * @param pairs how many pairs of a query and a text there were
   * @param misses the pairs that did not meet
   */
  record Outcome(long pairs, List<String> misses) {
    /** How many pairs met, in percent. */
    double percent() {
      return pairs == 0 ? 100 : 100.0 * (pairs - misses.size()) / pairs;
    }
  }

  /** Adds a group whose texts are its queries. */
  void add(String name, Set<String> forms) {
    add(name, forms, forms);
  }

  /** Adds a group. */
  void add(String name, Set<String> texts, Set<String> queries) {
    groups.put(name, new Group(new TreeSet<>(texts), new TreeSet<>(queries)));
  }

  /** How many groups there are. */
  int size() {
    return groups.size();
  }

  /** Indexes all texts and asks all queries; a query that is its text is no pair. */
  Outcome run() throws IOException {
    try (ArticleIndex index = index()) {
      long pairs = 0;
      List<String> misses = new ArrayList<>();
      for (Map.Entry<String, Group> group : groups.entrySet()) {
        for (String query : group.getValue().queries()) {
          Set<String> lacking = new TreeSet<>(group.getValue().texts());
          lacking.remove(query);
          pairs += lacking.size();
          lacking.removeAll(found(index, group.getKey(), query));
          lacking.forEach(text -> misses.add(query + " – " + text));
        }
      }
      return new Outcome(pairs, misses);
    }
  }

  private Set<String> found(ArticleIndex index, String group, String query) throws IOException {
    SearchRequest request =
        SearchRequest.builder(query)
            .filter(new Filter.FieldIs(GROUP, List.of(group)))
            .facets(List.of())
            .snippets(0)
            .limit(LIMIT)
            .build();
    Set<String> found = new TreeSet<>();
    SearchResult result = index.search(request);
    boolean corrected = result.suggestions().stream().anyMatch(Suggestion::applied);
    for (Hit hit : result.hits()) {
      if (hit.missing().isEmpty() && !corrected) {
        found.add(texts.getOrDefault(hit.articleId().path(), ""));
      }
    }
    return found;
  }

  /** One article for each text; its title, which is searched too, is a number. */
  private ArticleIndex index() throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    groups.forEach((name, group) -> {
      for (String text : group.texts()) {
        String number = Integer.toString(texts.size());
        texts.put(number, text);
        Map<String, String> row =
            Map.of("id", number, "title", number, "language", "ru", GROUP, name, "body", text);
        rows.writeBytes((JSON.writeValueAsString(row) + '\n').getBytes(StandardCharsets.UTF_8));
      }
    });
    ArticleIndex index = ArticleIndex.inMemory();
    index.rebuild(
        ArticleArchive.ndjson("forms", () -> new ByteArrayInputStream(rows.toByteArray())));
    return index;
  }
}
