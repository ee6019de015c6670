/**
 * Which package imports which, read from the compiled classes of the whole build. Its test holds
 * them to a table of arrows. It stands last in the build because it must see every module.
 */
@NullMarked
package dev.tolmach.checks.architecture;

import org.jspecify.annotations.NullMarked;
