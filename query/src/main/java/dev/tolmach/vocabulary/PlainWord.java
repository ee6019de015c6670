package dev.tolmach.vocabulary;

/**
 * A word whose spellings with marks are looked for.
 *
 * @param field the field of whole texts, see {@link dev.tolmach.matching.Vocabulary#spellings}
 * @param plain the word without marks
 */
public record PlainWord(String field, String plain) {}
