package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.LexiconKey;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.TextField;
import dev.tolmach.translation.FoundTranslations;
import dev.tolmach.translation.HanPieces;
import dev.tolmach.translation.LookedFor;
import dev.tolmach.translation.TextTranslations;
import dev.tolmach.translation.TranslatedQuery;
import dev.tolmach.translation.Translator;
import dev.tolmach.translation.TypedText;
import dev.tolmach.translation.TypedTranslation;
import dev.tolmach.translation.WordTranslations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Has the words of a query looked for in other languages, too. All translations of a word into one
 * language are one word, see {@link TranslatedQuery}. For one query and one thread.
 */
final class TranslatedWords implements TextTranslations {
  /* Of content words; a longer text has enough of them that say what it is about. */
  private static final int MOST_WORDS = 16;

  /* Of one word. */
  private static final int MOST_LANGUAGES = 3;

  /* A name that a lexicon has is rather called so than by what sounds like it. */
  private static final double SOUND_OF_KNOWN = 0.5;

  /* How much a word has to sound like one of the index: little if it is written as a name, more if
   * the dictionary of its language has never heard of it, and much if it may be any word. */
  private static final double SOUND_OF_NAME = 0.75;
  private static final double SOUND_OF_UNKNOWN = 0.84;
  private static final double SOUND_OF_ANY = 0.9;

  /* The same in Chinese, where a name has more spellings, and other words hardly ever sound so. */
  private static final double SOUND_OF_NAME_IN_CHINESE = 0.88;
  private static final double SOUND_OF_UNKNOWN_IN_CHINESE = 0.95;

  /* The stem of чикагский is that of Чикаго and this. */
  private static final String ADJECTIVE = "ск";

  private final Translator translator;
  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final List<Language> into;
  private final List<Map<Integer, List<List<TypedTranslation>>>> given = new ArrayList<>();
  private int translated;

  /**
   * Translations of words.
   *
   * @param into the languages that they are looked for in
   */
  private TranslatedWords(
      Translator translator,
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      List<Language> into) {
    this.translator = translator;
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.into = List.copyOf(into);
  }

  /**
   * Translations into the languages that most articles of an index are in.
   *
   * @param only the tags of the languages that are asked for; null: all
   */
  static TranslatedWords into(
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      Translator translator,
      @Nullable Set<String> only) {
    Map<Language, Integer> articles = new HashMap<>();
    for (Language language : vocabulary.languages()) {
      if (!language.equals(Language.UNKNOWN) && (only == null || only.contains(language.tag()))) {
        Term tagged = new Term(FacetField.of(FacetField.LANGUAGE), language.tag());
        articles.merge(LanguagePair.one(language), vocabulary.articles(tagged), Integer::sum);
      }
    }
    List<Language> most = new ArrayList<>(articles.keySet());
    most.sort(
        Comparator.comparingInt((Language language) -> -articles.getOrDefault(language, 0))
            .thenComparing(language -> language));
    return new TranslatedWords(translator, analyzers, vocabulary, most);
  }

  @Override
  public Set<Language> sources() {
    return translator.sources();
  }

  /** All that was asked for so far. */
  FoundTranslations found() {
    return new FoundTranslations(translator.sources(), given);
  }

  @Override
  public Map<Integer, List<List<TypedTranslation>>> of(TypedText typed) {
    Map<LanguagePair, Map<Integer, List<TypedTranslation>>> byPair = new HashMap<>();
    Map<Integer, List<List<TypedTranslation>>> all = new HashMap<>();
    for (int i = 0; i < typed.words().size() && translated < MOST_WORDS; i++) {
      QueryWord word = typed.words().get(i);
      List<LanguagePair> pairs =
          typed.ranks().test(word.text())
              ? List.of()
              : translator.pairs(word, into).stream().limit(MOST_LANGUAGES).toList();
      if (!pairs.isEmpty()) {
        List<List<TypedTranslation>> found = new ArrayList<>();
        for (LanguagePair pair : pairs) {
          List<TypedTranslation> known =
              byPair
                  .computeIfAbsent(pair, each -> translator.of(typed, each))
                  .getOrDefault(i, List.of());
          boolean isName = isName(typed, i);
          List<TypedTranslation> those =
              known.isEmpty() || isName ? orByItsSound(word, isName, pair, known) : known;
          those = orByEnglishSound(word, pair, those);
          if (!those.isEmpty()) {
            found.add(those);
          }
        }
        translated++;
        all.put(i, found);
      }
    }
    HanPieces pieces = new HanPieces(typed, Map.copyOf(all));
    all.replaceAll((word, found) -> pieces.isOfUnknown(word) ? List.of() : found);
    all.putAll(
        pieces.names(
            word -> translator.pairs(word, into),
            (pair, name) -> vocabulary.like(pair.to(), pair.from(), name)));
    given.add(all);
    return all;
  }

