package dev.tolmach.benchmarks.relevance;

import java.util.Map;

/**
 * Something that is looked for.
 *
 * @param id its name in runs and judgements
 * @param text what is typed
 * @param language the language that it counts for in tables: a BCP 47 tag, or a word for what has
 *     none
 * @param judged the ids of the texts that answer it, each with a grade above 0
 */
public record Question(String id, String text, String language, Map<String, Integer> judged) {
  /** Copies the grades. */
  public Question {
    judged = Map.copyOf(judged);
  }
}
