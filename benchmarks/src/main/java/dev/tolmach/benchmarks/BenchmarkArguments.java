package dev.tolmach.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows a program's name: values, and options of the form {@code --name value}.
 *
 * @param values the values, in order
 * @param options the options' values by their names
 */
public record BenchmarkArguments(List<String> values, Map<String, String> options) {
  /**
   * Reads them.
   *
   * @param usage what is expected, with every option that there is
   * @throws IllegalArgumentException if there is no value, or an option is unknown or lacks its own
   */
  public static BenchmarkArguments of(String[] arguments, String usage) {
    List<String> values = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      if (!arguments[i].startsWith("--")) {
        values.add(arguments[i]);
      } else if (!usage.contains("[" + arguments[i] + " ")) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "Unknown option: '%s'. Usage: %s.", arguments[i], usage));
      } else if (i + 1 < arguments.length) {
        options.put(arguments[i].substring(2), arguments[++i]);
      } else {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "An option lacks its value: '%s'. Usage: %s.", arguments[i], usage));
      }
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "Nothing to work on. Usage: %s.", usage));
    }
    return new BenchmarkArguments(values, options);
  }

  /** The first value. */
  public String first() {
    return values.get(0);
  }

  /** All values but the first. */
  public List<String> others() {
    return values.subList(1, values.size());
  }

  /** An option's value; null if it is not given. */
  public @Nullable String option(String name) {
    return options.get(name);
  }

  /** An option's value as a number. */
  public int number(String name, int standard) {
    String value = options.get(name);
    return value == null ? standard : Integer.parseInt(value);
  }
}
