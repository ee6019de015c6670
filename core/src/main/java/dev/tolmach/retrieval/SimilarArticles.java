package dev.tolmach.retrieval;

import dev.tolmach.article.Article;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.language.Language;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Builds the query for articles like those of a work: they have many of the words that tell its
 * versions from all other articles, each version's in its own language. So a work with translations
 * leads to articles of all its languages. What an article scores by a version's words is measured
 * by what that version itself scores, since words are rarer, and scores higher, in a language of
 * few articles.
 */
final class SimilarArticles {
  private static final int WORDS = 25;

  /* A word that stands in the text once may stand there by chance. */
  private static final int LEAST_TIMES = 2;
  private static final int MOST_TOKENS = 20_000;

  /** What more than one article in three of the language has, tells nothing from another. */
  private static final int COMMON = 3;

  /** Of the words that tell a version from others an article has at least one in four. */
  private static final int SHARE = 4;

  /** What a version scores by its own words. */
  private static final float SELF = 10f;

  /** What the words of a translation count for. */
  private static final float TRANSLATION = 0.5f;

  /** A tag in common says less than the words of a text, but it was chosen by hand. */
  private static final float TAG = 0.5f;

  /** A version of a work, and its document. */
  record Version(int doc, Article article) {}

  private final IndexSearcher searcher;
  private final ArticleAnalyzers analyzers;

  SimilarArticles(IndexSearcher searcher, ArticleAnalyzers analyzers) {
    this.searcher = searcher;
    this.analyzers = analyzers;
  }

  /**
   * The articles like those of a work; the work's own too.
   *
   * @param asked the document of the version that was asked for
   * @param versions all versions of the work
   */
  Query of(int asked, List<Version> versions) throws IOException {
    List<Query> byVersion = new ArrayList<>();
    Set<String> tags = new LinkedHashSet<>();
    for (Version version : versions) {
      Query words = words(field(version.article()), version.article());
      Explanation self = searcher.explain(words, version.doc());
      if (self.isMatch() && self.getValue().floatValue() > 0) {
        float most = version.doc() == asked ? SELF : SELF * TRANSLATION;
        byVersion.add(new BoostQuery(words, most / self.getValue().floatValue()));
      }
      version.article().frontMatter().tags().forEach(tag -> tags.add(FacetField.key(tag)));
    }
    if (byVersion.isEmpty()) {
      return new MatchNoDocsQuery("no word tells the article from others");
    }
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().add(new DisjunctionMaxQuery(byVersion, 0f), Occur.MUST);
    for (String tag : tags) {
      Query tagged = new TermQuery(new Term(FacetField.of(FacetField.TAG), tag));
      query.add(new BoostQuery(new ConstantScoreQuery(tagged), TAG), Occur.SHOULD);
    }
    return query.build();
  }

  private static String field(Article version) {
    return version.language().equals(Language.UNKNOWN)
        ? TextField.TEXT.neutral()
        : TextField.TEXT.in(version.language());
  }

  private Query words(String field, Article version) throws IOException {
    MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
    like.setAnalyzer(analyzers.writing());
    like.setFieldNames(new String[] {field});
    like.setMaxQueryTerms(WORDS);
    like.setMinDocFreq(2);
    like.setMaxDocFreq(Math.max(2, searcher.getIndexReader().getDocCount(field) / COMMON));
    like.setMinTermFreq(LEAST_TIMES);
    like.setMaxNumTokensParsed(MOST_TOKENS);
    String title = ArticleDocuments.text(TextField.TITLE, version);
    /* What the title names it is about, so its words count once more. */
    BooleanQuery words =
        (BooleanQuery)
            like.like(
                field,
                new StringReader(title),
                new StringReader(title),
                new StringReader(version.text()));
    BooleanQuery.Builder enough = new BooleanQuery.Builder();
    int all = 0;
    for (BooleanClause word : words) {
      if (!isFunctionWord(version.language(), word.query())) {
        enough.add(word.query(), Occur.SHOULD);
        all++;
      }
    }
    enough.setMinimumNumberShouldMatch(Math.max(1, (all + SHARE - 1) / SHARE));
    return all == 0 ? new MatchNoDocsQuery("no word of the article decides") : enough.build();
  }

  private boolean isFunctionWord(Language language, Query word) {
    return word instanceof TermQuery term
        && analyzers.languages().isFunctionWord(language, term.getTerm().text());
  }
}
