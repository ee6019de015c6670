package dev.tolmach.analysis.lemma;

import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.IStemmer;
import morfologik.stemming.WordData;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary in morfologik's format. Such dictionaries write names with a capital letter, and
 * forms with or without one; both are found. Thread-safe.
 */
final class MorfologikDictionary implements LemmaDictionary {
  private final Language language;
  private final String resource;
  private volatile @Nullable Dictionary dictionary;

  /**
   * A dictionary that one of the jars of Lucene's morfologik module brings.
   *
   * @param resource its path on the class path
   */
  MorfologikDictionary(Language language, String resource) {
    this.language = language;
    this.resource = resource;
  }

  @Override
  public Language language() {
    return language;
  }

  /** Its path and its size: enough to tell two editions apart without reading megabytes. */
  @Override
  public String identity() {
    try {
      return resource + " " + data().openConnection().getContentLengthLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Lookup lookup() {
    IStemmer stemmer = new DictionaryLookup(dictionary());
    return form -> {
      List<String> lemmas = lemmas(stemmer, form);
      return lemmas.isEmpty() ? lemmas(stemmer, capitalized(form)) : lemmas;
    };
  }

  /** Read once; two threads that come first at the same time may read it twice. */
  private Dictionary dictionary() {
    Dictionary read = dictionary;
    if (read == null) {
      read = read();
      dictionary = read;
    }
    return read;
  }

  private Dictionary read() {
    try {
      return Dictionary.read(data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URL data() {
    return UkrainianMorfologikAnalyzer.class.getClassLoader().getResource(resource);
  }

  private static List<String> lemmas(IStemmer stemmer, CharSequence form) {
    List<String> lemmas = new ArrayList<>();
    for (WordData data : stemmer.lookup(form)) {
      String lemma = data.getStem().toString().toLowerCase(Locale.ROOT);
      if (!lemmas.contains(lemma)) {
        lemmas.add(lemma);
      }
    }
    return lemmas;
  }

  private static CharSequence capitalized(CharSequence form) {
    return form.isEmpty()
        ? form
        : Character.toUpperCase(form.charAt(0)) + form.subSequence(1, form.length()).toString();
  }
}
