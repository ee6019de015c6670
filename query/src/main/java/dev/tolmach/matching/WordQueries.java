package dev.tolmach.matching;

import dev.tolmach.analysis.LookAlikes;
import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.analysis.lemma.WordFamilies;
import dev.tolmach.analysis.zh.RegionalWords;
import dev.tolmach.language.Language;
import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.schema.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Builds the query for one word: the best of all fields, where the word is as written or in one of
 * its forms in a language that knows it.
 */
final class WordQueries {
  private static final int MAX_LANGUAGES_PER_WORD = 4;

  /* What a word may yet become counts less than what it is. */
  private static final float UNFINISHED = 0.3f;

  /* What a Chinese word is called in another region, besides the word that was typed. */
  private static final float ELSEWHERE = 0.8f;

  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final RankingWords functionWords;
  private final FieldQueries fields;
  private final HanQueries han;
  private final OtherMarks marks;
  private final FieldWeights weights;
  private final Set<TextField> parts;

  /* One language for each group of text fields: both ways of writing Chinese share theirs. */
  private final Map<String, Language> groups = new TreeMap<>();

  WordQueries(RankingWords functionWords, FieldWeights weights) {
    this(functionWords, weights, EnumSet.allOf(TextField.class));
  }

  private WordQueries(RankingWords functionWords, FieldWeights weights, Set<TextField> parts) {
    this.parts = parts;
    this.analyzers = functionWords.analyzers();
    this.vocabulary = functionWords.vocabulary();
    this.functionWords = functionWords;
    this.fields = new FieldQueries(vocabulary);
    this.weights = weights;
    this.marks = new OtherMarks(analyzers, vocabulary);
    this.han = new HanQueries(analyzers, fields, weights, parts);
    for (Language language : vocabulary.fieldLanguages()) {
      groups.put(language.primary(), language);
    }
  }

  /** Queries for words in these parts of an article alone. */
  WordQueries in(Set<TextField> only) {
    return new WordQueries(functionWords, weights, only);
  }

  /**
   * The query for a word.
   *
   * @param inRun whether it is one of several in a run of Han characters
   */
  WordClause word(QueryWord word, boolean inRun) {
    return word(word, inRun, Set.of());
  }

  /**
   * The query for a word.
   *
   * @param elsewhere what several words, this one among them, are called together in other regions
   */
  WordClause word(QueryWord word, boolean inRun, Set<String> elsewhere) {
    List<Query> alternatives = new ArrayList<>();
    float forms = inRun ? weights.inRun() : 1f;
    boolean marked = false;
    if (word.script() == WordScript.HAN) {
      han.add(alternatives, word.text(), isCut(word.text()) ? FieldWeights.CUT : 1f);
      Set<String> others = new LinkedHashSet<>(RegionalWords.standard().others(word.text()));
      others.addAll(elsewhere);
      for (String other : others) {
        han.add(alternatives, other, ELSEWHERE);
        addForms(alternatives, other, ELSEWHERE * forms, 0);
      }
      addForms(alternatives, word.text(), forms, 0);
    } else {
      marked = addFormsAndWritten(alternatives, word.text(), 1f);
      addLookAlike(alternatives, LookAlikes.inOtherScript(word.text()));
      addLookAlike(alternatives, LookAlikes.withTimesSign(word.text()));
    }
    boolean function = functionWords.has(word.text());
    Query apart = new PartQueries(analyzers, functionWords).apart(word, this::part);
    return new WordClause(word.text(), bestOf(alternatives), apart, false, function, marked, null);
  }

  private void addLookAlike(List<Query> alternatives, @Nullable String other) {
    if (other != null) {
      addFormsAndWritten(alternatives, other, FieldWeights.LOOK_ALIKE);
    }
  }

  private Query part(String part) {
    List<Query> alternatives = new ArrayList<>();
    addFormsAndWritten(alternatives, part, 1f);
    return bestOf(alternatives);
  }

  /** Whether a word ranks and does not decide. */
  boolean isFunctionWord(String word) {
    return functionWords.has(word);
  }

  /** Whether a word only asks about others, see {@link RankingWords#asksWhether}. */
  boolean asksWhether(List<QueryWord> typed, int word) {
    return functionWords.asksWhether(typed, word);
  }

  /** The query for a word or one that begins so, which counts less. */
  WordClause orLonger(WordClause word) {
    Query longer = new BoostQuery(prefix(word.text(), false).query(), UNFINISHED);
    Query either = bestOf(List.of(word.query(), longer));
    return word.by(either);
  }

