package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.glossary.FacetAlias;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Filter;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.SearchResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Totals and facet counts are those that counting by hand gives, whatever is asked. */
@ParameterizedClass
@EnumSource(Engine.class)
class FacetCountsTest {
  @Parameter private Engine engine;
  private static final int ARTICLES = 120;
  private static final int REQUESTS = 10_000;
  private static final List<Facet> FACETS =
      List.of(Facet.TAG, Facet.CATEGORY, Facet.AUTHOR, Facet.DATE);

  /* What is one value, and the first name of it. */
  private static final Map<String, String> NAMES =
      Map.of("tag3", "tag1", "tag4", "tag1", "category2", "category0", "author5", "author4");

  private static final Glossary GLOSSARY =
      Glossary.ofAliases(
          FacetAlias.of("tag", "Tag1", "tag3", "TAG4"),
          FacetAlias.of("category", "category0", "category2"),
          FacetAlias.of("author", "author4", "author5"));

  private final long seed = Long.getLong("tests.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** An article as it was written, for counting by hand. */
  private record Made(
      String id,
      String work,
      Set<String> words,
      Map<Facet, List<String>> values,
      List<String> paths,
      LocalDate day) {
    boolean has(Facet facet, String value) {
      return values.getOrDefault(facet, List.of()).stream()
          .anyMatch(each -> one(each).equals(one(value)) || each.endsWith('/' + value));
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "{\"id\":\"%s\",\"translationKey\":\"%s\",\"title\":\"%s\",\"body\":\"%s\",\"tags\":[%s],"
              + "\"categories\":[%s],\"authors\":[%s],\"date\":\"%s\"}\n",
          id,
          work,
          id,
          String.join(" ", words),
          quoted(Facet.TAG),
          paths.stream()
              .map(path -> "[\"" + path.replace("/", "\",\"") + "\"]")
              .collect(Collectors.joining(",")),
          quoted(Facet.AUTHOR),
          day);
    }

    private String quoted(Facet facet) {
      return values.getOrDefault(facet, List.of()).stream()
          .map(value -> '"' + value + '"')
          .reduce((one, other) -> one + ',' + other)
          .orElse("");
    }
  }

