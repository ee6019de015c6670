package dev.tolmach.retrieval;

import dev.tolmach.article.Article;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.language.Language;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.part.Likeness;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds articles like those of a work: they have many of the words that distinguish its versions
 * from all other articles, each version's in its own language. So a work with translations leads to
 * articles of all its languages. What an article scores by a version's words is measured by what
 * that version itself scores, since words are rarer, and scores higher, in a language of few
 * articles.
 */
final class SimilarArticles {
  /* Those of the most translated sites; further ones would say nothing new. */
  private static final int MOST_VERSIONS = 20;

  private static final int WORDS = 25;

  /* A word that occurs in the text once may be there by chance. */
  private static final int LEAST_TIMES = 2;
  private static final int MOST_TOKENS = 20_000;

  /** What more than one article in three of the language has, distinguishes nothing. */
  private static final int COMMON = 3;

  /** What a version scores by its own words. */
  private static final float SELF = 10f;

  /** What the words of a translation count for. */
  private static final float TRANSLATION = 0.5f;

  /** A version of a work, and its document. */
  record Version(int doc, Article article) {}

  private record Weighed(String word, double weight) {}

  private final IndexSearcher searcher;
  private final ArticleAnalyzers analyzers;

  /**
   * What is like articles.
   *
   * @param searcher sees the work, and scores as the whole index does
   */
  SimilarArticles(IndexSearcher searcher, ArticleAnalyzers analyzers) {
    this.searcher = searcher;
    this.analyzers = analyzers;
  }

  /** All versions of the work that a document belongs to. */
  List<Version> versions(int doc) throws IOException {
    Term work = ArticleDocuments.workTerm(article(doc));
    List<Version> versions = new ArrayList<>();
    for (ScoreDoc version : searcher.search(new TermQuery(work), MOST_VERSIONS).scoreDocs) {
      versions.add(new Version(version.doc, article(version.doc)));
    }
    return versions;
  }

  private Article article(int doc) throws IOException {
    return ArticleDocuments.article(searcher.storedFields().document(doc));
  }

  /** Asks a vocabulary for all that is to be known of some versions. */
  void ask(List<Version> versions, Vocabulary vocabulary) throws IOException {
    for (Version version : versions) {
      words(version.article(), vocabulary);
    }
  }

  /**
   * What articles have that are like those of a work.
   *
   * @param asked the document of the version that was asked for
   * @param versions all versions of the work
   */
  Likeness of(int asked, List<Version> versions, Vocabulary vocabulary) throws IOException {
    List<Likeness.Version> byVersion = new ArrayList<>();
    Set<String> tags = new LinkedHashSet<>();
    for (Version version : versions) {
      Article article = version.article();
      List<String> words = words(article, vocabulary);
      var plain = new Likeness.Version(field(article), words, 1f);
      Explanation self = searcher.explain(plain.query(), version.doc());
      if (self.isMatch() && self.getValue().floatValue() > 0) {
        float most = version.doc() == asked ? SELF : SELF * TRANSLATION;
        float boost = most / self.getValue().floatValue();
        byVersion.add(new Likeness.Version(plain.field(), words, boost));
      }
      article.frontMatter().tags().forEach(tag -> tags.add(FacetField.key(tag)));
    }
    Term work = ArticleDocuments.workTerm(versions.getFirst().article());
    return new Likeness(byVersion, List.copyOf(tags), work.text());
  }

  private static String field(Article version) {
    return version.language().equals(Language.UNKNOWN)
        ? TextField.TEXT.neutral()
        : TextField.TEXT.in(version.language());
  }

  /* The heaviest by how often they occur there and how rare they are. (Luhn, The automatic creation
   * of literature abstracts, 1958; Lucene's MoreLikeThis weighs them so.) */
  private List<String> words(Article version, Vocabulary vocabulary) throws IOException {
    String field = field(version);
    int common = Math.max(2, (int) (vocabulary.lengths(field).articles() / COMMON));
    List<Weighed> words = new ArrayList<>();
    for (Map.Entry<String, Integer> each : frequencies(field, version).entrySet()) {
      if (each.getValue() >= LEAST_TIMES) {
        int articles = vocabulary.articles(new Term(field, each.getKey()));
        if (articles >= 2 && articles <= common) {
          double rarity = Math.log((vocabulary.size() + 1) / (double) (articles + 1)) + 1;
          words.add(new Weighed(each.getKey(), each.getValue() * rarity));
        }
      }
    }
    return words.stream()
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word))
        .limit(WORDS)
        .map(Weighed::word)
        .filter(word -> !analyzers.languages().isFunctionWord(version.language(), word))
        .toList();
  }

  private Map<String, Integer> frequencies(String field, Article version) throws IOException {
    String title = ArticleDocuments.text(TextField.TITLE, version);
    Map<String, Integer> times = new HashMap<>();
    /* What the title names it is about, so its words count once more. */
    for (String text : List.of(title, title, version.text())) {
      try (TokenStream tokens = analyzers.writing().tokenStream(field, text)) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        tokens.reset();
        for (int left = MOST_TOKENS; left > 0 && tokens.incrementToken(); left--) {
          times.merge(term.toString(), 1, Integer::sum);
        }
      }
    }
    return times;
  }
}