  /** The query for words that are next to each other, in any of their forms. */
  WordClause phrase(String phrase, boolean excluded) {
    List<Query> alternatives = new ArrayList<>();
    if (HanQueries.isHan(phrase)) {
      han.add(alternatives, phrase, 1f);
    } else {
      addFormsAndWritten(alternatives, phrase, 1f);
    }
    return new WordClause(phrase, bestOf(alternatives), excluded, false);
  }

  /**
   * The fields in which a name of one or several words can be found, each at a share of its weight.
   */
  List<Query> synonym(String name, float share) {
    List<Query> alternatives = new ArrayList<>();
    if (HanQueries.isHan(name)) {
      han.add(alternatives, name, share);
      addForms(alternatives, name, share, 0);
    } else {
      addFormsAndWritten(alternatives, name, share);
    }
    return alternatives;
  }

  /** The query for words that begin with some letters. */
  WordClause prefix(String letters, boolean excluded) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Analyzed analyzed = Analyzed.of(analyzers, TextField.TEXT.neutral(), letters);
    addPrefixes(query, analyzed, FieldWeights.PREFIX);
    addPrefixes(query, analyzed.withOtherMarks(), FieldWeights.PREFIX * FieldWeights.OTHER_MARKS);
    return new WordClause(letters + '*', query.build(), excluded, false);
  }

  private void addPrefixes(BooleanQuery.Builder query, Analyzed analyzed, float share) {
    Collection<String> beginnings =
        analyzed.wholes().isEmpty()
            ? analyzed.terms().stream().limit(1).flatMap(List::stream).toList()
            : analyzed.wholesOfAll().isEmpty() ? analyzed.wholes() : analyzed.wholesOfAll();
    for (String beginning : beginnings) {
      for (TextField field : parts) {
        Query prefix = new PrefixQuery(new Term(field.neutral(), beginning));
        query.add(new BoostQuery(prefix, weights.in(field) * share), Occur.SHOULD);
      }
    }
  }

  /**
   * Queries for two words that follow each other in what was typed and do so in a text, too. They
   * boost such articles and decide nothing.
   *
   * @param between how many words were left out between the two
   */
  List<Query> proximity(QueryWord first, QueryWord second, int between) {
    List<Query> boosts = new ArrayList<>();
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
      float share = ArticleSimilarity.fairShare(articles, most, vocabulary.size());
      addProximity(
          boosts, language, List.of(first, second), between + 1, FieldWeights.NEARNESS * share);
    });
    return boosts;
  }

  private void addProximity(
      List<Query> boosts, Language language, List<QueryWord> words, int slop, float weight) {
    String one = words.get(0).text();
    String other = words.get(1).text();
    String field = TextField.TEXT.in(language);
    if (TextField.hasPositions(field)) {
      Analyzed first = Analyzed.of(analyzers, field, one);
      Analyzed second = Analyzed.of(analyzers, field, other);
      fields.addProximity(boosts, field, first, second, slop, weight);
    } else if (words.get(1).script() == WordScript.HAN) {
      String neutral = TextField.TEXT.neutral();
      fields.addHanProximity(boosts, neutral, han.grams(one), han.grams(other), slop, weight);
    }
  }

  /**
   * Queries for words of the same root in texts that lack the word itself. They lift such articles
   * and decide nothing.
   */
  List<Query> relatives(QueryWord word) {
    List<Query> relatives = new ArrayList<>();
    for (Language language : groups.values()) {
      if (WordFamilies.areKnown(language) && !functionWords.has(word.text())) {
        String field = TextField.TEXT.in(language);
        List<List<String>> terms = Analyzed.of(analyzers, field, word.text()).terms();
        if (terms.size() == 1) {
          fields.addRelatives(relatives, field, Set.copyOf(terms.get(0)));
        }
      }
    }
    return relatives;
  }

  /* Whether some article has it with other marks. */
  private boolean addFormsAndWritten(List<Query> alternatives, String text, float share) {
    Analyzed analyzed = Analyzed.of(analyzers, TextField.TEXT.neutral(), text);
    Analyzed otherMarks = analyzed.withOtherMarks();
    int written = fields.articlesAsWritten(analyzed);
    InForms inForms = addForms(alternatives, text, share, written);
    float asWritten =
        share * FieldWeights.asWritten(written, inForms.articles(), vocabulary.size());
    for (TextField field : parts) {
      float weight = weights.in(field) * asWritten;
      fields.add(alternatives, field.neutral(), analyzed, otherMarks, weight);
    }
    return inForms.marked();
  }

  private boolean isCut(String text) {
    String field = TextField.TEXT.in(Language.CHINESE_SIMPLIFIED);
    return isCutHan(text, Analyzed.of(analyzers, field, text));
  }

  /* What a word is in a language that some articles know it in. */
  private record Known(Language language, Analyzed analyzed, int articles) {}

  /* In how many articles a word is in the language that knows it best, and whether some has it
   * with other marks. */
  private record InForms(int articles, boolean marked) {}

  /*
   * The forms in the few languages that know the word best: a dozen may have a name. None makes it
   * rarer than it is as written.
   */
  private InForms addForms(List<Query> alternatives, String text, float weight, int written) {
    List<Known> known = new ArrayList<>();
    List<Known> otherwise = new ArrayList<>();
    for (Language language : groups.values()) {
      Analyzed analyzed = Analyzed.of(analyzers, TextField.TEXT.in(language), text);
      if (!isCutHan(text, analyzed) && hasEveryWord(language, text)) {
        addKnown(known, language, analyzed);
        addKnown(otherwise, language, marks.others(language, text, analyzed));
      }
    }
    int most = best(known);
    addForms(alternatives, known, weight, Math.max(most, written));
    float others = weight * FieldWeights.OTHER_MARKS;
    addForms(alternatives, otherwise, others, Math.max(best(otherwise), Math.max(most, written)));
    return new InForms(most, !otherwise.isEmpty());
  }

  private void addKnown(List<Known> known, Language language, Analyzed analyzed) {
    int having = articlesWith(language, analyzed);
    if (having > 0) {
      known.add(new Known(language, analyzed, having));
    }
  }

  private static int best(List<Known> known) {
    known.sort(Comparator.comparingInt(Known::articles).reversed());
    return known.isEmpty() ? 0 : known.get(0).articles();
  }

  private void addForms(List<Query> alternatives, List<Known> best, float weight, int having) {
    for (Known each : best.subList(0, Math.min(best.size(), MAX_LANGUAGES_PER_WORD))) {
      float share = ArticleSimilarity.fairShare(each.articles(), having, vocabulary.size());
      addForms(alternatives, each.language(), each.analyzed(), weight * share);
    }
  }

  /**
   * Whether the chain of a language leaves nothing out of a phrase, as it does what is in another
   * script: what is left is not the phrase.
   */
  boolean hasEveryWord(Language language, String text) {
    String field = TextField.TEXT.in(language);
    List<QueryWord> words = analyzers.languages().words(text);
    return words.size() == 1
        || words.stream().noneMatch(word -> Analyzed.of(analyzers, field, word.text()).isEmpty());
  }

  /* What the segmenter cuts when it is alone is no word: its characters are looked for. */
  private static boolean isCutHan(String text, Analyzed analyzed) {
    return analyzed.terms().size() > 1 && HanQueries.isHan(text);
  }

  private void addForms(
      List<Query> alternatives, Language language, Analyzed analyzed, float share) {
    for (TextField field : TextField.IN_LANGUAGES) {
      if (!parts.contains(field)) {
        continue;
      }
      float weight = weights.in(field) * share;
      fields.add(alternatives, field.in(language), analyzed, weight);
    }
  }

  /** The queries for sequences of Han characters. */
  HanQueries han() {
    return han;
  }

  /** How much a word counts in each field. */
  FieldWeights weights() {
    return weights;
  }

  /** The languages that words are looked for in, one for each group of text fields. */
  Collection<Language> groups() {
    return groups.values();
  }

  /** How many articles have some form of the word's first term, in the best field. */
  int articlesWith(Language language, Analyzed analyzed) {
    int most = 0;
    for (String term : analyzed.isEmpty() ? List.<String>of() : analyzed.terms().get(0)) {
      for (TextField field : TextField.IN_LANGUAGES) {
        most = Math.max(most, vocabulary.articles(new Term(field.in(language), term)));
      }
    }
    return most;
  }

  /** The best of some fields. */
  static Query bestOf(List<Query> alternatives) {
    return switch (alternatives.size()) {
      case 0 -> new MatchNoDocsQuery("no article has the word");
      case 1 -> alternatives.get(0);
      default -> new DisjunctionMaxQuery(alternatives, FieldWeights.TIE);
    };
  }
}
