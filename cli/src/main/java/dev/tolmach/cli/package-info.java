/** The command line: arguments in, text or JSON out, an exit code. */
@NullMarked
package dev.tolmach.cli;

import org.jspecify.annotations.NullMarked;