  @Test
  void totalsAndCountsAreExact() throws IOException {
    List<Made> articles = new ArrayList<>();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      Made made = article(i);
      articles.add(made);
      rows.append(made.row());
    }
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    IndexSettings settings = IndexSettings.builder().glossary(GLOSSARY).build();
    try (ArticleIndex index = engine.fresh(settings)) {
      index.rebuild(ArticleArchive.ndjson("a", () -> new ByteArrayInputStream(bytes)));
      for (int i = 0; i < ARTICLES / 10; i++) {
        Made gone = articles.remove(random.nextInt(articles.size()));
        assertThat(index.remove(new ArticleId("a", gone.id()))).isTrue();
      }
      for (int i = 0; i < REQUESTS; i++) {
        check(index, articles);
      }
    }
  }

  private Made article(int number) {
    Set<String> words = new HashSet<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      words.add("qx" + random.nextInt(8));
    }
    Map<Facet, List<String>> values = new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
    List<String> paths = paths();
    values.put(Facet.CATEGORY, levels(paths));
    for (Facet facet : List.of(Facet.TAG, Facet.AUTHOR)) {
      Set<String> some = new HashSet<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        some.add(facet.name() + random.nextInt(5));
      }
      values.put(facet, List.copyOf(some));
    }
    LocalDate day = LocalDate.of(2020 + random.nextInt(3), 1 + random.nextInt(12), 5);
    values.put(Facet.DATE, List.of(day.toString().substring(0, 4), day.toString().substring(0, 7)));
    return new Made("n" + number, "work" + random.nextInt(70), words, values, paths, day);
  }

  /* Categories, some of them in others, up to three levels. */
  private List<String> paths() {
    Set<String> paths = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String path = "category" + random.nextInt(4);
      for (int below = random.nextInt(3); below > 0; below--) {
        path += "/below" + random.nextInt(3);
      }
      paths.add(path);
    }
    return List.copyOf(paths);
  }

  private static List<String> levels(List<String> paths) {
    Set<String> levels = new HashSet<>();
    for (String path : paths) {
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        levels.add(path.substring(0, end));
      }
      levels.add(path);
    }
    return List.copyOf(levels);
  }

  private void check(ArticleIndex index, List<Made> articles) throws IOException {
    String word = random.nextInt(4) == 0 ? null : "qx" + random.nextInt(9);
    Map<Facet, Set<String>> chosen = new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
    SearchRequest.Builder request =
        SearchRequest.builder(word == null ? "" : word).suggestions(false).limit(1);
    for (Facet facet : FACETS) {
      if (random.nextInt(3) == 0) {
        Set<String> values = values(facet);
        chosen.put(facet, values);
        request.filter(facet, values.toArray(String[]::new));
      }
    }
    @Nullable LocalDate from = random.nextInt(4) == 0 ? LocalDate.of(2021, 3, 5) : null;
    if (from != null) {
      request.filter(new Filter.Between(from, null));
    }
    boolean each = random.nextInt(4) == 0;
    request.versions(new Versions(each, List.of()));
    request.facets(FACETS.stream().map(facet -> FacetRequest.parse(facet.name() + ":50")).toList());
    SearchRequest built = request.build();
    SearchResult result = index.search(built);
    Predicate<Made> words =
        made ->
            (word == null || made.words().contains(word))
                && (from == null || !made.day().isBefore(from));
    String what = "tests.seed=" + seed + ", " + built;
    assertThat(result.exact()).isTrue();
    assertThat(result.total())
        .as(what)
        .isEqualTo(works(articles, words.and(made -> fulfils(made, chosen, null)), each));
    for (Facet facet : FACETS) {
      checkCounts(
          result.facet(facet),
          articles.stream().filter(words.and(made -> fulfils(made, chosen, facet))).toList(),
          each,
          what);
    }
  }

  private Set<String> values(Facet facet) {
    Set<String> values = new HashSet<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      values.add(
          facet.equals(Facet.DATE)
              ? "202"
                  + random.nextInt(4)
                  + (random.nextBoolean() ? "" : "-0" + (1 + random.nextInt(9)))
              : facet.equals(Facet.CATEGORY) ? category() : facet.name() + random.nextInt(6));
    }
    return values;
  }

  /* An uppermost one, one by its path, or by a name that only lower ones have. */
  private String category() {
    String below = "below" + random.nextInt(4);
    return switch (random.nextInt(3)) {
      case 0 -> "category" + random.nextInt(5);
      case 1 -> "category" + random.nextInt(4) + '/' + below;
      default -> below;
    };
  }

  private static boolean fulfils(
      Made made, Map<Facet, Set<String>> chosen, @Nullable Facet ignored) {
    return chosen.entrySet().stream()
        .allMatch(filter ->
            filter.getKey().equals(ignored)
                || filter.getValue().stream().anyMatch(value -> made.has(filter.getKey(), value)));
  }

  private static long works(List<Made> articles, Predicate<Made> matching, boolean each) {
    return articles.stream()
        .filter(matching)
        .map(made -> each ? made.id() : made.work())
        .distinct()
        .count();
  }

  private static void checkCounts(
      FacetCounts counts, List<Made> matching, boolean each, String what) {
    Map<String, Long> counted = new TreeMap<>();
    for (FacetCount count : counts.values()) {
      put(counted, count);
    }
    Map<String, Long> byHand = new TreeMap<>();
    for (Made made : matching) {
      for (String value : made.values().getOrDefault(counts.facet(), List.of())) {
        byHand.put(one(value), works(matching, other -> other.has(counts.facet(), value), each));
      }
    }
    assertThat(counted).as("%s of %s", counts.facet().name(), what).isEqualTo(byHand);
  }

  private static String one(String value) {
    int slash = value.indexOf('/');
    return slash < 0
        ? NAMES.getOrDefault(value, value)
        : one(value.substring(0, slash)) + value.substring(slash);
  }

  /* A value that is chosen is listed even if nothing has it. */
  private static void put(Map<String, Long> counted, FacetCount count) {
    if (count.count() > 0) {
      counted.put(count.key(), (long) count.count());
    }
    count.children().forEach(child -> put(counted, child));
  }
}
