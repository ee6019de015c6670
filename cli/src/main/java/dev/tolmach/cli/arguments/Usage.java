package dev.tolmach.cli.arguments;

import java.util.List;
import java.util.Optional;

/**
 * How a command is used.
 *
 * @param name its name, such as {@code search}; empty for the program itself
 * @param summary what it does, in one sentence
 * @param words what it takes besides options
 * @param options its options, in the order of its help
 * @param examples what one can type, and what that does
 * @param exits its exit codes and what each means, such as {@code 1: nothing found}
 */
public record Usage(
    String name,
    String summary,
    Operands words,
    List<Option> options,
    List<Example> examples,
    List<Exit> exits) {

  /** The option that every command has. */
  public static final Option HELP = Option.flag("--help", "Show this help; so does -h.");

  /** Copies the lists. */
  public Usage {
    options = List.copyOf(options);
    examples = List.copyOf(examples);
    exits = List.copyOf(exits);
  }

  /**
   * Something that can be typed.
   *
   * @param typed the command line
   * @param meaning what it does, in a few words
   */
  public record Example(String typed, String meaning) {}

  /**
   * An exit code.
   *
   * @param code the code
   * @param meaning when a command ends with it
   */
  public record Exit(int code, String meaning) {}

  /** What one types to call the command, such as {@code tolmach search}. */
  public String typed() {
    return name.isEmpty() ? "tolmach" : "tolmach " + name;
  }

  Optional<Option> option(String optionName) {
    return options.stream().filter(option -> option.name().equals(optionName)).findFirst();
  }
}
