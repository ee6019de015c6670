/**
 * What is understood of the articles of an archive, and what is not, without indexing them. {@link
 * dev.tolmach.lint.Linter} is its front door; it may import archive, article, field and language.
 */
@NullMarked
package dev.tolmach.lint;

import org.jspecify.annotations.NullMarked;
