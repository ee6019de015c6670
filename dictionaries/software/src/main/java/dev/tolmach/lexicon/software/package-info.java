/**
 * Words of software, as a service that searches find. The data are CC BY, which is why they are in
 * an artifact of their own. May import {@code dev.tolmach.glossary} and {@code
 * dev.tolmach.language}.
 */
@NullMarked
package dev.tolmach.lexicon.software;

import org.jspecify.annotations.NullMarked;
