package dev.tolmach.retrieval;

import dev.tolmach.article.Article;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.part.Likeness;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.TextField;
import dev.tolmach.translation.Translator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
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
 * articles. Articles in languages that the work has no version in are found by translations of its
 * words.
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

  /* As many as a reader looks at; the languages that the most articles are in. */
  private static final int MOST_LANGUAGES = 3;

  /** How many translations of a word are looked for. */
  private static final int MEANINGS = 2;

  /**
   * A word that distinguishes an article.
   *
   * @param term as the index has it
   * @param written as the article has it where it comes first
   */
  private record Word(String term, String written) {}

  private record Weighed(Word word, double weight) {}

  private final IndexSearcher searcher;
  private final ArticleAnalyzers analyzers;
  private final Translator translator;
  private final boolean translates;

  /**
   * What is like articles.
   *
   * @param searcher sees the work, and scores as the whole index does
   * @param mode whether articles in languages that the work lacks are wanted
   */
  SimilarArticles(
      IndexSearcher searcher,
      ArticleAnalyzers analyzers,
      Translator translator,
      TranslationMode mode) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.translator = translator;
    this.translates = mode != TranslationMode.NEVER && !translator.isEmpty();
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
  void ask(int asked, List<Version> versions, Vocabulary vocabulary) throws IOException {
    for (Version version : versions) {
      List<Word> words = words(version.article(), vocabulary);
      if (version.doc() == asked) {
        translated(version, words, versions, vocabulary, 1f);
      }
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
      List<Word> words = words(article, vocabulary);
      var plain = Likeness.Version.of(field(article), words.stream().map(Word::term).toList(), 1f);
      Explanation self = searcher.explain(plain.query(), version.doc());
      if (self.isMatch() && self.getValue().floatValue() > 0) {
        float most = version.doc() == asked ? SELF : SELF * TRANSLATION;
        float boost = most / self.getValue().floatValue();
        byVersion.add(Likeness.Version.of(plain.field(), plain.words(), boost));
        if (version.doc() == asked) {
          byVersion.addAll(translated(version, words, versions, vocabulary, boost * TRANSLATION));
        }
      }
      article.frontMatter().tags().forEach(tag -> tags.add(FacetField.key(tag)));
    }
    Term work = ArticleDocuments.workTerm(versions.getFirst().article());
    return new Likeness(byVersion, List.copyOf(tags), work.text());
  }

  /** The translations of a version's words into languages that no version of its work is in. */
  private List<Likeness.Version> translated(
      Version version,
      List<Word> words,
      List<Version> versions,
      Vocabulary vocabulary,
      float boost) {
    List<Likeness.Version> found = new ArrayList<>();
    for (LanguagePair pair : pairs(version, versions, vocabulary)) {
      String field = TextField.TEXT.in(pair.to());
      Set<String> terms = new LinkedHashSet<>();
      for (Word word : words) {
        terms.addAll(meanings(word, pair, field, vocabulary));
      }
      int least = Likeness.least(words.size());
      if (terms.size() >= least) {
        found.add(new Likeness.Version(field, List.copyOf(terms), least, boost));
      }
    }
    return found;
  }

  private List<LanguagePair> pairs(Version version, List<Version> versions, Vocabulary vocabulary) {
    if (!translates || version.article().language().equals(Language.UNKNOWN)) {
      return List.of();
    }
    Language from = LanguagePair.one(version.article().language());
    Set<Language> own = new HashSet<>();
    versions.forEach(each -> own.add(LanguagePair.one(each.article().language())));
    return vocabulary.languages().stream()
        .filter(language -> !language.equals(Language.UNKNOWN))
        .map(LanguagePair::one)
        .distinct()
        .filter(language -> !own.contains(language))
        .map(language -> LanguagePair.of(from, language))
        .filter(translator::translates)
        .sorted(
            Comparator.comparingLong((LanguagePair pair) ->
                -vocabulary.lengths(TextField.TEXT.in(pair.to())).articles()))
        .limit(MOST_LANGUAGES)
        .toList();
  }

  /* The likeliest of those that articles have, single words that distinguish some from others. */
  private List<String> meanings(Word word, LanguagePair pair, String field, Vocabulary vocabulary) {
    int common = common(field, vocabulary);
    List<String> meanings = new ArrayList<>();
    for (WordTranslation each : translator.word(pair, word.written())) {
      Analyzed analyzed = Analyzed.of(analyzers, field, each.text());
      if (meanings.size() < MEANINGS && analyzed.terms().size() == 1) {
        String term = analyzed.terms().getFirst().iterator().next();
        int articles = vocabulary.articles(new Term(field, term));
        if (articles > 0 && articles <= common) {
          meanings.add(term);
        }
      }
    }
    return meanings;
  }

  private static int common(String field, Vocabulary vocabulary) {
    return Math.max(2, (int) (vocabulary.lengths(field).articles() / COMMON));
  }

  private static String field(Article version) {
    return version.language().equals(Language.UNKNOWN)
        ? TextField.TEXT.neutral()
        : TextField.TEXT.in(version.language());
  }

  /* The heaviest by how often they occur there and how rare they are. (Luhn, The automatic creation
   * of literature abstracts, 1958; Lucene's MoreLikeThis weighs them so.) */
  private List<Word> words(Article version, Vocabulary vocabulary) throws IOException {
    String field = field(version);
    int common = common(field, vocabulary);
    List<Weighed> words = new ArrayList<>();
    Map<String, String> written = new HashMap<>();
    for (Map.Entry<String, Integer> each : frequencies(field, version, written).entrySet()) {
      if (each.getValue() >= LEAST_TIMES) {
        String term = each.getKey();
        int articles = vocabulary.articles(new Term(field, term));
        if (articles >= 2 && articles <= common) {
          double rarity = Math.log((vocabulary.size() + 1) / (double) (articles + 1)) + 1;
          Word word = new Word(term, written.getOrDefault(term, term));
          words.add(new Weighed(word, each.getValue() * rarity));
        }
      }
    }
    return words.stream()
        .sorted(
            Comparator.comparingDouble(Weighed::weight)
                .reversed()
                .thenComparing(each -> each.word().term()))
        .limit(WORDS)
        .map(Weighed::word)
        .filter(word -> !analyzers.languages().isFunctionWord(version.language(), word.term()))
        .toList();
  }

  private Map<String, Integer> frequencies(
      String field, Article version, Map<String, String> written) throws IOException {
    String title = ArticleDocuments.text(TextField.TITLE, version);
    Map<String, Integer> times = new HashMap<>();
    /* What the title names it is about, so its words count once more. */
    for (String text : List.of(title, title, version.text())) {
      try (TokenStream tokens = analyzers.writing().tokenStream(field, text)) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
        tokens.reset();
        for (int left = MOST_TOKENS; left > 0 && tokens.incrementToken(); left--) {
          if (times.merge(term.toString(), 1, Integer::sum) == 1) {
            written.put(term.toString(), text.substring(offset.startOffset(), offset.endOffset()));
          }
        }
      }
    }
    return times;
  }
}
