/**
 * Which package imports which, and what the modules offer to others, read from the compiled classes
 * of the whole build. Its tests hold the one to a table of arrows, and the other to the files in
 * {@code api}. It is last in the build because it must see every module.
 */
@NullMarked
package dev.tolmach.checks.architecture;

import org.jspecify.annotations.NullMarked;
