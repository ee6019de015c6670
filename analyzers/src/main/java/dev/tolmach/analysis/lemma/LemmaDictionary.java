package dev.tolmach.analysis.lemma;

import dev.tolmach.language.Language;
import java.util.List;
import java.util.ServiceLoader;

/**
 * A dictionary that knows the lemmas of a language's word forms: of кошек, кошка. An artifact may
 * bring one as a service; {@link ServiceLoader} finds it.
 *
 * <p>Of several dictionaries of one language the first on the class path is used.
 *
 * <p>Implementations are thread-safe and cheap to create: data are to be read when first used.
 */
public interface LemmaDictionary {
  /**
   * The language of the words.
   *
   * @return a language, never unknown
   */
  Language language();

  /**
   * A name that changes whenever an answer of the dictionary may change. It becomes part of the
   * fingerprint of an index.
   *
   * @return a short text, such as a name with a version or a hash
   */
  String identity();

  /**
   * The artifact that brings the dictionary, so that a message can say what to add.
   *
   * @return such as {@code dev.tolmach:tolmach-dictionary-ru}; empty, the default, if there is none
   */
  default String artifact() {
    return "";
  }

  /**
   * A way to look words up, for one thread.
   *
   * @return a new lookup over the shared data
   */
  Lookup lookup();

  /** Looks words up. Not thread-safe. */
  interface Lookup {
    /**
     * The lemmas of a word form, every reading of it, each once.
     *
     * @param form a folded word in lower case, without {@code ё}
     * @return lemmas, also folded and in lower case; empty for a word that is not known
     */
    List<String> lemmas(CharSequence form);
  }
}
