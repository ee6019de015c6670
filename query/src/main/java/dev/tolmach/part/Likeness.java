package dev.tolmach.part;

import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.IndexFields;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What articles like those of a work have. Immutable.
 *
 * @param versions the words of each version that distinguish it from others; none: nothing is like
 *     it
 * @param tags keys of the work's tags
 * @param work the work's own name, which is not among them
 */
public record Likeness(List<Version> versions, List<String> tags, String work) {
  /** Of the words that distinguish a version from others an article has at least one in four. */
  private static final int SHARE = 4;

  /** A tag in common says less than the words of a text, but it was chosen by hand. */
  private static final float TAG = 0.5f;

  /**
   * A version of the work, or its words in another language.
   *
   * @param field the field of its words
   * @param words the words, one at least
   * @param least how many of them an article has at least
   * @param boost what an article's score by them is multiplied with
   */
  public record Version(String field, List<String> words, int least, float boost) {
    /** Copies the list. */
    public Version {
      words = List.copyOf(words);
    }

    /** A version of whose words an article has one in four at least. */
    public static Version of(String field, List<String> words, float boost) {
      return new Version(field, words, Likeness.least(words.size()), boost);
    }

    /** The articles that have enough of the words, scored without the boost. */
    public Query query() {
      BooleanQuery.Builder enough = new BooleanQuery.Builder();
      words.forEach(word -> enough.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
      enough.setMinimumNumberShouldMatch(least);
      return enough.build();
    }
  }

  /** How many of so many words an article has at least. */
  public static int least(int words) {
    return Math.max(1, (words + SHARE - 1) / SHARE);
  }

  /** Copies the lists. */
  public Likeness {
    versions = List.copyOf(versions);
    tags = List.copyOf(tags);
  }

  /** The same request for articles that are like the work, too. */
  @SuppressWarnings("exports") // For this module's own use.
  public ArticleQuery under(ArticleQuery asked) {
    return asked.matching(
        new BooleanQuery.Builder()
            .add(query(), Occur.MUST)
            .add(asked.match(), Occur.FILTER)
            .add(new TermQuery(new Term(IndexFields.WORK, work)), Occur.MUST_NOT)
            .build());
  }

  private Query query() {
    if (versions.isEmpty()) {
      return new MatchNoDocsQuery("no word tells the article from others");
    }
    List<Query> byVersion = new ArrayList<>();
    versions.forEach(each -> byVersion.add(new BoostQuery(each.query(), each.boost())));
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().add(new DisjunctionMaxQuery(byVersion, 0f), Occur.MUST);
    for (String tag : tags) {
      Query tagged = new TermQuery(new Term(FacetField.of(FacetField.TAG), tag));
      query.add(new BoostQuery(new ConstantScoreQuery(tagged), TAG), Occur.SHOULD);
    }
    return query.build();
  }
}
