package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Builds queries for the parts of a compound word wherever they occur in an article: one about a
 * <i>Zentralindex (ZQI)</i> that is a <i>Maßstab</i> has something to say on the
 * <i>ZQI-Maßstab</i>.
 */
final class PartQueries {
  /* Words such as e-mail and 3D say too little in parts. In UTF-16 code units. */
  private static final int SHORTEST = 3;

  private static final int MOST = 6;

  private final ArticleAnalyzers analyzers;
  private final RankingWords functionWords;

  PartQueries(ArticleAnalyzers analyzers, RankingWords functionWords) {
    this.analyzers = analyzers;
    this.functionWords = functionWords;
  }

  /**
   * The articles that have every part of a word, function words apart.
   *
   * @param query the query for one part
   * @return null for a word that has no parts of its own, or some part that no article has
   */
  @Nullable Query apart(QueryWord word, Function<String, Query> query) {
    if (word.script() == WordScript.HAN || word.script() == WordScript.NUMBER || isPlain(word)) {
      return null;
    }
    List<String> parts = parts(word.text());
    if (parts.size() < 2 || parts.stream().allMatch(part -> part.length() < SHORTEST)) {
      return null;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String part : parts) {
      Query each = query.apply(part);
      if (each instanceof MatchNoDocsQuery) {
        return null;
      }
      all.add(each, Occur.MUST);
    }
    return all.build();
  }

  /* Of letters only, apart from camelCase, which is one word in most eyes. */
  private static boolean isPlain(QueryWord word) {
    return word.text().chars().allMatch(Character::isLetter);
  }

  private List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    for (List<String> alternatives :
        Analyzed.of(analyzers, TextField.TEXT.neutral(), word).terms()) {
      String part = alternatives.getFirst();
      if (!functionWords.has(part) && !parts.contains(part)) {
        parts.add(part);
      }
    }
    return parts.size() > MOST ? List.of() : parts;
  }
}
