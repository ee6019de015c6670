/** The folders and field names that known site generators expect. */
@NullMarked
package dev.tolmach.preset;

import org.jspecify.annotations.NullMarked;
