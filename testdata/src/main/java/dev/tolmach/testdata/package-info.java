/** Reaches the bundled archive, tables and golden files. */
@NullMarked
package dev.tolmach.testdata;

import org.jspecify.annotations.NullMarked;
