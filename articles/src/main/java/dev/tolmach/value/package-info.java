/**
 * Reads the values of front matter: dates in many notations, lists, categories. It knows what each
 * may look like, not which article it belongs to.
 */
@NullMarked
package dev.tolmach.value;

import org.jspecify.annotations.NullMarked;
