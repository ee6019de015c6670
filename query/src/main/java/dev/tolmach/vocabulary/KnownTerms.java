package dev.tolmach.vocabulary;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.util.automaton.Automaton;

/**
 * The terms of an index, for whoever looks for words that it has. Counts are of articles that can
 * be found. Used by one thread.
 */
public interface KnownTerms {
  /** How many articles there are. */
  int size();

  /** How many articles have a term. */
  int articles(String field, String term);

  /**
   * The first terms that an automaton accepts, in the order of their bytes, with the number of
   * articles that have each.
   *
   * @param most how many are looked at
   * @throws IOException if the index cannot be read
   */
  Map<String, Integer> accepted(String field, Automaton automaton, int most) throws IOException;

  /**
   * Captions as they are kept, with the number of articles that have each.
   *
   * @throws IOException if the index cannot be read
   */
  Map<String, Integer> captions(CaptionChoice choice) throws IOException;

  /**
   * Whether all that was asked for so far was known. If not, the answers were "none", and whoever
   * asked is to ask again.
   */
  default boolean isComplete() {
    return true;
  }
}
