/**
 * The source files of the whole build, and how they are laid out. Its tests hold every file to the
 * house rules that no compiler knows: layout, length, described packages. It is first in the build
 * and depends on none of the other modules, so that a breach is reported within seconds.
 */
@NullMarked
package dev.tolmach.checks.source;

import org.jspecify.annotations.NullMarked;
