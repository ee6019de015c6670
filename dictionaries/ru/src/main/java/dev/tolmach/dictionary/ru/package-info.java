/** The Russian form to lemma table. */
@NullMarked
package dev.tolmach.dictionary.ru;

import org.jspecify.annotations.NullMarked;
