package dev.tolmach.analysis.lemma;

import dev.tolmach.language.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The dictionaries at hand: at most one for each language. Immutable and thread-safe. */
public final class LemmaDictionaries {
  private static final String POLISH = "morfologik/stemming/polish/polish.dict";
  private static final String UKRAINIAN = "ua/net/nlp/ukrainian.dict";

  private final Map<Language, LemmaDictionary> dictionaries = new HashMap<>();

  private LemmaDictionaries() {}

  /**
   * No dictionary.
   *
   * @return an empty set of dictionaries
   */
  public static LemmaDictionaries none() {
    return new LemmaDictionaries();
  }

  /**
   * The dictionaries that the {@link ServiceLoader} finds, and the Polish and the Ukrainian one of
   * Lucene where no other was found for those languages.
   *
   * @return the dictionaries; their data are read when they are first used
   */
  public static LemmaDictionaries standard() {
    LemmaDictionaries found = new LemmaDictionaries();
    ServiceLoader.load(LemmaDictionary.class, LemmaDictionary.class.getClassLoader())
        .forEach(found::add);
    found.add(new MorfologikDictionary(Language.POLISH, POLISH));
    found.add(new MorfologikDictionary(Language.UKRAINIAN, UKRAINIAN));
    return found;
  }

  private void add(LemmaDictionary dictionary) {
    dictionaries.putIfAbsent(dictionary.language(), dictionary);
  }

  /**
   * The dictionary of a language.
   *
   * @param language any language
   * @return empty if there is none
   */
  public Optional<LemmaDictionary> of(Language language) {
    return Optional.ofNullable(dictionaries.get(language));
  }
}
