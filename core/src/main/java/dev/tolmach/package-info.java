/** The front door: open an index, bring it up to date, search it. */
@NullMarked
package dev.tolmach;

import org.jspecify.annotations.NullMarked;
