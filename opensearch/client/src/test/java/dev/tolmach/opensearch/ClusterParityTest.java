package dev.tolmach.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tolmach.ArticleEdit;
import dev.tolmach.ArticleIndex;
import dev.tolmach.BuildRequest;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.index.Refusal;
import dev.tolmach.index.RefusedException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.store.IndexStore;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An index on a cluster answers as one in memory does, in however many parts it is. */
class ClusterParityTest {
  private static final int QUESTIONS = 100;

  @TempDir static Path home;
  private static TestCluster cluster;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = TestCluster.of(home.resolve("cluster"), 1);
  }

  @AfterAll
  static void stop() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static ArticleIndex open(String name, int shards) throws IOException {
    return ArticleIndex.at(
        cluster.address(name, shards, 0), IndexSettings.builder().keepGenerations(2).build());
  }

  @ParameterizedTest
  @CsvSource({"1, ru zh en, 390", "3, ru zh en, 390", "3, en fr es de it pt, 240"})
  void answersAreThoseOfAnIndexInMemory(int shards, String languages, int works)
      throws IOException {
    var articles = new GeneratedArticles(List.of(languages.split(" ")), 11);
    Path file = home.resolve("articles" + shards + languages.length() + ".ndjson");
    articles.write(file, works, 0);
    try (ArticleIndex memory = ArticleIndex.inMemory();
        ArticleIndex remote = open("parity" + shards + languages.length(), shards)) {
      ArticleArchive archive = ArticleArchive.at("a=" + file);
      assertSame(remote.rebuild(archive), memory.rebuild(archive));
      compare(articles.questions(QUESTIONS), remote, memory);
      articles.write(file, works - 7, 5);
      assertSame(remote.update(archive), memory.update(archive));
      compare(articles.questions(QUESTIONS), remote, memory);
      assertThat(remote.check().problems()).isEmpty();
    }
  }

  private static void assertSame(IndexReport found, IndexReport expected) {
    assertThat(found.indexed()).isEqualTo(expected.indexed());
    assertThat(found.unchanged()).isEqualTo(expected.unchanged());
    assertThat(found.deleted()).isEqualTo(expected.deleted());
    assertThat(found.failed()).isEqualTo(expected.failed());
  }

  private static void compare(List<String> questions, ArticleIndex remote, ArticleIndex memory)
      throws IOException {
    for (int i = 0; i < questions.size(); i++) {
      SearchRequest.Builder request = SearchRequest.builder(questions.get(i));
      SearchRequest asked =
          switch (i % 4) {
            case 0 -> request.limit(25).build();
            case 1 -> request.sort(SortOrder.NEWEST).build();
            case 2 -> request.prefer("ru", "de").build();
            default -> request.build();
          };
      assertSame(questions.get(i), remote.search(asked), memory.search(asked));
    }
    for (Hit hit : memory.search(SearchRequest.builder("").limit(12).build()).hits()) {
      SearchRequest like = SearchRequest.builder("").limit(15).build();
      assertSame(hit.id(), remote.similar(hit.id(), like), memory.similar(hit.id(), like));
    }
    for (String typed : List.of("c", "ma", "мая", "灯", "tag", "rjirf", "sea br", "zzz")) {
      CompletionRequest going = CompletionRequest.of(typed);
      assertThat(remote.suggest(going)).as(typed).isEqualTo(memory.suggest(going));
    }
  }

  private static void assertSame(String question, SearchResult found, SearchResult expected) {
    assertThat(found.total()).as(question).isEqualTo(expected.total());
    assertThat(found.facets()).as(question).isEqualTo(expected.facets());
    assertThat(found.messages()).as(question).isEqualTo(expected.messages());
    assertThat(found.suggestions()).as(question).isEqualTo(expected.suggestions());
    assertThat(found.translatedTotal()).as(question).isEqualTo(expected.translatedTotal());
    assertThat(found.hits()).as(question).extracting(Hit::id).isEqualTo(ids(expected));
    for (int i = 0; i < found.hits().size(); i++) {
      Hit hit = found.hits().get(i);
      Hit other = expected.hits().get(i);
      assertThat(hit.score()).as(question).isCloseTo(other.score(), within(1e-5));
      assertThat(hit.snippets()).as(question).isEqualTo(other.snippets());
      assertThat(hit.section()).as(question).isEqualTo(other.section());
      assertThat(hit.missing()).as(question).isEqualTo(other.missing());
      assertThat(hit.translated()).as(question).isEqualTo(other.translated());
      assertThat(hit.translations()).as(question).isEqualTo(other.translations());
    }
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  @Test
  void pagesArePassedThroughWhileArticlesChange() throws IOException {
    var articles = new GeneratedArticles(List.of("en"), 3);
    Path file = home.resolve("pages.ndjson");
    articles.write(file, 200, 0);
    ArticleArchive archive = ArticleArchive.at("a=" + file);
    try (ArticleIndex reader = open("pages", 2);
        ArticleIndex writer = open("pages", 2)) {
      writer.rebuild(archive);
      List<String> seen = new ArrayList<>();
      String next = null;
      int page = 0;
      do {
        SearchResult result =
            reader.search(
                SearchRequest.builder("").limit(1).sort(SortOrder.NEWEST).after(next).build());
        seen.addAll(ids(result));
        next = result.next();
        if (page++ % 50 == 25) {
          articles.write(file, 200, 3 + page);
          writer.update(archive);
        }
      } while (next != null);
      assertThat(seen).doesNotHaveDuplicates().hasSize(200);
      assertThat(page).isEqualTo(200);
    }
  }

  @Test
  void generationsGoBackAndArticlesAreShownAndExplained() throws IOException {
    var articles = new GeneratedArticles(List.of("en", "ru"), 5);
    Path file = home.resolve("shown.ndjson");
    articles.write(file, 30, 0);
    ArticleArchive archive = ArticleArchive.at("a=" + file);
    try (ArticleIndex remote = open("shown", 2);
        ArticleIndex memory = ArticleIndex.inMemory()) {
      remote.rebuild(archive);
      memory.rebuild(archive);
      assertThat(remote.show("w3.ru")).isEqualTo(memory.show("w3.ru"));
      SearchRequest request = SearchRequest.of("lighthouse cat");
      assertThat(remote.why("w4.en", request)).isEqualTo(memory.why("w4.en", request));
      assertThat(remote.facets()).isEqualTo(memory.facets());
      String first = remote.generation().orElseThrow().name();
      articles.write(file, 20, 2);
      remote.update(archive);
      assertThat(remote.articles()).isNotEqualTo(memory.articles());
      assertThat(remote.generations()).hasSize(2);
      assertThat(remote.rollback().name()).isEqualTo(first);
      assertThat(remote.articles()).isEqualTo(memory.articles());
    }
  }

  @Test
  void singleChangesGatesAndDropsAreThoseOfAnIndexInMemory() throws Exception {
    var articles = new GeneratedArticles(List.of("en", "ru"), 8);
    Path file = home.resolve("changes.ndjson");
    articles.write(file, 20, 0);
    Path few = Files.writeString(home.resolve("few.ndjson"), note("few") + "\n");
    ArticleArchive main = ArticleArchive.at("main=" + file);
    try (ArticleIndex remote = open("changes", 2);
        ArticleIndex memory = ArticleIndex.inMemory()) {
      for (ArticleIndex each : List.of(remote, memory)) {
        each.rebuild(main, ArticleArchive.at("few=" + few));
        each.put(boat("put"));
        assertThat(each.remove(new ArticleId("few", "few"))).isTrue();
        try (ArticleEdit edit = each.edit()) {
          edit.put(boat("edited"));
          edit.remove(new ArticleId("notes", "put"));
          assertThat(each.search("boat").hits())
              .extracting(Hit::id)
              .containsExactly("notes:edited");
          edit.commit();
          edit.put(boat("dropped"));
        }
        assertThat(each.search("boat").hits()).extracting(Hit::id).containsExactly("notes:edited");
        assertThatExceptionOfType(RefusedException.class)
            .isThrownBy(() ->
                each.run(
                    BuildRequest.rebuild(main)
                        .drop("few", "notes")
                        .gate(search -> List.of(new Refusal("", "zeppelin", "one hit", "none")))
                        .build()));
        assertThatIllegalArgumentException().isThrownBy(() -> each.rebuild(main));
      }
      compare(articles.questions(20), remote, memory);
      for (ArticleIndex each : List.of(remote, memory)) {
        each.run(BuildRequest.rebuild(main).drop("few", "notes").build());
        assertThat(each.generation().orElseThrow().archives())
            .extracting(IndexedArchive::name)
            .containsExactly("main");
        assertThat(each.keep(1))
            .as("the live one, and the newest of the others")
            .extracting(Generation::kind)
            .containsExactly(Generation.Kind.REBUILD, Generation.Kind.PUT);
        assertThat(each.check().problems()).isEmpty();
      }
      compare(articles.questions(20), remote, memory);
    }
  }

  /* Neither build writes into what the other one made, and what is live is never removed. */
  @Test
  void ofTwoBuildsAtOnceOneIsRefused() throws Exception {
    Map<String, String> data = Map.of("build", "first");
    List<IndexStore.Change> none = List.of(new IndexStore.Change("gone", null));
    try (ClusterStore one = store();
        ClusterStore other = store()) {
      String name = one.begin(1, null, data);
      one.change(name, none);
      assertThat(other.begin(1, null, Map.of("build", "second"))).isEqualTo(name);
      for (ThrowingCallable late :
          List.<ThrowingCallable>of(() -> one.change(name, none), () -> one.goLive(name))) {
        assertThatThrownBy(late).hasMessageStartingWith("Another program builds the index, too: '");
      }
      one.remove(name);
      other.change(name, none);
      other.refresh(name);
      other.goLive(name);
      assertThatThrownBy(() -> one.begin(1, null, data))
          .hasMessageStartingWith("Another program builds the index, too: '");
      assertThat(one.held()).containsExactly(new IndexStore.Held(name, Map.of("build", "second")));
    }
  }

  private static ClusterStore store() {
    return new ClusterStore(ClusterAddress.parse(cluster.address("both", 1, 0)), Map.of());
  }

  private static ArticleSource boat(String path) {
    return ArticleSource.of(new ArticleId("notes", path), "A boat at sea.", Map.of());
  }

  private static String note(String id) {
    return "{\"id\":\"" + id + "\",\"title\":\"Few\",\"body\":\"Few words.\"}";
  }
}
