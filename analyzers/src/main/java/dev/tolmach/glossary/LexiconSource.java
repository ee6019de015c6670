package dev.tolmach.glossary;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A source of lexicons: an artifact, which brings it as a service that {@link
 * java.util.ServiceLoader} finds, a user's file, or what was learned. Implementations are
 * thread-safe and cheap to create: the data are to be read when they are first asked for.
 */
public interface LexiconSource {
  /** Returns the name of the lexicons, without reading their data. */
  String name();

  /** The directions that there are lexicons of, without reading their data. */
  Set<LanguagePair> pairs();

  /**
   * Reads a lexicon. It is kept by the caller.
   *
   * @param pair one of {@link #pairs}
   * @throws IOException if it cannot be read; the message says what is wrong, and where
   */
  Lexicon read(LanguagePair pair) throws IOException;

  /** Returns a description, without reading the data; by default the name alone. */
  default LexiconDescription description() {
    return LexiconDescription.of(name());
  }

  /** Returns what of its data could not be understood when they were read, one line each. */
  default List<String> problems() {
    return List.of();
  }

  /**
   * Whether it corrects what was learned: for a word that it has, nothing that was learned counts.
   * By default it does not.
   */
  default boolean correctsLearned() {
    return false;
  }

  /** A lexicon that is there already. */
  static LexiconSource of(Lexicon lexicon) {
    return new LexiconSource() {
      @Override
      public String name() {
        return lexicon.description().name();
      }

      @Override
      public LexiconDescription description() {
        return lexicon.description();
      }

      @Override
      public Set<LanguagePair> pairs() {
        return Set.of(lexicon.pair());
      }

      @Override
      public Lexicon read(LanguagePair pair) {
        return lexicon;
      }
    };
  }
}
