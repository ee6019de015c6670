/**
 * What may follow a command's name, and what does: options and words are described once, in a
 * {@link dev.tolmach.cli.arguments.Usage}, from which arguments are read, help is printed and shell
 * completion is made. It imports nothing else of ours.
 */
@NullMarked
package dev.tolmach.cli.arguments;

import org.jspecify.annotations.NullMarked;
