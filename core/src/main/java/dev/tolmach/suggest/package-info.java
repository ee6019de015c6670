/**
 * What is suggested to a person who types: other queries that may have been meant, and completions
 * of a word or title. Values only. It may import {@code query} and {@code language}.
 */
@NullMarked
package dev.tolmach.suggest;

import org.jspecify.annotations.NullMarked;
