/**
 * Lexicons in files: a table of tab-separated values, which is also what artifacts hold,
 * CC-CEDICT's text and DICT databases. {@link dev.tolmach.glossary.file.LexiconFiles} is its front
 * door. Imports glossary and language.
 */
@NullMarked
package dev.tolmach.glossary.file;

import org.jspecify.annotations.NullMarked;
