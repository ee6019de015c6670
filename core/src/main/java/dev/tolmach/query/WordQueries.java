package dev.tolmach.query;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.language.Language;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.schema.TextField;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
  private static final int MAX_LANGUAGES_PER_WORD = 4;

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
    Analyzed analyzed = Analyzed.of(analyzers, TextField.TEXT.neutral(), letters);
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

  /**
   * Queries for two words that follow each other in what was typed and do so in a text, too. They
   * lift such articles and decide nothing.
   *
   * @param between how many words were left out between the two
   */
  List<Query> near(QueryWord first, QueryWord second, int between) {
    List<Query> near = new ArrayList<>();
    if (first.script() == WordScript.HAN && second.script() == WordScript.HAN) {
      if (first.end() == second.start()) {
        addSeam(near, first.text(), second.text());
      }
      return near;
    }
    Map<Language, Integer> having = new LinkedHashMap<>();
    for (Language language : groups.values()) {
      String field = TextField.TEXT.in(language);
      int articles = articlesWith(language, Analyzed.of(analyzers, field, first.text()));
      if (articles > 0) {
        having.put(language, articles);
      }
    }
    int most = having.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    having.forEach((language, articles) -> {
      String field = TextField.TEXT.in(language);
      Analyzed one = Analyzed.of(analyzers, field, first.text());
      Analyzed other = Analyzed.of(analyzers, field, second.text());
      float share = ArticleSimilarity.fairShare(articles, most, vocabulary.size());
      fields.addNear(near, field, one, other, between + 1, FieldWeights.NEARNESS * share);
    });
    return near;
  }

  /**
   * Queries for a whole run of Han characters that the segmenter cut into words.
   *
   * @param weight what it counts for
   */
  List<Query> run(String run, float weight) {
    List<Query> whole = new ArrayList<>();
    List<String> grams = hanGrams(run);
    for (TextField field : List.of(TextField.TITLE, TextField.ABOUT, TextField.TEXT)) {
      fields.addHan(whole, field.neutral(), grams, FieldWeights.inLanguage(field) * weight);
    }
    return whole;
  }

  private void addSeam(List<Query> near, String first, String second) {
    String seam =
        first.substring(first.offsetByCodePoints(first.length(), -1))
            + second.substring(0, second.offsetByCodePoints(0, 1));
    fields.addHan(near, TextField.TEXT.neutral(), hanGrams(seam), FieldWeights.SEAM);
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

  /* The forms in the few languages that know the word best: a name may stand in a dozen. */
  private void addForms(List<Query> alternatives, String text) {
    record Known(Language language, Analyzed analyzed, int articles) {}
    List<Known> known = new ArrayList<>();
    for (Language language : groups.values()) {
      Analyzed analyzed = Analyzed.of(analyzers, TextField.TEXT.in(language), text);
      int having = articlesWith(language, analyzed);
      if (having > 0 && !isCutHan(text, analyzed)) {
        known.add(new Known(language, analyzed, having));
      }
    }
    known.sort(Comparator.comparingInt(Known::articles).reversed());
    for (Known each : known.subList(0, Math.min(known.size(), MAX_LANGUAGES_PER_WORD))) {
      float share =
          ArticleSimilarity.fairShare(each.articles(), known.get(0).articles(), vocabulary.size());
      addForms(alternatives, each.language(), each.analyzed(), share);
    }
  }

  /* What the segmenter cuts when it stands alone is no word: its characters are looked for. */
  private static boolean isCutHan(String text, Analyzed analyzed) {
    return analyzed.places().size() > 1 && text.codePoints().allMatch(WordQueries::isHan);
  }

  private void addForms(
      List<Query> alternatives, Language language, Analyzed analyzed, float share) {
    for (TextField field : TextField.IN_LANGUAGES) {
      float weight = FieldWeights.inLanguage(field) * share;
      fields.add(alternatives, field.in(language), analyzed, weight);
    }
  }

  /* In how many articles some form of the word's first place stands, in the best field. */
  private int articlesWith(Language language, Analyzed analyzed) {
    int most = 0;
    for (String term : analyzed.isEmpty() ? List.<String>of() : analyzed.places().get(0)) {
      for (TextField field : TextField.IN_LANGUAGES) {
        most = Math.max(most, vocabulary.articles(new Term(field.in(language), term)));
      }
    }
    return most;
  }

  /* Written in capitals it is an abbreviation: IT, US and WHO are no pronouns, AI is no French. */
  private boolean isFunctionWord(String word) {
    boolean abbreviation =
        word.codePoints().allMatch(Character::isUpperCase)
            && word.codePointCount(0, word.length()) > 1;
    return !abbreviation
        && vocabulary.fieldLanguages().stream()
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
