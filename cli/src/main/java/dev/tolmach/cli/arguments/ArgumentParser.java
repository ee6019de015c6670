package dev.tolmach.cli.arguments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads the arguments of a command:
 *
 * <ul>
 *   <li>{@code --name VALUE} and {@code --name=VALUE} are options, wherever they occur; after
 *       {@code --} nothing is an option;
 *   <li>an unknown {@code --name} is an error;
 *   <li>a word with one dash is a word where the command takes text, else an error, but for a lone
 *       dash, which means standard input;
 *   <li>a value that begins with two dashes needs the form with {@code =}.
 * </ul>
 *
 * <p>For one use by one thread.
 */
public final class ArgumentParser {
  private final Usage usage;
  private final List<String> arguments;
  private final Supplier<List<Usage>> all;
  private final Map<Option, List<String>> options = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();
  private boolean help;
  private int next;

  private ArgumentParser(Usage usage, List<String> arguments, Supplier<List<Usage>> all) {
    this.usage = usage;
    this.arguments = arguments;
    this.all = all;
  }

  /**
   * Reads the arguments of a command. Where help is asked for, nothing else is checked.
   *
   * @throws IllegalArgumentException if they are none of this command's
   */
  public static Arguments parse(Usage usage, List<String> arguments) {
    return parse(usage, arguments, List::of);
  }

  /**
   * Reads the arguments of a command as {@link #parse(Usage, List)} does.
   *
   * @param all all commands, asked for only to say which of them an unknown option belongs to
   */
  public static Arguments parse(Usage usage, List<String> arguments, Supplier<List<Usage>> all) {
    return new ArgumentParser(usage, arguments, all).parse();
  }

  private Arguments parse() {
    help = asksForHelp();
    if (help) {
      return new Arguments(Map.of(), List.of(), true);
    }
    while (next < arguments.size()) {
      String argument = arguments.get(next++);
      if (argument.equals("--")) {
        words.addAll(arguments.subList(next, arguments.size()));
        next = arguments.size();
      } else if (argument.startsWith("--")) {
        option(argument);
      } else {
        word(argument);
      }
    }
    checkNumberOfWords();
    return new Arguments(options, words, false);
  }

  private boolean asksForHelp() {
    int end = arguments.indexOf("--");
    List<String> before = end < 0 ? arguments : arguments.subList(0, end);
    return before.contains("--help") || before.contains("-h");
  }

  private void option(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    Option option = usage.option(name).orElseThrow(() -> unknown(name));
    List<String> values = options.computeIfAbsent(option, o -> new ArrayList<>());
    if (option.kind() == Option.Kind.FLAG) {
      if (equals >= 0) {
        throw wrong("Option with a value", argument, "'" + name + "' alone", "Leave out the value");
      }
    } else {
      values.add(checked(option, equals < 0 ? following(option) : argument.substring(equals + 1)));
    }
  }

  private String following(Option option) {
    if (next == arguments.size() || arguments.get(next).startsWith("--")) {
      throw wrong(
          "Option without a value", option.name(), "'" + option.typed() + "'", "Add the value");
    }
    return arguments.get(next++);
  }

  /** A value of an option as the program reads it. */
  static String checked(Option option, String value) {
    if (option.choices().isEmpty()) {
      return value;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    if (option.choices().contains(lower)) {
      return lower;
    }
    throw wrong(
        "Unknown value of " + option.name(),
        value,
        "one of " + String.join(", ", option.choices()),
        "Correct the value");
  }

  private void word(String argument) {
    if (argument.startsWith("-") && argument.length() > 1 && !usage.words().dashed()) {
      throw unknown(argument);
    }
    words.add(argument);
  }

  private void checkNumberOfWords() {
    if (words.size() < usage.words().least()) {
      String label = usage.words().label();
      throw new IllegalArgumentException(
          "Nothing given for '"
              + label
              + "'. Expected '"
              + usage.typed()
              + " "
              + label
              + "'. See '"
              + usage.typed()
              + " --help'.");
    }
    if (words.size() > usage.words().most()) {
      throw wrong(
          "Unexpected argument",
          words.get(usage.words().most()),
          "'" + (usage.typed() + " " + usage.words().label()).strip() + "'",
          "See '" + usage.typed() + " --help'");
    }
  }

  private IllegalArgumentException unknown(String name) {
    List<String> names = usage.options().stream().map(Option::name).toList();
    String perhaps =
        all.get().stream()
            .filter(other -> other.option(name).isPresent())
            .findFirst()
            .map(other -> ", but this is one of '" + other.typed() + "'")
            .or(() -> Spelling.nearest(name, names).map(near -> ", perhaps '" + near + "'"))
            .orElse(usage.words().dashed() ? ", or '--' before text that begins so" : "");
    return wrong(
        "Unknown option",
        name,
        "an option of '" + usage.typed() + "'" + perhaps,
        "See '" + usage.typed() + " --help'");
  }

  private static IllegalArgumentException wrong(
      String what, String value, String expected, String remedy) {
    return new IllegalArgumentException(
        what + ": '" + value + "'. Expected " + expected + ". " + remedy + ".");
  }
}
