/**
 * What means the same: words of texts that an archive or a program says are synonyms, values of
 * facets that are one, and words of one language with their translations into another. {@link
 * dev.tolmach.glossary.Glossary} and {@link dev.tolmach.glossary.Lexicons} are its front doors.
 * Both are asked when an index is searched, and change nothing in documents. Imports analysis and
 * language.
 */
@NullMarked
package dev.tolmach.glossary;

import org.jspecify.annotations.NullMarked;
