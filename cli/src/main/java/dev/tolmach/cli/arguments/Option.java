package dev.tolmach.cli.arguments;

import java.util.List;

/**
 * An option of a command.
 *
 * @param name how it is written, such as {@code --tag}
 * @param label what its value is called in help, such as {@code VALUE}; empty for a flag, which has
 *     no value
 * @param kind what its value is
 * @param choices the values that it may have; empty: any
 * @param description what it does, in one sentence
 */
public record Option(
    String name, String label, Kind kind, List<String> choices, String description) {

  /** What the value of an option is. */
  public enum Kind {
    /** There is none: the option is given or not. */
    FLAG,
    /** One text; of several, the last counts. */
    TEXT,
    /** One path of a file or folder; of several, the last counts. */
    PATH,
    /** A text, and the option may be repeated. */
    TEXTS
  }

  /** Copies the choices. */
  public Option {
    choices = List.copyOf(choices);
  }

  /** An option without a value. */
  public static Option flag(String name, String description) {
    return new Option(name, "", Kind.FLAG, List.of(), description);
  }

  /** An option with a value. */
  public static Option text(String name, String label, String description) {
    return new Option(name, label, Kind.TEXT, List.of(), description);
  }

  /** An option whose value is a path. */
  public static Option path(String name, String label, String description) {
    return new Option(name, label, Kind.PATH, List.of(), description);
  }

  /** An option with a value that may be given several times. */
  public static Option texts(String name, String label, String description) {
    return new Option(name, label, Kind.TEXTS, List.of(), description);
  }

  /** An option whose value is one of a few words. */
  public static Option choice(String name, List<String> choices, String description) {
    return new Option(name, String.join("|", choices), Kind.TEXT, choices, description);
  }

  /** The option as it is typed, with the label of its value. */
  String typed() {
    return label.isEmpty() ? name : name + " " + label;
  }
}
