/**
 * The lemmas of Russian word forms, as a service that the analyzers find. The data are LGPL, which
 * is why they are in an artifact of their own. May import {@code dev.tolmach.analysis.lemma} and
 * {@code dev.tolmach.language}.
 */
@NullMarked
package dev.tolmach.dictionary.ru;

import org.jspecify.annotations.NullMarked;
