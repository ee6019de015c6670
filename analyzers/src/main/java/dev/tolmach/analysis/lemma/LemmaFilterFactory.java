package dev.tolmach.analysis.lemma;

import dev.tolmach.language.Language;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes the filter of a language's {@link Lemmatizer} by name: folded words in lower case become
 * their terms.
 *
 * <ul>
 *   <li>{@code language}, required: the tag of a language with a dictionary: {@code pl}, {@code
 *       uk}, another one whose dictionary is found as a service; or {@code ru}, whose words are
 *       stemmed where no dictionary is found.
 * </ul>
 *
 * <p>Thread-safe. All filters of a factory share one bounded cache of forms.
 */
public final class LemmaFilterFactory extends TokenFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "tolmachLemma";

  private static final String LANGUAGE = "language";

  private final Lemmatizer lemmatizer;

  /**
   * A factory as Lucene makes it.
   *
   * @param args the language
   * @throws IllegalArgumentException if the language is missing or has no dictionary, or if there
   *     is another argument
   */
  public LemmaFilterFactory(Map<String, String> args) {
    super(args);
    String tag = require(args, LANGUAGE);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
    lemmatizer = lemmatizer(tag);
  }

  /** For the service loader, which must not make one. */
  public LemmaFilterFactory() {
    throw defaultCtorException();
  }

  private static Lemmatizer lemmatizer(String tag) {
    Language language = Language.of(tag);
    LemmaDictionaries dictionaries = LemmaDictionaries.standard();
    boolean table = language.equals(Language.RUSSIAN) || language.equals(Language.ENGLISH);
    if (!table && dictionaries.of(language).isEmpty()) {
      throw new IllegalArgumentException(
          "No dictionary of lemmas: '"
              + tag
              + "'. Expected en, ru, pl, uk, or a language whose dictionary is on the path."
              + " Name another language or add its dictionary.");
    }
    return Lemmatizer.of(language, dictionaries);
  }

  @Override
  public TokenStream create(TokenStream input) {
    return lemmatizer.filter(input);
  }
}
