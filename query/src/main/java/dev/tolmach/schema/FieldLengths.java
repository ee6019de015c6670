package dev.tolmach.schema;

/**
 * How long the texts of a field are, all articles together. Lengths of parts of an index add up to
 * those of the whole.
 *
 * @param articles how many articles have a word in the field
 * @param words how many words they have in it
 */
public record FieldLengths(long articles, long words) {
  /** No article has the field. */
  public static final FieldLengths NONE = new FieldLengths(0, 0);

  /** These and those of another part of the index. */
  public FieldLengths plus(FieldLengths other) {
    return new FieldLengths(articles + other.articles, words + other.words);
  }

  /** These without articles that are no more in the index. */
  public FieldLengths without(FieldLengths gone) {
    return new FieldLengths(articles - gone.articles, words - gone.words);
  }
}
