/**
 * Names of countries, cities, languages, scripts and currencies, as a service that searches find.
 * The data are under the licence of Unicode, which is why they are in an artifact of their own. May
 * import {@code dev.tolmach.glossary} and {@code dev.tolmach.language}.
 */
@NullMarked
package dev.tolmach.lexicon.names;

import org.jspecify.annotations.NullMarked;
