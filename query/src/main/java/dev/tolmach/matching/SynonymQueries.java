package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.language.Language;
import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.schema.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/**
 * Has the words of a query looked for by their synonyms, too.
 *
 * <p>A name of several words in a query gives each of its words the other names as alternatives:
 * who has one of these has them all, and what an article lacks is still said word by word.
 */
final class SynonymQueries {
  /* A synonym that is there as written stays below a word that is there in another form. */
  private static final float SYNONYM = 0.7f;

  /* For a word that is in many groups. */
  private static final int MOST_NAMES = 50;

  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final WordQueries words;

  SynonymQueries(ArticleAnalyzers analyzers, Vocabulary vocabulary, WordQueries words) {
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.words = words;
  }

  /**
   * For each word of a text, by its index, its synonyms, or those of the name that it is a part of.
   * Words that only rank have none.
   */
  Map<Integer, Set<String>> of(List<QueryWord> typed) {
    Map<Integer, Set<String>> names = new HashMap<>();
    for (SynonymTable.Named named : vocabulary.synonyms().in(typed)) {
      for (int at = named.start(); at < named.end(); at++) {
        if (!words.isFunctionWord(typed.get(at).text())) {
          names.put(at, named.others());
        }
      }
    }
    return names;
  }

  /**
   * The query for a word or for its synonyms, which count less. Where a name is rarer than the
   * word, it does not count for more because of that: articles that have the word as it was typed
   * come first.
   *
   * @param room whether there is room for one more alternative, which is then taken
   */
  WordClause orSynonyms(WordClause word, Set<String> names, Predicate<Query> room) {
    List<Query> alternatives = new ArrayList<>(List.of(word.query()));
    double typed = names.isEmpty() ? 0 : rarity(word.text());
    for (String name : names.stream().limit(MOST_NAMES).toList()) {
      double share = Math.min(1, typed / rarity(name));
      List<Query> others = words.synonym(name, SYNONYM * (float) share);
      if (!others.isEmpty()) {
        Query any = new SynonymNameQuery(word.text(), name, WordQueries.bestOf(others));
        if (!room.test(any)) {
          break;
        }
        alternatives.add(any);
      }
    }
    return alternatives.size() == 1 ? word : word.by(WordQueries.bestOf(alternatives));
  }

  /* What it says to have a name: the sum for its words, in the field that knows it best. */
  private double rarity(String name) {
    String field = TextField.TEXT.neutral();
    Analyzed best = Analyzed.of(analyzers, field, name);
    int most = 0;
    for (Language language : words.groups()) {
      String other = TextField.TEXT.in(language);
      Analyzed analyzed = Analyzed.of(analyzers, other, name);
      int having = words.articlesWith(language, analyzed);
      if (having > most) {
        most = having;
        best = analyzed;
        field = other;
      }
    }
    double rarity = 0;
    for (List<String> alternatives : best.terms()) {
      int having = 0;
      for (String term : alternatives) {
        having =
            Math.max(having, vocabulary.articles(new Term(TextField.holding(field, term), term)));
      }
      rarity += ArticleSimilarity.rarity(having, vocabulary.size());
    }
    return rarity;
  }
}
