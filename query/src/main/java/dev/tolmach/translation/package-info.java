/**
 * What the words of a query are in other languages: the words and phrases of it that lexicons know,
 * in whatever forms they were typed, and the query that weighs all translations of a word as one
 * word. For the modules of this project; its classes may change at any time. It imports the schema,
 * the lexicons and the analyzers.
 */
@NullMarked
package dev.tolmach.translation;

import org.jspecify.annotations.NullMarked;
