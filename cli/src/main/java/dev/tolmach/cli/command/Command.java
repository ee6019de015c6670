package dev.tolmach.cli.command;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Usage;
import java.io.IOException;

/** One of the program's commands. */
public interface Command {
  /** How it is used. */
  Usage usage();

  /**
   * Does what it is for.
   *
   * @return the exit code
   * @throws IllegalArgumentException if the arguments cannot be; the message is for the user
   * @throws IOException if something cannot be read or written; the message is for the user
   */
  int run(Arguments arguments, Environment environment) throws IOException;
}
