package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.ANALYZERS;
import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.article.Article;
import dev.tolmach.collection.Deadline;
import dev.tolmach.collection.FacetDictionaryCache;
import dev.tolmach.collection.FacetTally;
import dev.tolmach.collection.FacetedSearch;
import dev.tolmach.collection.HitCollector;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.matching.FacetNames;
import dev.tolmach.query.Facet;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.CompletionRequest;
import dev.tolmach.vocabulary.IndexVocabulary;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.search.IndexSearcher;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {
  private static final int ARTICLES = 3_000;
  private static final SearchFixture INDEX = SearchFixture.of(articles(), 1_000);

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  @Test
  void aSearchThatHasNoTimeSaysSoAndGivesWhatItHas() throws IOException {
    SearchResult result = INDEX.searcher.search(whale().timeout(Duration.ofNanos(1)).build());
    assertThat(result.exact()).isFalse();
    assertThat(result.total()).isZero();
    assertThat(result.hits()).isEmpty();
    assertThat(result.next()).isNull();
    assertThat(result.suggestions()).isEmpty();
    assertThat(result.messages())
        .singleElement()
        .asString()
        .matches(
            "The search stopped after \\d+ ms: there may be more and better hits, and counts are"
                + " lower bounds\\.");
  }

  @Test
  void anExplanationThatHasNoTimeSaysSo() throws IOException {
    SearchRequest hurried = whale().timeout(Duration.ofNanos(1)).build();
    Explanation why = INDEX.searcher.why("posts/7.md", hurried);
    assertThat(why.isHit()).isTrue();
    assertThat(why.rank()).isZero();
    assertThat(why.total()).isLessThan(ARTICLES);
    assertThat(why.summary()).isEqualTo("A hit, at a place that is not known.");
    assertThat(why.words()).isNotEmpty().allMatch(word -> word.found() && word.places().isEmpty());
    assertThat(why.messages())
        .singleElement()
        .asString()
        .matches(
            "The search stopped after \\d+ ms: its place may be a later one, and counts are lower"
                + " bounds\\.");
    Explanation timed =
        INDEX.searcher.why("posts/7.md", whale().timeout(Duration.ofHours(1)).build());
    assertThat(timed).isEqualTo(INDEX.searcher.why("posts/7.md", whale().build()));
    assertThat(timed.rank()).isPositive();
    assertThat(timed.messages()).isEmpty();
  }

  @Test
  void aSearchThatHasTimeIsAsWithoutTimeout() throws IOException {
    SearchResult free = INDEX.searcher.search(whale().build());
    SearchResult timed = INDEX.searcher.search(whale().timeout(Duration.ofHours(1)).build());
    assertThat(timed.exact()).isTrue();
    assertThat(timed.total()).isEqualTo(free.total()).isEqualTo(ARTICLES);
    assertThat(timed.hits()).isEqualTo(free.hits());
    assertThat(timed.facets()).isEqualTo(free.facets());
    assertThat(timed.next()).isEqualTo(free.next());
  }

  /* A clock that moves by a nanosecond each time it is read stops the search on its way. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8})
  void countsOfAStoppedSearchAreLowerBounds(int looks) throws IOException {
    SearchRequest request = whale().filter(Facet.TAG, "odd").build();
    FacetedSearch.Outcome whole = run(request, new Deadline(null));
    AtomicLong clock = new AtomicLong();
    Deadline deadline = new Deadline(Duration.ofNanos(looks), clock::incrementAndGet);
    FacetedSearch.Outcome part = run(request, deadline);
    assertThat(deadline.wasReached()).isTrue();
    assertThat(part.found().total()).isPositive().isLessThan(whole.found().total());
    assertThat(part.found().best()).isNotEmpty();
    part.tallies()
        .forEach((facet, tally) ->
            tally
                .counts()
                .forEach((key, count) ->
                    assertThat(count)
                        .isLessThanOrEqualTo(
                            whole.tallies().getOrDefault(facet, new FacetTally()).count(key))));
  }

  /* Whenever it happens: the search is over, and only its hits are still to be read. */
  @Test
  void hitsWithoutSnippetsSayThatThereWasNoTimeForThem() throws IOException {
    int cutWhileReading = 0;
    for (int looks = 1; looks < 60; looks++) {
      SearchResult result = answer(whale().facets(List.of()).build(), looks);
      boolean cut = result.hits().stream().anyMatch(hit -> hit.snippets().isEmpty());
      if (result.exact() && cut) {
        cutWhileReading++;
        assertThat(result.total()).isEqualTo(ARTICLES);
        assertThat(result.messages())
            .containsExactly("The search stopped after 0 ms: not all hits have snippets.");
      } else if (result.exact()) {
        assertThat(result.messages()).isEmpty();
      }
    }
    assertThat(cutWhileReading).isPositive();
  }

  private static SearchResult answer(SearchRequest request, int looks) throws IOException {
    IndexSearcher searcher = new IndexSearcher(INDEX.reader);
    searcher.setSimilarity(new ArticleSimilarity());
    AtomicLong clock = new AtomicLong();
    return new SearchRun(
            new SearchRun.Snapshot(
                searcher,
                ANALYZERS,
                new FacetDictionaryCache(FacetNames.NONE),
                FacetNames.NONE,
                false),
            request,
            ArticleQuery.of(
                request, ANALYZERS, new IndexVocabulary(INDEX.reader, ANALYZERS, Glossary.NONE)),
            new Deadline(Duration.ofNanos(looks), clock::incrementAndGet))
        .answer();
  }

  @Test
  void aSearchInAThreadThatIsInterruptedEndsAndTheThreadStaysSo() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> INDEX.searcher.search(whale().build()))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessageStartingWith("The search was interrupted.");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void otherQuestionsOfAThreadThatIsInterruptedEndAsWell() {
    assertInterrupted(() -> INDEX.searcher.why("posts/1.md", whale().build()));
    assertInterrupted(() -> INDEX.searcher.similar("posts/1.md", whale().build()));
    assertInterrupted(() -> INDEX.searcher.complete(CompletionRequest.of("wh")));
  }

  private static void assertInterrupted(ThrowingCallable question) {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(question).isInstanceOf(InterruptedIOException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aTimeoutIsMoreThanNoTime() {
    assertThatThrownBy(() -> whale().timeout(Duration.ZERO).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Timeout out of range: 'PT0S'. Expected more than zero. Allow more time.");
  }

  private static FacetedSearch.Outcome run(SearchRequest request, Deadline deadline)
      throws IOException {
    IndexSearcher searcher = new IndexSearcher(INDEX.reader);
    searcher.setSimilarity(new ArticleSimilarity());
    ArticleQuery query =
        ArticleQuery.of(
            request, ANALYZERS, new IndexVocabulary(INDEX.reader, ANALYZERS, Glossary.NONE));
    return new FacetedSearch(searcher, new FacetDictionaryCache(FacetNames.NONE), deadline)
        .run(query, request, new HitCollector.Wanted(10, request.sort(), null, false, Set.of()));
  }

  private static SearchRequest.Builder whale() {
    return SearchRequest.builder("whale").match(MatchRule.ALL);
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String tag = i % 2 == 0 ? "even" : "odd";
      articles.add(article("posts/" + i + ".md", "en", "the whale swims " + i).tags(tag).build());
    }
    return articles;
  }
}
