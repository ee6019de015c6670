package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.ANALYZERS;
import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tolmach.article.Article;
import dev.tolmach.collection.Deadline;
import dev.tolmach.collection.WorkBlock;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.StoredArticles;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.part.KeptWork;
import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import dev.tolmach.part.PartSearcher;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.schema.TextField;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.CompletionRequest;
import dev.tolmach.translation.Translator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index whose parts are asked by bytes alone answers as the whole does, to the last snippet. */
class PartedSearcherTest {
  private static final PartedArchive ARCHIVE =
      new PartedArchive(List.of("ru", "zh-Hans", "en", "de"), 17);
  private static final List<List<Article>> WORKS = works();
  private static final SearchFixture WHOLE = fixture(0, 1);
  private static final List<SearchFixture> PARTS =
      List.of(fixture(0, 3), fixture(1, 3), fixture(2, 3));
  private static final PartedSearcher PARTED =
      new PartedSearcher(PartedSearcherTest::ask, ANALYZERS, Glossary.NONE, Lexicons.NONE);

  /* The words of the last ones distinguish them, each in one language alone. */
  private static List<List<Article>> works() {
    List<List<Article>> works = new ArrayList<>(ARCHIVE.works(120));
    for (int i = 0; i < 6; i++) {
      String english = "Bees " + i + " bring honey to a hive. A hive of bees, and honey.";
      works.add(List.of(article("bees" + i + ".md", "en", english).build()));
      String russian = "Пчёлы " + i + " несут мёд в улей. Улей, пчёлы и мёд.";
      works.add(List.of(article("пчёлы" + i + ".md", "ru", russian).build()));
    }
    works.add(List.of(article("élèves.md", "fr", "Les élèves ont des activités.").build()));
    works.add(List.of(article("eleve.md", "fr", "Un eleve lit un résumé.").build()));
    works.add(List.of(article("élevé.md", "fr", "Un niveau élevé et des élevages.").build()));
    return works;
  }

  private static SearchFixture fixture(int first, int every) {
    List<Article> articles = new ArrayList<>();
    for (int i = first; i < WORKS.size(); i += every) {
      articles.addAll(WORKS.get(i));
    }
    return SearchFixture.of(articles, 20);
  }

  @AfterAll
  static void close() throws IOException {
    WHOLE.close();
    for (SearchFixture part : PARTS) {
      part.close();
    }
  }

  private static PartAnswer ask(PartRequest request) throws IOException {
    List<PartAnswer> answers = new ArrayList<>();
    for (SearchFixture part : PARTS) {
      PartSearcher searcher = new PartSearcher(part.reader, ANALYZERS, PartedSearcherTest::kept);
      answers.add(PartAnswer.of(searcher.answer(PartRequest.of(request.bytes())).bytes()));
    }
    return PartAnswer.of(PartAnswer.all(request, answers).bytes());
  }

  private static BytesRef kept(DirectoryReader reader, int document) throws IOException {
    StoredArticles stored = new StoredArticles(reader);
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    List<ArticleDocuments.Version> versions = new ArrayList<>();
    for (int each : WorkBlock.of(leaf, document - leaf.docBase)) {
      versions.add(stored.read(leaf.docBase + each));
    }
    return new BytesRef(KeptWork.write(ArticleDocuments.blockOf(versions)));
  }

