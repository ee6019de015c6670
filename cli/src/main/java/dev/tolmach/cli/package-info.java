/**
 * The tolmach command: arguments in, text or JSON out, an exit code. Front door: {@link
 * dev.tolmach.cli.Main}. Every command is a class of its own, listed in {@code Commands} and made
 * only when it is called. It may import the exported packages of the library.
 */
@NullMarked
package dev.tolmach.cli;

import org.jspecify.annotations.NullMarked;
