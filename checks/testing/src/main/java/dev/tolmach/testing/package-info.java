/** What the tests of several modules share. */
@NullMarked
package dev.tolmach.testing;

import org.jspecify.annotations.NullMarked;
