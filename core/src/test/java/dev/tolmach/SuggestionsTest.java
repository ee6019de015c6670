package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import dev.tolmach.suggest.Suggestion;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made of badly typed queries to the bundled archive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(Engine.class)
class SuggestionsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration BOUND = Duration.ofSeconds(20);

  @Parameter private Engine engine;
  private ArticleIndex index;

  @BeforeParameterizedClassInvocation
  void build() throws IOException {
    index = engine.fresh();
    ArticleArchive magazine = ArticleArchive.folder("magazine", TestData.archive());
    index.run(BuildRequest.rebuild(magazine).now(NOW).build());
  }

  @AfterParameterizedClassInvocation
  void close() throws IOException {
    index.close();
  }

  @Test
  void whatIsMeantIsTheFirstSuggestion() throws IOException {
    SoftAssertions soft = new SoftAssertions();
    for (List<String> row : TestData.table("suggestions.tsv")) {
      SearchResult result = index.search(row.get(0));
      Suggestion.Reason reason = Suggestion.Reason.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      soft.assertThat(result.suggestions().stream().findFirst())
          .as(row.get(0))
          .hasValue(new Suggestion(row.get(2), reason, row.get(3).equals("applied")));
      soft.assertThat(result.hits()).as(row.get(0)).isNotEmpty();
    }
    soft.assertAll();
  }

  @Test
  void anAppliedSuggestionAnswersAsIfItHadBeenTyped() throws IOException {
    SearchResult applied = index.search("vfzr");
    SearchResult typed = index.search("маяк");

    assertThat(applied.hits()).isEqualTo(typed.hits());
    assertThat(applied.total()).isEqualTo(typed.total());
    assertThat(applied.facets()).isEqualTo(typed.facets());
    assertThat(applied.next()).isEqualTo(typed.next());
  }

  @Test
  void theNextPageOfAnAppliedSuggestionGoesOn() throws IOException {
    SearchRequest.Builder page = SearchRequest.builder("vfzr").limit(1);
    SearchResult first = index.search(page.build());
    SearchResult second = index.search(page.after(first.next()).build());

    assertThat(second.suggestions()).isNotEmpty().allMatch(each -> each.text().equals("маяк"));
    assertThat(second.hits()).hasSize(1).doesNotContainAnyElementsOf(first.hits());
  }

  @Test
  void aFormOfAKnownWordIsNoSlip() throws IOException {
    assertThat(index.search("нейросетями").suggestions()).isEmpty();
    assertThat(index.search("lighthouses").suggestions()).isEmpty();
  }

  @Test
  void nothingIsSuggestedThatTheFiltersLeaveNothingOf() throws IOException {
    SearchRequest request = SearchRequest.builder("vfzr").filter(Facet.LANGUAGE, "zh").build();

    assertThat(index.search(request).suggestions()).isEmpty();
    assertThat(index.search(request).hits()).isEmpty();
  }

  @Test
  void nothingIsSuggestedToWhoeverDoesNotWantIt() throws IOException {
    SearchResult result = index.search(SearchRequest.builder("vfzr").suggestions(false).build());

    assertThat(result.suggestions()).isEmpty();
    assertThat(result.hits()).isEmpty();
  }

  @Test
  void syntaxIsLeftAsItIs() throws IOException {
    assertThat(texts("serach -vfzr engine")).contains("search -vfzr engine");
    assertThat(texts("title:serach")).contains("title:search");
    assertThat(texts("tag:serach")).isEmpty();
    assertThat(texts("vfzrr*")).isEmpty();
  }

  @Test
  void aQueryThatHasHitsIsNeverReplaced() throws IOException {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    int replaced = 0;
    for (int i = 0; i < 300; i++) {
      String typed = typed(random);
      SearchResult result = index.search(typed);
      boolean applied = result.suggestions().stream().anyMatch(Suggestion::applied);
      SearchResult bare = bare(typed, MatchRule.ANY);
      assertThat(applied && bare.total() > 0).as("tests.seed=%d, typed: %s", seed, typed).isFalse();
      if (!applied) {
        assertThat(ids(result))
            .as("tests.seed=%d, typed: %s", seed, typed)
            .isEqualTo(ids(bare(typed, MatchRule.BEST)));
      }
      replaced += applied ? 1 : 0;
    }
    assertThat(replaced).as("tests.seed=%d", seed).isPositive();
  }

  /* Words of the archive, some with a letter changed. */
  private static String typed(Random random) {
    List<String> words = new ArrayList<>();
    List<List<String>> rows = TestData.table("articles.tsv");
    for (int i = 0; i <= random.nextInt(3); i++) {
      String[] title = rows.get(random.nextInt(rows.size())).get(2).split("[ :,]+");
      StringBuilder word = new StringBuilder(title[random.nextInt(title.length)]);
      if (random.nextBoolean()) {
        word.setCharAt(random.nextInt(word.length()), (char) ('a' + random.nextInt(26)));
      }
      words.add(word.toString());
    }
    return String.join(" ", words);
  }

  private SearchResult bare(String typed, MatchRule match) throws IOException {
    return index.search(SearchRequest.builder(typed).match(match).suggestions(false).build());
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  @Test
  void hostileQueriesCostLittle() {
    List<String> hostile =
        List.of(
            "ytqhjctnb ".repeat(10_000),
            "x".repeat(1 << 20),
            "y".repeat(499),
            "yi".repeat(249),
            "zhuang ".repeat(70),
            "абвгдежз ".repeat(55),
            "qwrtp ".repeat(80),
            "'".repeat(400));
    for (String typed : hostile) {
      Assertions.assertTimeoutPreemptively(BOUND, () -> index.search(typed));
      Assertions.assertTimeoutPreemptively(BOUND, () -> index.suggest(CompletionRequest.of(typed)));
    }
  }

  @Test
  void aWordThatIsBeingTypedIsABeginning() throws IOException {
    assertThat(bare("lightho", MatchRule.BEST).total()).isZero();
    SearchRequest.Builder typing = SearchRequest.builder("lightho").lastWordIsPrefix(true);

    assertThat(index.search(typing.build()).hits())
        .extracting(Hit::id)
        .contains("en/posts/lighthouse.md");
  }

  @Test
  void onlyTheLastWordIsAPrefixAndOnlyIfNothingFollowsIt() throws IOException {
    for (String finished : List.of("lightho ", "lightho engine", "\"lightho\"", "-lightho")) {
      SearchRequest request =
          SearchRequest.builder(finished).lastWordIsPrefix(true).suggestions(false).build();
      assertThat(ids(index.search(request)))
          .as(finished)
          .isEqualTo(ids(bare(finished, MatchRule.BEST)));
    }
  }

  @Test
  void titlesTagsAndHeadingsComplete() throws IOException {
    assertThat(completions("how a s")).containsExactly("How a search engine works");
    assertThat(completions("engine sear")).containsExactly("How a search engine works");
    assertThat(completions("жизнь на м"))
        .containsExactly("Жизнь на маяке: свет, туман и расписание");
    assertThat(index.suggest(CompletionRequest.of("маяк")).get(0))
        .isEqualTo(new Completion("маяк", Completion.Kind.TAG, Language.RUSSIAN, 1));
    assertThat(completions("智能")).contains("人工智能");
  }

  @Test
  void completionsAreOfOneLanguageIfAskedFor() throws IOException {
    assertThat(index.suggest(new CompletionRequest("a", 100, "zh")))
        .isNotEmpty()
        .allMatch(completion -> completion.language().matches("zh"));
    assertThat(index.suggest(new CompletionRequest("маяк", 10, "en"))).isEmpty();
  }

  @Test
  void aBadlyTypedBeginningCompletesToo() throws IOException {
    assertThat(completions("vfzr")).isEqualTo(completions("маяк")).isNotEmpty();
    assertThat(completions("neiro")).isEqualTo(completions("нейро")).isNotEmpty();
    assertThat(completions("зззззз")).isEmpty();
  }

  @Test
  void nothingIsSuggestedThatNoArticleHas(@TempDir Path folder) throws IOException {
    assertThat(texts("сталь")).doesNotContain("старь");
    Files.writeString(
        folder.resolve("a.md"), "Старый маяк чинили старые мастера, и старик помнил старину.\n");
    try (ArticleIndex old = ArticleIndex.inMemory()) {
      old.rebuild(ArticleArchive.folder("old", folder));
      assertThat(old.search("сталь").suggestions())
          .extracting(Suggestion::text)
          .doesNotContain("старь");
      assertThat(old.search("старыми").total()).isEqualTo(1);
    }
  }

  private List<String> texts(String typed) throws IOException {
    return index.search(typed).suggestions().stream().map(Suggestion::text).toList();
  }

  private List<String> completions(String prefix) throws IOException {
    return index.suggest(CompletionRequest.of(prefix)).stream().map(Completion::text).toList();
  }
}
