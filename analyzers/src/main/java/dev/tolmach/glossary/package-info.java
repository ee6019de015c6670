/**
 * What an archive, or a program, says means the same: words of texts that are synonyms, and values
 * of facets that are one. {@link dev.tolmach.glossary.Glossary} is its front door. It is asked when
 * an index is searched, and changes nothing in documents. Imports language.
 */
@NullMarked
package dev.tolmach.glossary;

import org.jspecify.annotations.NullMarked;
