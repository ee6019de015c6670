/** Which languages there are, and which one a text is in. */
@NullMarked
package dev.tolmach.language;

import org.jspecify.annotations.NullMarked;
