package dev.tolmach.analysis;

import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.analysis.lemma.LemmaDictionary;
import dev.tolmach.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;

/**
 * The analyzers of all languages: a neutral one for text of any language, and one for each language
 * that has one of its own. None of them removes stop words.
 *
 * <p>Thread-safe; one instance serves a whole application.
 */
public final class LanguageAnalyzers {
  private final LemmaDictionaries dictionaries;
  private final Analyzer neutral;
  private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();
  private final Map<Language, String> fingerprints = new ConcurrentHashMap<>();
  private final QueryWords queryWords;
  private final FunctionWords functionWords = new FunctionWords();

  private LanguageAnalyzers(LemmaDictionaries dictionaries) {
    this.dictionaries = dictionaries;
    neutral = LanguageChains.neutral().analyzer();
    queryWords = new QueryWords(of(Language.CHINESE_SIMPLIFIED), functionWords);
  }

  /**
   * Analyzers with the dictionaries that {@link java.util.ServiceLoader} finds.
   *
   * @return new analyzers; their tables are read when they are first needed
   */
  public static LanguageAnalyzers standard() {
    return new LanguageAnalyzers(LemmaDictionaries.standard());
  }

  /**
   * Analyzers that know lemmas by the given dictionaries only.
   *
   * @param dictionaries dictionaries of some languages, or none
   * @return new analyzers
   */
  public static LanguageAnalyzers with(LemmaDictionaries dictionaries) {
    return new LanguageAnalyzers(dictionaries);
  }

  /**
   * For text of any language: words folded but not stemmed, compound words whole and in parts, Han
   * as characters and overlapping pairs, kana, hangul and Southeast Asian letters as pairs.
   *
   * @return the one neutral analyzer of this object
   */
  public Analyzer neutral() {
    return neutral;
  }

  /**
   * The analyzer of a language; the neutral one for a language without one of its own. Both kinds
   * of Chinese share one.
   *
   * @param language any language
   * @return the same analyzer for the same language
   */
  public Analyzer of(Language language) {
    return LanguageChains.LANGUAGES.contains(language)
        ? analyzers.computeIfAbsent(LanguageChains.servingTag(language), this::analyzer)
        : neutral;
  }

  private Analyzer analyzer(String tag) {
    return LanguageChains.of(tag, dictionaries).analyzer();
  }

  /**
   * The languages that have an analyzer of their own.
   *
   * @return the languages in the order of their tags
   */
  public Set<Language> languages() {
    return LanguageChains.LANGUAGES;
  }

  /**
   * Whether a word only serves the sentence: a pronoun, preposition, conjunction, particle,
   * auxiliary verb or question word, by the language's closed list.
   *
   * @param language the language whose list is asked
   * @param word as typed, in any case
   * @return false for every word of a language without a list
   */
  public boolean isFunctionWord(Language language, CharSequence word) {
    return functionWords.contain(language, word);
  }

  /**
   * The words of a query in its order: cut at spaces and punctuation, compound words whole ({@code
   * GPT-4}, {@code C++}), runs of Han characters into the words of the Chinese analyzer.
   *
   * @param text what a person typed; anything
   * @return the words, none if the text holds no letter or digit
   */
  public List<QueryWord> words(String text) {
    return queryWords.of(text);
  }

  /**
   * A hash of everything that the tokens of a language's analyzer depend on: equal fingerprints
   * mean equal tokens. {@link Language#UNKNOWN} is the neutral analyzer.
   *
   * @param language any language
   * @return 32 hexadecimal digits
   */
  public String fingerprint(Language language) {
    return fingerprints.computeIfAbsent(language, this::known);
  }

  /**
   * The dictionary from which a language's analyzer takes lemmas.
   *
   * @param language any language
   * @return empty if there is none
   */
  public Optional<LemmaDictionary> dictionary(Language language) {
    return dictionaries.of(language);
  }

  /**
   * The fingerprint that a language's analyzer would have without a dictionary.
   *
   * @param language any language
   * @return 32 hexadecimal digits
   */
  public String fingerprintWithoutDictionary(Language language) {
    return KnownFingerprints.of(language, "")
        .orElseGet(() -> with(LemmaDictionaries.none()).computedFingerprint(language));
  }

  private String known(Language language) {
    return KnownFingerprints.of(language, identity(language))
        .orElseGet(() -> computedFingerprint(language));
  }

  /** The fingerprint by running the analyzer, even if it is known. */
  String computedFingerprint(Language language) {
    return Fingerprint.of(of(language), identity(language));
  }

  private String identity(Language language) {
    return dictionaries.of(language).map(LemmaDictionary::identity).orElse("");
  }
}
