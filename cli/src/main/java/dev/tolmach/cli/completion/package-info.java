/**
 * Scripts that complete the program's arguments in shells. {@link
 * dev.tolmach.cli.completion.CompletionScript} is the front door. May import arguments only.
 */
@NullMarked
package dev.tolmach.cli.completion;

import org.jspecify.annotations.NullMarked;
