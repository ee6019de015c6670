package dev.tolmach.analysis.lemma;

import dev.tolmach.language.Language;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Makes terms of the words of one language: what the closed table says, else the stems of all
 * lemmas that the dictionary knows, else the stem of the word itself. Dictionary, table and stemmer
 * may each be missing.
 *
 * <p>Thread-safe: filters of all threads and fields share one object and with it one bounded cache
 * of the forms met last.
 */
public final class Lemmatizer {
  private final ClosedForms closedForms;
  private final @Nullable LemmaDictionary dictionary;
  private final @Nullable Supplier<? extends SnowballStemmer> stemmer;
  private final FormCache cache = new FormCache();

  /**
   * A lemmatizer.
   *
   * @param closedForms words that have the given terms only
   * @param dictionary lemmas of the other words; null if there is no dictionary at hand
   * @param stemmer makes a stemmer for each thread; null for words and lemmas as they are
   */
  public Lemmatizer(
      ClosedForms closedForms,
      @Nullable LemmaDictionary dictionary,
      @Nullable Supplier<? extends SnowballStemmer> stemmer) {
    this.closedForms = closedForms;
    this.dictionary = dictionary;
    this.stemmer = stemmer;
  }

  /**
   * The lemmatizer of a language: for Russian with its closed table and its stemmer, for English
   * with a table of what Porter's stemmer does not know, for others by their dictionary only.
   *
   * @param language any language
   * @param dictionaries the dictionaries at hand
   * @return a new lemmatizer, which leaves words as they are where it has no dictionary
   */
  public static Lemmatizer of(Language language, LemmaDictionaries dictionaries) {
    if (language.equals(Language.ENGLISH)) {
      return new Lemmatizer(ClosedForms.english(), null, EnglishEndings::new);
    }
    LemmaDictionary dictionary = dictionaries.of(language).orElse(null);
    return language.equals(Language.RUSSIAN)
        ? new Lemmatizer(ClosedForms.russian(), dictionary, RussianStemmer::new)
        : new Lemmatizer(ClosedForms.none(), dictionary, null);
  }

  /**
   * A filter that turns folded words in lower case into their terms. All terms of a word are at its
   * position, each of them once.
   *
   * @param words the words of a text
   * @return their terms
   */
  public TokenStream filter(TokenStream words) {
    return new LemmaFilter(words, cache, terms());
  }

  private WordTerms terms() {
    return new WordTerms(
        closedForms,
        dictionary == null ? null : dictionary.lookup(),
        stemmer == null ? null : stemmer.get());
  }
}
