package dev.tolmach.frontmatter;

/**
 * Something in a front matter that is not as its syntax wants it, and what was done instead.
 *
 * @param line the line in the document, 1-based
 * @param message what is wrong, what was done, what to do
 */
public record Problem(int line, String message) {}
