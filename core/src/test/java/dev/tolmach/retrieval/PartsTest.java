package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.ANALYZERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tolmach.article.Article;
import dev.tolmach.collection.Candidate;
import dev.tolmach.collection.Deadline;
import dev.tolmach.collection.FacetDictionaryCache;
import dev.tolmach.collection.FacetTally;
import dev.tolmach.collection.FacetedSearch;
import dev.tolmach.collection.HitCollector;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.SynonymGroup;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.vocabulary.FrozenVocabulary;
import dev.tolmach.vocabulary.IndexVocabulary;
import dev.tolmach.vocabulary.PlainWord;
import dev.tolmach.vocabulary.Sound;
import dev.tolmach.vocabulary.StatisticalSearcher;
import dev.tolmach.vocabulary.VocabularyCounts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An index in parts answers as the whole does. */
class PartsTest {
  private static final int WORKS = 330;
  private static final int PARTS = 3;
  private static final Glossary GLOSSARY =
      Glossary.ofSynonyms(
          SynonymGroup.equal("cat", "lighthouse"), SynonymGroup.equal("chat", "phare"));

  static Stream<List<String>> archives() {
    return Stream.of(List.of("ru", "zh-Hans", "en"), List.of("en", "fr", "es", "de", "it", "pt"));
  }

  @ParameterizedTest
  @MethodSource("archives")
  void aFrozenVocabularyMakesPartsAnswerAsTheWhole(List<String> languages) throws IOException {
    PartedArchive archive = new PartedArchive(languages, 7);
    try (Index whole = Index.of(archive.works(WORKS));
        Index updated = Index.updated(archive, 1, 0);
        Parted parted = Parted.of(archive)) {
      assertThat(parted.parts()).allMatch(part -> part.reader().hasDeletions());
      List<String> questions = archive.questions(300);
      for (int i = 0; i < questions.size(); i++) {
        List<SearchRequest> requests = requests(questions.get(i));
        compare(requests.get(i / 8 % requests.size()), whole, updated, parted);
      }
    }
  }

  private static List<SearchRequest> requests(String question) {
    List<FacetRequest> facets =
        Stream.concat(Facet.ALL.stream(), Stream.of(Facet.named("place")))
            .map(facet -> new FacetRequest(facet, 1_000))
            .toList();
    Recency recency = new Recency(365, 0.5, LocalDate.of(2025, 1, 1));
    return List.of(
        SearchRequest.builder(question).facets(facets).build(),
        SearchRequest.builder(question).facets(facets).lastWordIsPrefix(true).limit(40).build(),
        SearchRequest.builder(question).facets(facets).sort(SortOrder.NEWEST).build(),
        SearchRequest.builder(question).facets(facets).recency(recency).build());
  }

  private static void compare(SearchRequest request, Index whole, Index updated, Parted parted)
      throws IOException {
    Answer expected = whole.answer(request);
    assertSame(request, updated.answer(request), expected);
    assertSame(request, parted.answer(request), expected);
  }

  private static void assertSame(SearchRequest request, Answer found, Answer expected) {
    assertThat(found.query().match()).as(request.text()).isEqualTo(expected.query().match());
    assertThat(found.query().some()).as(request.text()).isEqualTo(expected.query().some());
    assertThat(found.outcome().found().total()).isEqualTo(expected.outcome().found().total());
    same(request, found.outcome().found().best(), expected.outcome().found().best());
    same(request, found.some(), expected.some());
    for (FacetRequest facet : request.facets()) {
      FacetTally counted = tally(found, facet);
      FacetTally wanted = tally(expected, facet);
      assertThat(counted.counts()).as(request.text()).isEqualTo(wanted.counts());
      wanted
          .counts()
          .keySet()
          .forEach(key -> assertThat(counted.spelling(key)).isEqualTo(wanted.spelling(key)));
    }
  }

  private static FacetTally tally(Answer answer, FacetRequest facet) {
    return answer.outcome().tallies().getOrDefault(facet.facet(), new FacetTally());
  }

