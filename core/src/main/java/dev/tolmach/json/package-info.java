/**
 * The public JSON shapes of answers, as the command line prints them. {@link
 * dev.tolmach.json.ResultJson} is its front door; it may import the values of index, search,
 * suggest, query, article and language.
 */
@NullMarked
package dev.tolmach.json;

import org.jspecify.annotations.NullMarked;
