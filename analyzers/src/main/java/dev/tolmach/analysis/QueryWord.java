package dev.tolmach.analysis;

/**
 * One word of a query.
 *
 * @param text the word as typed
 * @param start where it begins in the query, in UTF-16 units
 * @param end where it ends, exclusive
 * @param script the script of its letters
 */
public record QueryWord(String text, int start, int end, WordScript script) {}
