/**
 * What a command is, and what every command may use: its surroundings, its exit codes, the index
 * and the archives that the user names. Front doors: {@link dev.tolmach.cli.command.Command} and
 * {@link dev.tolmach.cli.command.Environment}. It may import the library, {@code arguments} and
 * {@code output}.
 */
@NullMarked
package dev.tolmach.cli.command;

import org.jspecify.annotations.NullMarked;
