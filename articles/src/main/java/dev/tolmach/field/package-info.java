/**
 * The fields of front matter: which there are, how an archive names them, and the values that have
 * a type of their own.
 */
@NullMarked
package dev.tolmach.field;

import org.jspecify.annotations.NullMarked;
