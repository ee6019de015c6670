package dev.tolmach.cli.arguments;

import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What follows a command's name. Immutable.
 *
 * @param options the values of the options that were given, in their order; a flag has none
 * @param words the words besides options, in their order
 * @param help whether help was asked for
 */
public record Arguments(Map<Option, List<String>> options, List<String> words, boolean help) {
  /** Copies the collections. */
  public Arguments {
    options = Map.copyOf(options);
    words = List.copyOf(words);
  }

  /**
   * The same with values for options of the command that were not given.
   *
   * @throws IllegalArgumentException if an option may not have such a value
   */
  public Arguments withDefaults(Usage usage, Defaults defaults) {
    Map<Option, List<String>> all = new LinkedHashMap<>(options);
    for (Option option : usage.options()) {
      Defaults.Setting setting = defaults.settings().get(option.name().substring(2));
      if (setting != null && !all.containsKey(option)) {
        setting.addTo(all, option);
      }
    }
    return new Arguments(all, words, help);
  }

  /** Whether an option was given. */
  public boolean has(Option option) {
    return options.containsKey(option);
  }

  /** The values of an option; empty if it was not given. */
  public List<String> values(Option option) {
    return options.getOrDefault(option, List.of());
  }

  /** The value of an option, the last one if it was given several times. */
  public Optional<String> value(Option option) {
    List<String> values = values(option);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  /**
   * The value of an option as a whole number.
   *
   * @param otherwise what it is if the option was not given
   * @param least the least that it may be
   * @param most the most that it may be
   * @throws IllegalArgumentException if the value is no number, or out of range
   */
  public int number(Option option, int otherwise, int least, int most) {
    String value = value(option).orElse(Integer.toString(otherwise));
    if (!value.matches("[-+]?[0-9]+")) {
      throw new IllegalArgumentException(
          "Not a number: '"
              + value
              + "'. Expected "
              + option.typed()
              + " with a whole number from "
              + range(least, most)
              + ". Correct the number.");
    }
    BigInteger number =
        new BigInteger(value); // A number of any length gets a message with the range.
    if (number.compareTo(BigInteger.valueOf(least)) < 0
        || number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new IllegalArgumentException(
          "Out of range: '"
              + option.name()
              + " "
              + value
              + "'. Expected "
              + option.typed()
              + " with "
              + range(least, most)
              + ". Choose a number in that range.");
    }
    return number.intValue();
  }

  private static String range(int least, int most) {
    return least + " to " + most;
  }

  /**
   * The value of an option as a time, such as {@code 90s}, {@code 10m} or {@code 2h}.
   *
   * @throws IllegalArgumentException if the value is no such time
   */
  public Optional<Duration> duration(Option option) {
    return value(option).map(written -> duration(written, option));
  }

  private static Duration duration(String written, Option option) {
    if (!written.matches("[0-9]{1,6}[smh]")) {
      throw new IllegalArgumentException(
          "Not a time: '"
              + written
              + "'. Expected "
              + option.typed()
              + " with seconds, minutes or hours, such as 90s, 10m or 2h. Correct the time.");
    }
    return Duration.parse("PT" + written.toUpperCase(Locale.ROOT));
  }

  /** All words as one text. */
  public String text() {
    return String.join(" ", words);
  }
}
