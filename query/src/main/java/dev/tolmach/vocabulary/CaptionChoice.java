package dev.tolmach.vocabulary;

import java.util.List;

/**
 * Which captions of articles are wanted. Immutable.
 *
 * @param beginnings what they begin with, each as {@link dev.tolmach.schema.Caption#beginning} says
 * @param words what words they have, as the key of a caption; empty: the beginnings alone choose
 * @param languages the tags of the languages that those with the words are in
 */
public record CaptionChoice(List<String> beginnings, String words, List<String> languages) {
  /** Copies the lists. */
  public CaptionChoice {
    beginnings = List.copyOf(beginnings);
    languages = List.copyOf(languages);
  }

  /** Those that begin in one of some ways. */
  public static CaptionChoice beginning(List<String> beginnings) {
    return new CaptionChoice(beginnings, "", List.of());
  }

  /** Those that have words, in one of some languages. */
  public static CaptionChoice having(String words, List<String> languages) {
    return new CaptionChoice(List.of(), words, languages);
  }
}
