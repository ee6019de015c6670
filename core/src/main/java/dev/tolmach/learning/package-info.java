/**
 * What an archive's own translations teach: which words translate each other. {@link
 * dev.tolmach.learning.LearnedWords} is its front door, at each build. May import generation,
 * document, schema, article, index, glossary, analysis and language.
 */
@NullMarked
package dev.tolmach.learning;

import org.jspecify.annotations.NullMarked;
