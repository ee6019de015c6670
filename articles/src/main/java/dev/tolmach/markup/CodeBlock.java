package dev.tolmach.markup;

/**
 * A block of code and where it is.
 *
 * @param start where it begins in the code, in UTF-16 code units
 * @param line the line in the body, 1-based, with its first words
 */
public record CodeBlock(int start, int line) {}
