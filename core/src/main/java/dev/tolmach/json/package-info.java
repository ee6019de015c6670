/**
 * The public JSON shapes of answers and the parameters of requests, as the command line prints and
 * reads them. {@link dev.tolmach.json.ResultJson} and {@link dev.tolmach.json.SearchParameters} are
 * its front doors; it may import the values of lint, index, search, suggest, query, article,
 * analysis, glossary and language.
 */
@NullMarked
package dev.tolmach.json;

import org.jspecify.annotations.NullMarked;
