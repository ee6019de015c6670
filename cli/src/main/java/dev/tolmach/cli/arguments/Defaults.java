package dev.tolmach.cli.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Values that options have where the command line gives none. Immutable.
 *
 * @param settings by the name of the option without its dashes
 */
public record Defaults(Map<String, Setting> settings) {
  /** No values. */
  public static final Defaults NONE = new Defaults(Map.of());

  /** Copies the map. */
  public Defaults {
    settings = Map.copyOf(settings);
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
          "Wrong value in "
              + place
              + ": '"
              + value
              + "'. Expected "
              + expected
              + ". Correct or remove the line.");
    }
  }
}
