package dev.tolmach.cli.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that options have where the command line gives none. Immutable.
 *
 * @param settings by the name of the option without its dashes
 */
public record Defaults(Map<String, Setting> settings) {
  /** No values. */
  public static final Defaults NONE = new Defaults(Map.of());

  /* What is wrong, in the form of all messages. */
  private static final Pattern WRONG = Pattern.compile(": '(.*?)'\\. Expected ", Pattern.DOTALL);

  /** Copies the map. */
  public Defaults {
    settings = Map.copyOf(settings);
  }

  /**
   * An error of a command that says where the wrong value is set, if that was not typed.
   *
   * @param failure what the command complains of
   * @param usage the options of the command
   * @param typed what was typed, which wins
   */
  public IllegalArgumentException placed(
      IllegalArgumentException failure, Usage usage, Arguments typed) {
    String message = String.valueOf(failure.getMessage());
    for (Option option : usage.options()) {
      Setting setting = settings.get(option.name().substring(2));
      if (setting != null && !typed.has(option) && setting.isNamedBy(message, option)) {
        String placed = message.replaceFirst(": '", Matcher.quoteReplacement(setting.in() + ": '"));
        return new IllegalArgumentException(placed, failure);
      }
    }
    return failure;
  }

  /**
   * The values of an option.
   *
   * @param values what is set; of an option without a value {@code true} or {@code false}
   * @param place where it is set, such as {@code config.yaml:3}
   */
  public record Setting(List<String> values, String place) {
    /** Copies the list. */
    public Setting {
      values = List.copyOf(values);
    }

    /** The same with each value changed. */
    public Setting map(UnaryOperator<String> change) {
      return new Setting(values.stream().map(change).toList(), place);
    }

    void addTo(Map<Option, List<String>> options, Option option) {
      if (option.kind() != Option.Kind.FLAG) {
        options.put(option, values.stream().map(value -> checked(option, value)).toList());
      } else if (checkedFlag()) {
        options.put(option, List.of());
      }
    }

    private String in() {
      return " in " + place;
    }

    /* Whether the value that a message complains of is one of these, or a part of one. */
    private boolean isNamedBy(String message, Option option) {
      Matcher wrong = WRONG.matcher(message);
      if (message.contains(in()) || !wrong.find()) {
        return false;
      }
      String named = wrong.group(1);
      boolean ofOption = message.contains(option.name());
      return values.stream()
          .anyMatch(value ->
              named.equals(value)
                  || named.equals(option.name() + " " + value)
                  || value.startsWith(named + "=")
                  || value.startsWith(named + ":")
                  || ofOption && !named.isEmpty() && value.contains(named));
    }

    private String checked(Option option, String value) {
      try {
        return ArgumentParser.checked(option, value);
      } catch (IllegalArgumentException e) {
        throw wrong(value, "one of " + String.join(", ", option.choices()));
      }
    }

    private boolean checkedFlag() {
      String value = String.join(", ", values);
      if (!value.equals("true") && !value.equals("false")) {
        throw wrong(value, "true or false");
      }
      return value.equals("true");
    }

    private IllegalArgumentException wrong(String value, String expected) {
      return new IllegalArgumentException(
          "Wrong value"
              + in()
              + ": '"
              + value
              + "'. Expected "
              + expected
              + ". Correct or remove the line.");
    }
  }
}