  @Test
  void resultsAreThoseOfTheWhole() throws IOException {
    List<String> questions = ARCHIVE.questions(80);
    for (int i = 0; i < questions.size(); i++) {
      SearchRequest.Builder request = SearchRequest.builder(questions.get(i));
      SearchRequest asked =
          switch (i % 3) {
            case 0 -> request.limit(30).build();
            case 1 -> request.sort(SortOrder.OLDEST).filter(Facet.TAG, "tag1", "odd").build();
            default -> request.prefer("de", "ru").build();
          };
      assertSame(PARTED.search(asked), WHOLE.searcher.search(asked), questions.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eleve", "élève", "activite", "resume eleves", "resum*", "\"un eleve\""})
  void wordsWithOtherMarksAreFoundAsInTheWhole(String typed) throws IOException {
    SearchResult expected = WHOLE.searcher.search(SearchRequest.of(typed));
    assertThat(expected.total()).isPositive();
    assertSame(PARTED.search(SearchRequest.of(typed)), expected, typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ligthouse",
        "корабыль",
        "koshka",
        "rjirf",
        "dengta",
        "deng ta",
        "Leuchturm",
        "lighthose cta",
        "зйтхон",
        "шипс маяк",
        "zzzzzz",
        "kater",
        "gorod hleb",
        "ceach"
      })
  void whatWasMeantIsSuggestedAsByTheWhole(String typed) throws IOException {
    for (boolean prefix : List.of(false, true)) {
      SearchRequest request = SearchRequest.builder(typed).lastWordIsPrefix(prefix).build();
      assertSame(PARTED.search(request), WHOLE.searcher.search(request), typed);
    }
  }

  /* As the words of a long question do, of which each depends on what was found of others. */
  @Test
  void whatIsAskedOneAfterTheOtherIsAnsweredToTheEnd() throws IOException {
    PartedIndex index =
        new PartedIndex(
            PartedSearcherTest::ask,
            ANALYZERS,
            Glossary.NONE,
            new Translator(Lexicons.NONE, ANALYZERS.languages()));
    int answered =
        new PartedTerms(index, 10)
            .until(terms -> {
              int next = 0;
              while (next < 60 && terms.isComplete()) {
                terms.articles(TextField.TEXT.neutral(), "word" + next);
                next++;
              }
              return next;
            });
    assertThat(answered).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"l", "cat", "ma", "маяк к", "灯", "tag", "rjirf", "koshk", "sea br", "zzz", ""})
  void whatIsTypedGoesOnAsInTheWhole(String typed) throws IOException {
    CompletionRequest request = CompletionRequest.of(typed);
    assertThat(PARTED.complete(request)).isEqualTo(WHOLE.searcher.complete(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.de.md", "2.en.md", "5.ru.md", "7.en.md", "9.zh-Hans.md"})
  void articlesLikeOneAreThoseOfTheWhole(String name) throws IOException {
    if (WHOLE.searcher.find(name).isEmpty()) {
      return;
    }
    for (SearchRequest request :
        List.of(SearchRequest.of(""), SearchRequest.builder("cat").limit(5).build())) {
      assertSame(PARTED.similar(name, request), WHOLE.searcher.similar(name, request), name);
    }
  }

  private static void assertSame(SearchResult found, SearchResult expected, String question) {
    assertThat(found.total()).as(question).isEqualTo(expected.total());
    assertThat(found.next()).as(question).isEqualTo(expected.next());
    assertThat(found.facets()).as(question).isEqualTo(expected.facets());
    assertThat(found.messages()).as(question).isEqualTo(expected.messages());
    assertThat(found.suggestions()).as(question).isEqualTo(expected.suggestions());
    assertThat(found.hits()).as(question).hasSameSizeAs(expected.hits());
    for (int i = 0; i < found.hits().size(); i++) {
      Hit hit = found.hits().get(i);
      Hit other = expected.hits().get(i);
      assertThat(hit.id()).as(question).isEqualTo(other.id());
      assertThat(hit.score()).as(question).isCloseTo(other.score(), within(1e-5));
      assertThat(hit.snippets()).as(question).isEqualTo(other.snippets());
      assertThat(hit.missing()).as(question).isEqualTo(other.missing());
      assertThat(hit.translations()).as(question).isEqualTo(other.translations());
    }
  }

  private static Lexicons translations() {
    return lexicon(
        List.of("cat", "lighthouse", "ship", "sea", "bread", "city", "search"),
        List.of("кошка", "маяк", "корабль", "море", "хлеб", "город", "поиск"));
  }

  private static Lexicons lexicon(List<String> english, List<String> russian) {
    Map<String, List<WordTranslation>> words = new TreeMap<>();
    for (int i = 0; i < Math.min(english.size(), russian.size()); i++) {
      words.put(
          english.get(i),
          List.of(new WordTranslation(russian.get(i), 1, TranslationKind.DICTIONARY, "Own words")));
    }
    return Lexicons.of(
        Lexicon.of(
            LexiconDescription.of("Own words"),
            LanguagePair.of(Language.ENGLISH, Language.RUSSIAN),
            words));
  }

  @Test
  void translatedHitsAreThoseOfTheWhole() throws IOException {
    Lexicons lexicons = translations();
    PartedSearcher parted =
        new PartedSearcher(PartedSearcherTest::ask, ANALYZERS, Glossary.NONE, lexicons);
    List<Article> articles = WORKS.stream().flatMap(List::stream).toList();
    int translated = 0;
    int weak = 0;
    try (SearchFixture whole = SearchFixture.of(lexicons, articles, 20)) {
      for (String question :
          List.of(
              "cat",
              "cat lighthouse",
              "lighthouse ship search",
              "sea bread city search ship",
              "cat transport patient",
              "hotel colour lighthouse sea",
              "bread reads engine table index")) {
        for (TranslationMode mode : TranslationMode.values()) {
          SearchRequest request =
              SearchRequest.builder(question).translate(mode).suggestions(false).limit(60).build();
          SearchResult found = parted.search(request);
          assertSame(found, whole.searcher.search(request), question);
          for (Hit hit : found.hits()) {
            translated += hit.missing().isEmpty() && !hit.translated().isEmpty() ? 1 : 0;
            weak += !hit.missing().isEmpty() && !hit.translated().isEmpty() ? 1 : 0;
          }
        }
      }
    }
    assertThat(translated).isPositive();
    assertThat(weak).isPositive();
  }

  @Test
  void articlesLikeOneInOtherLanguagesAreThoseOfTheWhole() throws IOException {
    Lexicons lexicons = lexicon(List.of("bee", "hive", "honey"), List.of("пчела", "улей", "мёд"));
    PartedSearcher parted =
        new PartedSearcher(PartedSearcherTest::ask, ANALYZERS, Glossary.NONE, lexicons);
    List<Article> articles = WORKS.stream().flatMap(List::stream).toList();
    SearchRequest request = SearchRequest.builder("").limit(60).build();
    try (SearchFixture whole = SearchFixture.of(lexicons, articles, 20)) {
      for (String name : List.of("bees0.md", "bees5.md", "2.en.md", "5.ru.md")) {
        if (whole.searcher.find(name).isPresent()) {
          assertSame(parted.similar(name, request), whole.searcher.similar(name, request), name);
        }
      }
    }
    assertThat(parted.similar("bees0.md", request).hits())
        .extracting(Hit::id)
        .contains("bees1.md", "пчёлы1.md");
    assertThat(PARTED.similar("bees0.md", request).hits())
        .extracting(Hit::id)
        .contains("bees1.md")
        .doesNotContain("пчёлы1.md");
  }

  @Test
  void articlesAreFoundShownExplainedAndExported() throws IOException {
    assertThat(PARTED.articles()).isEqualTo(WHOLE.searcher.articles());
    assertThat(PARTED.facets()).isEqualTo(WHOLE.searcher.facets());
    SearchRequest request = SearchRequest.of("cat lighthouse");
    for (String name : List.of("3.de.md", "2.en.md", "none.md")) {
      assertThat(PARTED.find(name)).isEqualTo(WHOLE.searcher.find(name));
      assertThat(PARTED.show(name)).isEqualTo(WHOLE.searcher.show(name));
      assertThat(PARTED.why(name, request)).isEqualTo(WHOLE.searcher.why(name, request));
    }
    List<ExportedArticle> exported = new ArrayList<>();
    PARTED.export(exported::add);
    List<ExportedArticle> expected = new ArrayList<>();
    WHOLE.searcher.export(expected::add);
    assertThat(exported).containsExactlyElementsOf(expected);
  }

  /* A clock that moves by an hour each time it is read stops the search on its way. */
  @Test
  void aSearchThatStopsSaysWhatItLacks() throws IOException {
    SearchRequest request = SearchRequest.builder("cat").limit(100).build();
    SearchResult free = PARTED.search(request);
    List<Duration> left = new ArrayList<>();
    PartedIndex index =
        new PartedIndex(
            asked -> {
              if (asked instanceof PartRequest.Find find) {
                left.add(Objects.requireNonNull(find.request().timeout()));
              }
              return ask(asked);
            },
            ANALYZERS,
            Glossary.NONE,
            new Translator(Lexicons.NONE, ANALYZERS.languages()));
    Set<String> kinds = new TreeSet<>();
    for (int looks = 3; looks < 200; looks++) {
      left.clear();
      AtomicLong clock = new AtomicLong();
      Deadline deadline =
          new Deadline(
              Duration.ofHours(looks), () -> clock.addAndGet(Duration.ofHours(1).toNanos()));
      SearchResult result = new PartedRun(index, index.asked(request), deadline).answer();
      assertThat(left).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
      assertThat(left).first().isEqualTo(Duration.ofHours(looks - 1));
      if (!result.exact()) {
        kinds.add("not exact");
        assertThat(result.messages())
            .singleElement()
            .asString()
            .contains("there may be more and better hits");
      } else if (result.hits().equals(free.hits())) {
        kinds.add("whole");
        assertThat(result.messages()).isEmpty();
      } else {
        kinds.add("without snippets");
        assertThat(result.messages())
            .singleElement()
            .asString()
            .endsWith(": not all hits have snippets.");
      }
    }
    assertThat(kinds).containsExactly("not exact", "whole", "without snippets");
  }

  @Test
  void aTimeOfCenturiesIsATime() throws IOException {
    SearchRequest request =
        SearchRequest.builder("cat").timeout(Duration.ofSeconds(Long.MAX_VALUE)).build();
    assertThat(PARTED.search(request).hits())
        .isEqualTo(WHOLE.searcher.search(request).hits())
        .isNotEmpty();
  }

  @Test
  void whatIsWrongIsRefusedAsByTheWhole() {
    SearchRequest facet =
        SearchRequest.builder("cat")
            .facets(List.of(FacetRequest.of(Facet.named("colour"))))
            .build();
    assertThatThrownBy(() -> PARTED.search(facet))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageStartingWith("Unknown facet: 'colour'.");
    assertThatThrownBy(() -> PARTED.search(SearchRequest.builder("cat").after("?").build()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageStartingWith("Not a cursor of this order: '?'.");
  }

  @Test
  void bytesOfAnotherVersionAreRefused() {
    assertThatThrownBy(() -> PartRequest.of(new byte[] {2, 2}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Use the client and the plugin of one version.");
    assertThatThrownBy(() -> PartRequest.of(new byte[] {1})).isInstanceOf(IOException.class);
  }
}