  private static void same(SearchRequest request, List<Candidate> found, List<Candidate> expected) {
    assertThat(found)
        .as(request.text())
        .extracting(each -> each.id().utf8ToString())
        .isEqualTo(expected.stream().map(each -> each.id().utf8ToString()).toList());
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).score()).isCloseTo(expected.get(i).score(), within(1e-5f));
    }
  }

  /** What a request found, and the best that have some of the words. */
  private record Answer(ArticleQuery query, FacetedSearch.Outcome outcome, List<Candidate> some) {}

  /** A request on an index or a part of it, by a vocabulary. */
  private static Answer answer(SearchRequest request, IndexSearcher searcher, Vocabulary words)
      throws IOException {
    ArticleQuery query = ArticleQuery.of(request, ANALYZERS, words);
    var wanted = new HitCollector.Wanted(request.limit(), request.sort(), null, false, Set.of());
    return new Answer(
        query,
        new FacetedSearch(searcher, new FacetDictionaryCache(words.names()), new Deadline(null))
            .run(query, request, wanted),
        searcher.search(query.under(query.some()), HitCollector.manager(wanted)).best());
  }

  private record Index(Directory directory, DirectoryReader reader, IndexVocabulary words)
      implements AutoCloseable {
    static Index of(List<List<Article>> works) throws IOException {
      Directory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = writer(directory)) {
        write(writer, works);
      }
      return opened(directory);
    }

    /* Every fifth work was another one before, and there were works that are gone. */
    static Index updated(PartedArchive archive, int parts, int part) throws IOException {
      List<List<Article>> now = archive.works(WORKS);
      List<List<Article>> before =
          new PartedArchive(archive.languages(), archive.seed() + 5).works(WORKS + 40);
      Directory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = writer(directory)) {
        List<List<Article>> first = new ArrayList<>();
        List<List<Article>> then = new ArrayList<>();
        for (int work = part; work < WORKS + 40; work += parts) {
          boolean other = work % 5 == 0 || work >= WORKS;
          first.add(other ? before.get(work) : now.get(work));
          if (work < WORKS && other) {
            then.add(now.get(work));
          }
        }
        write(writer, first);
        writer.flush();
        write(writer, then);
        for (int work = WORKS; work < WORKS + 40; work++) {
          writer.deleteDocuments(ArticleDocuments.workTerm(before.get(work).get(0)));
        }
      }
      return opened(directory);
    }

    private static IndexWriter writer(Directory directory) throws IOException {
      return new IndexWriter(
          directory,
          new IndexWriterConfig(ANALYZERS.writing())
              .setSimilarity(new ArticleSimilarity())
              .setMergePolicy(NoMergePolicy.INSTANCE));
    }

    private static void write(IndexWriter writer, List<List<Article>> works) throws IOException {
      for (List<Article> versions : works) {
        writer.updateDocuments(
            ArticleDocuments.workTerm(versions.get(0)),
            ArticleDocuments.blockOf(
                versions.stream()
                    .map(version -> new ArticleDocuments.Version(version, "00".repeat(32)))
                    .toList()));
      }
    }

    private static Index opened(Directory directory) throws IOException {
      DirectoryReader reader = DirectoryReader.open(directory);
      return new Index(directory, reader, new IndexVocabulary(reader, ANALYZERS, GLOSSARY));
    }

    Answer answer(SearchRequest request) throws IOException {
      return PartsTest.answer(request, StatisticalSearcher.of(reader, words), words);
    }

    @Override
    public void close() throws IOException {
      reader.close();
      directory.close();
    }
  }

  private record Parted(List<Index> parts) implements AutoCloseable {
    static Parted of(PartedArchive archive) throws IOException {
      List<Index> parts = new ArrayList<>();
      for (int part = 0; part < PARTS; part++) {
        parts.add(Index.updated(archive, PARTS, part));
      }
      return new Parted(parts);
    }

    private VocabularyCounts count(
        Collection<Term> asked, Collection<Sound> heard, Collection<PlainWord> spelled) {
      return parts.stream()
          .map(part -> VocabularyCounts.of(part.words(), asked, heard, spelled))
          .reduce(VocabularyCounts::plus)
          .orElseThrow();
    }

    Answer answer(SearchRequest request) throws IOException {
      FrozenVocabulary frozen =
          FrozenVocabulary.of(
              VocabularyCounts.NONE,
              ANALYZERS,
              GLOSSARY,
              this::count,
              words -> ArticleQuery.of(request, ANALYZERS, words));
      List<FacetedSearch.Outcome> outcomes = new ArrayList<>();
      List<HitCollector.Found> some = new ArrayList<>();
      ArticleQuery query = ArticleQuery.of(request, ANALYZERS, frozen);
      for (Index part : parts) {
        Answer answer =
            PartsTest.answer(request, StatisticalSearcher.ofPart(part.reader(), frozen), frozen);
        outcomes.add(answer.outcome());
        some.add(new HitCollector.Found(0, 0, answer.some()));
      }
      return new Answer(
          query,
          FacetedSearch.Outcome.all(outcomes, request.limit()),
          HitCollector.Found.all(some, request.limit()).best());
    }

    @Override
    public void close() throws IOException {
      for (Index part : parts) {
        part.close();
      }
    }
  }
}
