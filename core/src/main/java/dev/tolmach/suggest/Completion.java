package dev.tolmach.suggest;

import dev.tolmach.language.Language;

/**
 * A continuation of what is being typed: a title, tag or heading of the index.
 *
 * @param text the whole of it, in the spelling that most articles have
 * @param kind what it is
 * @param language the language of the articles that have it, or of most of them
 * @param count how many articles have it
 */
public record Completion(String text, Kind kind, Language language, int count) {
  /** The kind of a completion. */
  public enum Kind {
    /** The title of an article. */
    TITLE,
    /** A tag. */
    TAG,
    /** The heading of a section. */
    HEADING
  }
}
