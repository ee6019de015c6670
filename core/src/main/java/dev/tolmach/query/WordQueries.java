package dev.tolmach.query;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.language.Language;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.TextField;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/**
 * Builds the query for one word: the best of all fields, where the word stands as written or in one
 * of its forms in a language that knows it.
 */
final class WordQueries {
  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final FieldQueries fields;

  /* One language for each group of text fields: both ways of writing Chinese share theirs. */
  private final Map<String, Language> groups = new TreeMap<>();

  WordQueries(ArticleAnalyzers analyzers, Vocabulary vocabulary) {
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.fields = new FieldQueries(vocabulary);
    for (Language language : vocabulary.fieldLanguages()) {
      groups.put(language.primary(), language);
    }
  }

  /** The query for a word. */
  WordClause word(QueryWord word) {
    List<Query> alternatives = new ArrayList<>();
    if (word.script() == WordScript.HAN) {
      addCharacters(alternatives, word.text());
    } else {
      addAsWritten(alternatives, word.text());
    }
    addForms(alternatives, word.text());
    return new WordClause(word.text(), bestOf(alternatives), false, isFunctionWord(word.text()));
  }

  /** The query for words that stand side by side, in any of their forms. */
  WordClause phrase(String phrase, boolean excluded) {
    List<Query> alternatives = new ArrayList<>();
    if (phrase.codePoints().allMatch(WordQueries::isHan)) {
      addCharacters(alternatives, phrase);
    } else {
      addAsWritten(alternatives, phrase);
      addForms(alternatives, phrase);
    }
    return new WordClause(phrase, bestOf(alternatives), excluded, false);
  }

  /** The query for words that begin with some letters. */
  WordClause prefix(String letters, boolean excluded) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Analyzed analyzed =
        Analyzed.of(analyzers, TextField.TEXT.neutral(), letters);
    Collection<String> beginnings =
        analyzed.wholes().isEmpty()
            ? analyzed.places().stream().limit(1).flatMap(List::stream).toList()
            : analyzed.wholes();
    for (String beginning : beginnings) {
      for (TextField field : TextField.values()) {
        Query prefix = new PrefixQuery(new Term(field.neutral(), beginning));
        query.add(new BoostQuery(prefix, FieldWeights.asWritten(field)), Occur.SHOULD);
      }
    }
    return new WordClause(letters + '*', query.build(), excluded, false);
  }

  private void addAsWritten(List<Query> alternatives, String text) {
    Analyzed analyzed = Analyzed.of(analyzers, TextField.TEXT.neutral(), text);
    for (TextField field : TextField.values()) {
      fields.add(alternatives, field.neutral(), analyzed, FieldWeights.asWritten(field));
    }
  }

  private void addCharacters(List<Query> alternatives, String text) {
    List<String> grams = hanGrams(text);
    for (TextField field : TextField.values()) {
      float weight = FieldWeights.inLanguage(field) * FieldWeights.CHARACTERS;
      fields.addHan(alternatives, field.neutral(), grams, weight);
    }
  }

  /* The single character of a run of one, else the overlapping pairs. */
  private List<String> hanGrams(String text) {
    Analyzed analyzed = Analyzed.of(analyzers, TextField.TEXT.neutral(), text);
    List<String> pairs = new ArrayList<>(analyzed.wholes());
    analyzed.places().stream()
        .flatMap(List::stream)
        .filter(term -> term.codePointCount(0, term.length()) == 2)
        .forEach(pairs::add);
    return pairs.isEmpty() ? analyzed.places().stream().flatMap(List::stream).toList() : pairs;
  }

  private void addForms(List<Query> alternatives, String text) {
    for (Language language : groups.values()) {
      Analyzed analyzed = Analyzed.of(analyzers, TextField.TEXT.in(language), text);
      if (!analyzed.isEmpty()) {
        for (TextField field : TextField.IN_LANGUAGES) {
          fields.add(
              alternatives, field.in(language), analyzed, FieldWeights.inLanguage(field));
        }
      }
    }
  }

  private boolean isFunctionWord(String word) {
    return vocabulary.fieldLanguages().stream()
        .anyMatch(language -> analyzers.languages().isFunctionWord(language, word));
  }

  private static Query bestOf(List<Query> alternatives) {
    return switch (alternatives.size()) {
      case 0 -> new MatchNoDocsQuery("no article has the word");
      case 1 -> alternatives.get(0);
      default -> new DisjunctionMaxQuery(alternatives, FieldWeights.TIE);
    };
  }

  private static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
