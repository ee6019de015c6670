package dev.tolmach.schema;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 whose idf looks at the whole index instead of at one field.
 *
 * <p>Lucene's idf takes the number of documents that have the field. With one field per language a
 * word of a rare language would then look common (in ten English articles among ten thousand
 * Russian ones every English word is frequent), and its articles would sink. Taking the number of
 * all documents makes the weights of words comparable across languages.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class ArticleSimilarity extends PerFieldSimilarityWrapper {
  /* These were chosen on the questions of docs/development/across-languages.md. */
  private static final ArticleSimilarity TRANSLATIONS =
      new ArticleSimilarity(new WholeIndexBm25(0.6f, 0.95f), new WholeIndexBm25(0.6f, 0.4f));

  private final Similarity text;
  private final Similarity brief;

  /** The similarity of every index and every search. */
  public ArticleSimilarity() {
    /* k1 and b were chosen by hand on the question sets of docs/development/relevance.md. */
    this(new WholeIndexBm25(1.2f, 0.6f), new WholeIndexBm25(1.2f, 0.4f));
  }

  private ArticleSimilarity(Similarity text, Similarity brief) {
    this.text = text;
    this.brief = brief;
  }

  @Override
  public Similarity get(String field) {
    return field.startsWith(TextField.TEXT.neutral()) ? text : brief;
  }

  /**
   * Returns the similarity of a word's translations. A long text has one or another translation of
   * nearly every common word, and has it often: so its length and how often it has them count more
   * and less, respectively, than for words as typed.
   */
  public static ArticleSimilarity ofTranslations() {
    return TRANSLATIONS;
  }

  /**
   * How much rarer a term looks that few documents have, where really more have it: the share of
   * its weight that is justified. A word occurs in the fields of several languages; in the field of
   * a language that one article quotes, a common word of another language would be the rarest of
   * all.
   *
   * @param seen in how many documents the term is
   * @param real in how many documents the word is, in whatever field; not fewer
   * @param documents how many documents there are
   * @return above 0, at most 1
   */
  public static float fairShare(int seen, int real, int documents) {
    return (float) (rarity(real, documents) / rarity(seen, documents));
  }

  /**
   * What it says to have a term that some documents have: its idf.
   *
   * @param having how many documents have it; not more than there are
   * @param documents how many documents there are
   * @return above 0
   */
  public static double rarity(int having, int documents) {
    return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  }

  private static final class WholeIndexBm25 extends BM25Similarity {
    WholeIndexBm25(float k1, float b) {
      super(k1, b);
    }

    /* A field of single characters is as long as the text it is of, other words included. */
    @Override
    public long computeNorm(FieldInvertState state) {
      return TextField.isOfCharacters(state.getName())
          ? SmallFloat.intToByte4(positions(state))
          : super.computeNorm(state);
    }

    private static int positions(FieldInvertState state) {
      PositionCount counted = state.getAttributeSource().getAttribute(PositionCount.class);
      return counted == null ? state.getPosition() + 1 : counted.positions(state.getName());
    }

    @Override
    public Explanation idfExplain(CollectionStatistics field, TermStatistics term) {
      float idf = idf(term.docFreq(), field.maxDoc());
      return Explanation.match(
          idf,
          "idf over the whole index, from:",
          Explanation.match(term.docFreq(), "documents that have the term"),
          Explanation.match(field.maxDoc(), "documents in the index"));
    }
  }
}
