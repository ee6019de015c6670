package dev.tolmach.cli;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.HelpPage;
import dev.tolmach.cli.arguments.ManualPage;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shows what can be typed. */
final class HelpCommand implements Command {
  private static final Option MAN =
      Option.flag("--man", "Print a page of the manual, as man reads it.");

  @Override
  public Usage usage() {
    return new Usage(
        "help",
        "Shows all commands, or how one of them is used.",
        Operands.names("[COMMAND]", "The command; without it, all are listed.", 1),
        List.of(MAN),
        List.of(
            new Usage.Example("tolmach help search", "show the options of 'tolmach search'"),
            new Usage.Example("tolmach help search --man | man -l -", "the same as a manual page")),
        List.of(new Usage.Exit(ExitCode.DONE, "shown"), new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    if (arguments.has(MAN)) {
      return print(environment, manualPage(arguments));
    }
    HelpPage.Look look = environment.help();
    if (arguments.words().isEmpty()) {
      return print(environment, HelpPage.of(Commands.PROGRAM, Commands.usages(), look));
    }
    Command command = Commands.explained(arguments.words().getFirst());
    return print(environment, HelpPage.of(command.usage(), look));
  }

  private static String manualPage(Arguments arguments) throws IOException {
    return arguments.words().isEmpty()
        ? ManualPage.of(Commands.PROGRAM, Commands.usages(), ProgramVersion.own())
        : ManualPage.of(
            Commands.explained(arguments.words().getFirst()).usage(), ProgramVersion.own());
  }

  /** Prints a page of help as it is: it holds nothing but the program's own words. */
  static int print(Environment environment, String page) throws IOException {
    environment.out().write(page.getBytes(StandardCharsets.UTF_8));
    environment.out().flush();
    return ExitCode.DONE;
  }
}
