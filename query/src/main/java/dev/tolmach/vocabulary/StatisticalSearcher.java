package dev.tolmach.vocabulary;

import dev.tolmach.matching.Vocabulary;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.schema.FieldLengths;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Scores by a vocabulary: by its counts of articles, and by its lengths of texts, instead of by
 * what Lucene counts in the reader at hand. So a part of an index scores as the whole does, and
 * deleted articles change no score.
 *
 * <p>A word is as rare in a title or a heading as it is in texts, see {@link
 * Vocabulary#articlesWithWord}: few titles have it, but an article is no better for that.
 *
 * <p>It takes the neutral field of a part and the field of its single Han characters for one when
 * it says how long texts are on average, so that a character, a pair and a word of one text are
 * weighed by the same length. Any number of threads may use one.
 */
public final class StatisticalSearcher extends IndexSearcher {
  private final Vocabulary vocabulary;
  private final boolean part;

  private StatisticalSearcher(
      IndexReader reader, Vocabulary vocabulary, boolean part, Similarity similarity) {
    super(reader);
    this.vocabulary = vocabulary;
    this.part = part;
    setSimilarity(similarity);
  }

  /** A searcher of a whole index by its own vocabulary. */
  public static StatisticalSearcher of(IndexReader reader, IndexVocabulary vocabulary) {
    return new StatisticalSearcher(reader, vocabulary, false, new ArticleSimilarity());
  }

  /** A searcher of a part of an index by the vocabulary of the whole. */
  public static StatisticalSearcher ofPart(IndexReader part, FrozenVocabulary whole) {
    return new StatisticalSearcher(part, whole, true, new ArticleSimilarity());
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    TextField text = TextField.of(field);
    if (text == null) {
      return super.collectionStatistics(field);
    }
    FieldLengths own = lengths(text, field);
    if (own.articles() == 0) {
      return null;
    }
    long articles = Math.max(own.articles(), vocabulary.size());
    return new CollectionStatistics(
        field, articles, own.articles(), own.words(), Math.min(own.words(), own.articles()));
  }

  private FieldLengths lengths(TextField text, String field) {
    FieldLengths own = vocabulary.lengths(field);
    if (field.indexOf('.') >= 0) {
      return own;
    }
    FieldLengths neutral = vocabulary.lengths(text.neutral());
    FieldLengths characters = vocabulary.lengths(text.characters());
    return neutral.articles() == 0 || characters.articles() == 0
        ? own
        : new FieldLengths(neutral.articles(), neutral.words() + characters.words());
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    if (TextField.of(term.field()) == null) {
      return super.termStatistics(term, docFreq, totalTermFreq);
    }
    return statistics(term, vocabulary.articlesWithWord(term, docFreq), totalTermFreq);
  }

  /* How often all of them have the term is in no score, but may not be less. */
  private static TermStatistics statistics(Term term, int articles, long times) {
    int having = Math.max(1, articles);
    return new TermStatistics(term.bytes(), having, Math.max(times, having));
  }

  /*
   * Lucene weighs alternatives by those of their terms that its reader has. In a part some may be
   * missing which the whole has.
   */
  @Override
  public Weight createWeight(Query query, ScoreMode scoreMode, float boost) throws IOException {
    if (!part || !scoreMode.needsScores()) {
      return super.createWeight(query, scoreMode, boost);
    }
    return switch (query) {
      case SynonymQuery synonyms -> weight(synonyms, List.of(most(synonyms)), scoreMode, boost);
      case MultiPhraseQuery phrase -> weight(phrase, all(phrase), scoreMode, boost);
      /* These make the weight of what is inside by themselves. */
      case BoostQuery boosted ->
          createWeight(boosted.getQuery(), scoreMode, boosted.getBoost() * boost);
      case FunctionScoreQuery changed ->
          new FunctionScoreQuery(
                  new DisjunctionMaxQuery(List.of(changed.getWrappedQuery()), 0f),
                  changed.getSource())
              .createWeight(this, scoreMode, boost);
      default -> super.createWeight(query, scoreMode, boost);
    };
  }

  private Weight weight(Query query, List<TermStatistics> terms, ScoreMode scoreMode, float boost)
      throws IOException {
    var fixed = new FixedTerms(getSimilarity(), terms.toArray(TermStatistics[]::new));
    return query.createWeight(
        new StatisticalSearcher(getIndexReader(), vocabulary, true, fixed), scoreMode, boost);
  }

  private TermStatistics most(SynonymQuery synonyms) {
    Term first = synonyms.getTerms().get(0);
    int articles = 0;
    for (Term term : synonyms.getTerms()) {
      if (vocabulary.contains(term)) {
        articles = Math.max(articles, vocabulary.articlesWithWord(term));
      }
    }
    return statistics(first, articles, articles);
  }

  private List<TermStatistics> all(MultiPhraseQuery phrase) {
    List<TermStatistics> all = new ArrayList<>();
    for (Term[] alternatives : phrase.getTermArrays()) {
      for (Term term : alternatives) {
        int articles = vocabulary.articles(term);
        if (articles > 0) {
          int having = vocabulary.articlesWithWord(term);
          all.add(statistics(term, having, having));
        }
      }
    }
    return all;
  }

  /* Scores by given terms, whichever the reader has. */
  private static final class FixedTerms extends Similarity {
    private final Similarity similarity;
    private final TermStatistics[] terms;

    FixedTerms(Similarity similarity, TermStatistics[] terms) {
      this.similarity = similarity;
      this.terms = terms;
    }

    @Override
    public long computeNorm(FieldInvertState state) {
      return similarity.computeNorm(state);
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... ignored) {
      return similarity.scorer(boost, field, terms);
    }
  }
}
