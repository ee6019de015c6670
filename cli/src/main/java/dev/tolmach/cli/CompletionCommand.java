package dev.tolmach.cli;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.HelpPage;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.util.List;

/** Prints a script that completes the program's arguments in a shell. */
final class CompletionCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "completion",
        "Prints a script that lets bash and zsh complete commands, options and their values.",
        Operands.NONE,
        List.of(),
        List.of(
            new Usage.Example("source <(tolmach completion)", "complete in this shell"),
            new Usage.Example(
                "tolmach completion > ~/.local/share/bash-completion/completions/tolmach",
                "complete in every bash from now on")),
        List.of(new Usage.Exit(ExitCode.DONE, "printed"), new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    return HelpCommand.print(environment, HelpPage.completion(Commands.PROGRAM, Commands.usages()));
  }
}
