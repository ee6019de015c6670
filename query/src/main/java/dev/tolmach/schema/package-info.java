/**
 * The names and shapes of the fields of an index, the analyzer of each, and the similarity. For the
 * modules of this project; its classes may change at any time.
 */
@NullMarked
package dev.tolmach.schema;

import org.jspecify.annotations.NullMarked;
