/** Lucene analyzers: one for each language, and a neutral one for text of any language. */
@NullMarked
package dev.tolmach.analysis;

import org.jspecify.annotations.NullMarked;
