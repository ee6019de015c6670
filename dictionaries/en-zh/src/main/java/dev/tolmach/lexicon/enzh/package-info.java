/**
 * English and Chinese words, as a service that searches find. The data are CC BY-SA, which is why
 * they are in an artifact of their own. May import {@code dev.tolmach.glossary} and {@code
 * dev.tolmach.language}.
 */
@NullMarked
package dev.tolmach.lexicon.enzh;

import org.jspecify.annotations.NullMarked;
