package dev.tolmach.cli;

import dev.tolmach.cli.arguments.ArgumentParser;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Defaults;
import dev.tolmach.cli.arguments.HelpPage;
import dev.tolmach.cli.arguments.LeadingOptions;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.UserSettings;
import dev.tolmach.cli.output.GuardedOutput;
import dev.tolmach.cli.output.TextOutput;
import java.io.IOException;
import java.util.List;

/** The {@code tolmach} command. */
public final class Main {
  private Main() {}

  /**
   * Runs the command in this process and ends the process with its exit code.
   *
   * @param arguments the command's name and what follows it
   */
  public static void main(String[] arguments) {
    Signals.answerUntilBegun(List.of(arguments));
    System.exit(code(arguments));
  }

  /* Java's own code for what nobody catches is 1, which would say that a build is live. */
  private static int code(String[] arguments) {
    try {
      Environment environment = ThisProcess.environment();
      try (Pager pager = Pager.of(List.of(arguments), environment)) {
        return run(List.of(arguments), pager.paged(environment));
      }
    } catch (RuntimeException | Error e) {
      System.err.println(
          "The program cannot start: '"
              + e
              + "'. Expected memory and open files enough. Raise the limits ('ulimit -a') and run"
              + " it again.");
      return ExitCode.ERROR;
    }
  }

  /**
   * Runs the command in given surroundings. Whatever goes wrong becomes one line on standard error
   * and an exit code.
   *
   * @return the exit code
   */
  static int run(List<String> arguments, Environment environment) {
    Environment guarded =
        environment.with(
            new GuardedOutput(environment.out()), new GuardedOutput(environment.err()));
    try {
      return dispatch(arguments, guarded);
    } catch (IOException | RuntimeException | Error e) {
      return Failures.report(e, environment);
    }
  }

  private static int dispatch(List<String> given, Environment environment) throws IOException {
    List<String> arguments = Pager.without(given);
    String first = arguments.isEmpty() ? "help" : arguments.getFirst();
    return switch (first) {
      case "--help", "-h" -> call("help", List.of(), environment);
      case "--version", "-V" -> version(environment);
      default -> {
        List<String> moved =
            first.startsWith("--") ? LeadingOptions.moved(arguments, Commands.usages()) : arguments;
        String name = moved.isEmpty() ? "help" : moved.getFirst();
        yield call(name, moved.stream().skip(1).toList(), environment);
      }
    };
  }

  private static int call(String name, List<String> rest, Environment environment)
      throws IOException {
    Command command = Commands.existing(name);
    Usage usage = command.usage();
    Arguments arguments = ArgumentParser.parse(usage, rest, Commands::usages);
    if (arguments.help()) {
      return HelpCommand.print(environment, HelpPage.of(usage, environment.help()));
    }
    if (Commands.HAVE_NO_DEFAULTS.contains(name)) {
      return command.run(arguments, environment);
    }
    Defaults defaults = UserSettings.read(environment, Commands::usages).of(name);
    try {
      return command.run(arguments.withDefaults(usage, defaults), environment);
    } catch (IllegalArgumentException e) {
      throw defaults.placed(e, usage, arguments);
    }
  }

  private static int version(Environment environment) throws IOException {
    TextOutput out = new TextOutput(environment.out(), false);
    out.line(ProgramVersion.line()).flush();
    return ExitCode.DONE;
  }
}