  /* A capital that begins the query says nothing, nor do capitals alone. */
  private static boolean isName(TypedText typed, int word) {
    return word > 0
        && Character.isUpperCase(typed.words().get(word).text().codePointAt(0))
        && typed.text().codePoints().anyMatch(Character::isLowerCase);
  }

  /* What no lexicon has, and what is written as a name, may be one in other letters. */
  private List<TypedTranslation> orByItsSound(
      QueryWord word, boolean isName, LanguagePair pair, List<TypedTranslation> known) {
    String key = LexiconKey.of(word.text());
    Analyzed analyzed = Analyzed.of(analyzers, TextField.TEXT.in(pair.from()), word.text());
    Set<String> forms = new LinkedHashSet<>(List.of(key));
    if (analyzed.terms().size() == 1) {
      for (String form : analyzed.terms().get(0)) {
        forms.add(form);
        if (form.endsWith(ADJECTIVE)) {
          forms.add(form.substring(0, form.length() - ADJECTIVE.length()));
        }
      }
    }
    boolean intoChinese = pair.to().equals(Language.CHINESE_SIMPLIFIED);
    double leastInChinese = isName ? SOUND_OF_NAME_IN_CHINESE : SOUND_OF_UNKNOWN_IN_CHINESE;
    double least =
        isName ? SOUND_OF_NAME : isUnknown(key, pair.from()) ? SOUND_OF_UNKNOWN : SOUND_OF_ANY;
    List<TypedTranslation> all = new ArrayList<>(known);
    for (String form : intoChinese ? ifUnknown(forms, known, isName, pair) : forms) {
      for (WordTranslation each : vocabulary.like(pair.to(), pair.from(), form)) {
        if (each.weight() >= (intoChinese ? leastInChinese : least)) {
          double weight = each.weight() * (known.isEmpty() ? 1 : SOUND_OF_KNOWN);
          all.add(new TypedTranslation(word.text(), pair, each, weight));
        }
      }
    }
    if (!pair.to().equals(Language.ENGLISH)) {
      for (WordTranslation each : translator.ofEnglishNamesLike(pair, forms, least)) {
        all.add(new TypedTranslation(word.text(), pair, each, each.weight()));
      }
    }
    if (all.size() == known.size()) {
      return known;
    }
    all.sort(Comparator.comparingDouble(TypedTranslation::weight).reversed());
    return all;
  }

  /* Nearly any word sounds like some row of Chinese characters: only what is a name may. */
  private Set<String> ifUnknown(
      Set<String> forms, List<TypedTranslation> known, boolean isName, LanguagePair pair) {
    String key = forms.iterator().next();
    return known.isEmpty() && (isName || isUnknown(key, pair.from())) ? forms : Set.of();
  }

  /* A name that lexicons have in English only: 休斯顿 is Houston, which sounds like Хьюстон. */
  private List<TypedTranslation> orByEnglishSound(
      QueryWord word, LanguagePair pair, List<TypedTranslation> known) {
    if (!pair.to().equals(Language.RUSSIAN)) {
      return known;
    }
    List<TypedTranslation> all = new ArrayList<>(known);
    for (WordTranslation english : translator.inEnglish(pair, LexiconKey.of(word.text()))) {
      for (WordTranslation each :
          vocabulary.like(pair.to(), Language.ENGLISH, LexiconKey.of(english.text()))) {
        if (each.weight() >= SOUND_OF_ANY) {
          double weight = english.weight() * each.weight() * SOUND_OF_KNOWN;
          all.add(new TypedTranslation(word.text(), pair, each, weight));
        }
      }
    }
    all.sort(Comparator.comparingDouble(TypedTranslation::weight).reversed());
    return all;
  }

  private boolean isUnknown(String key, Language language) {
    return analyzers
        .languages()
        .dictionary(language)
        .filter(dictionary -> dictionary.lookup().lemmas(key).isEmpty())
        .isPresent();
  }

  /**
   * The query for a word or any of its translations.
   *
   * @param room how many clauses the translations may take
   */
  static WordClause orTranslated(
      WordClause word,
      List<List<TypedTranslation>> translations,
      TranslationQueries queries,
      int room) {
    List<Query> alternatives = new ArrayList<>(List.of(word.query()));
    List<Query> likely = new ArrayList<>(List.of(word.query()));
    List<LookedFor> all = new ArrayList<>();
    for (List<TypedTranslation> each : translations) {
      TranslationQueries.Built built = queries.of(each, room / translations.size());
      alternatives.addAll(built.parts());
      all.addAll(built.all());
      likely.addAll(likely(built.all()));
    }
    Query either = alternatives.size() == 1 ? word.query() : WordQueries.bestOf(alternatives);
    return word.by(either)
        .with(new WordTranslations(word.query(), WordQueries.bestOf(likely), all));
  }

  private static List<Query> likely(List<LookedFor> all) {
    List<Query> likely = new ArrayList<>();
    for (LookedFor each : all) {
      Query query = each.query();
      if (query != null && each.likely()) {
        likely.add(query);
      }
    }
    return likely;
  }
}
