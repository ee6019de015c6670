/**
 * Lucene analyzers: one for each language, and a neutral one for text of any language. The front
 * door is {@link dev.tolmach.analysis.LanguageAnalyzers}. May import {@code dev.tolmach.language}
 * and its own subpackages.
 */
@NullMarked
package dev.tolmach.analysis;

import org.jspecify.annotations.NullMarked;
