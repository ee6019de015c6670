/** The table of site generators: what marks them, what they leave out, how they make ids. */
@NullMarked
package dev.tolmach.preset;

import org.jspecify.annotations.NullMarked;
