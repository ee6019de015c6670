package dev.tolmach.json;

import dev.tolmach.query.InvalidRequestException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values of parameters, by name. Immutable.
 *
 * @param values the values by name
 * @param style how errors write parameters
 */
record ParameterValues(Map<String, List<String>> values, ParameterStyle style) {
  /** Copies the values. */
  ParameterValues {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
    values = copy;
  }

  /**
   * Checks that all names are known.
   *
   * @throws InvalidRequestException if one is not
   */
  void checkNames(List<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new InvalidRequestException(
            "Unknown parameter: '"
                + name
                + "'. Expected one of "
                + String.join(", ", known)
                + ". Correct the name, or leave it out.");
      }
    }
  }

  /** All values; empty if there is none. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * All values, each of which says something.
   *
   * @throws InvalidRequestException if one is blank
   */
  List<String> written(String name) {
    List<String> all = all(name);
    if (all.stream().anyMatch(String::isBlank)) {
      throw new InvalidRequestException(
          "No value for "
              + style.name(name)
              + ". Expected one that is not blank. Add it, or leave the condition out.");
    }
    return all;
  }

  /** The last value. */
  Optional<String> last(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /**
   * The last value, in small letters; the first of the choices if there is none.
   *
   * @throws InvalidRequestException if it is none of the choices
   */
  String choice(String name, List<String> choices) {
    String value = last(name).orElse(choices.getFirst());
    String lower = value.toLowerCase(Locale.ROOT);
    if (!choices.contains(lower)) {
      throw new InvalidRequestException(
          "Unknown value of "
              + style.name(name)
              + ": '"
              + value
              + "'. Expected one of "
              + String.join(", ", choices)
              + ". Correct the value.");
    }
    return lower;
  }

  /**
   * The last value as a constant.
   *
   * @throws InvalidRequestException if it is none
   */
  <E extends Enum<E>> E constant(String name, E otherwise) {
    List<E> constants = List.of(otherwise.getDeclaringClass().getEnumConstants());
    List<String> names = constants.stream().map(ParameterValues::lower).toList();
    return last(name).isEmpty() ? otherwise : constants.get(names.indexOf(choice(name, names)));
  }

  /**
   * The last value as true or false.
   *
   * @throws InvalidRequestException if it is neither
   */
  boolean flag(String name, boolean otherwise) {
    List<String> choices =
        Stream.of(otherwise, !otherwise).map(choice -> Boolean.toString(choice)).toList();
    return Boolean.parseBoolean(choice(name, choices));
  }

  /**
   * The last value as a whole number.
   *
   * @param label what the number is called in the error
   * @throws InvalidRequestException if it is none, or out of range
   */
  int number(String name, String label, int otherwise, int least, int most) {
    String value = last(name).orElse(Integer.toString(otherwise));
    String range = least + " to " + most;
    if (!value.matches("[-+]?[0-9]+")) {
      throw new InvalidRequestException(
          "Not a number: '"
              + value
              + "'. Expected "
              + style.typed(name, label)
              + " with a whole number from "
              + range
              + ". Correct the number.");
    }
    BigInteger number = new BigInteger(value); // The range is reported for a number of any length.
    if (number.compareTo(BigInteger.valueOf(least)) < 0
        || number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new InvalidRequestException(
          "Out of range: '"
              + style.typed(name, value)
              + "'. Expected "
              + style.typed(name, label)
              + " with "
              + range
              + ". Choose a number in that range.");
    }
    return number.intValue();
  }

  /**
   * The last value as a whole day.
   *
   * @throws InvalidRequestException if it is none
   */
  Optional<LocalDate> day(String name) {
    return last(name).map(written -> day(name, written));
  }

  private LocalDate day(String name, String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new InvalidRequestException(
          "Not a day: '"
              + written
              + "'. Expected "
              + style.typed(name, "DAY")
              + " with a whole day, such as 2025-09-06. Correct the day.",
          e);
    }
  }

  /**
   * The values as fields with what they may be.
   *
   * @throws InvalidRequestException if one is not {@code FIELD=VALUE}
   */
  Map<String, List<String>> fields(String name) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String condition : all(name)) {
      int equals = condition.indexOf('=');
      if (equals < 1 || equals == condition.length() - 1) {
        throw new InvalidRequestException(
            "Not a condition: '"
                + condition
                + "'. Expected "
                + style.typed(name, "FIELD=VALUE")
                + ", such as "
                + style.typed(name, "series=lighthouses")
                + ". Give a field and a value.");
      }
      fields
          .computeIfAbsent(
              condition.substring(0, equals).toLowerCase(Locale.ROOT), f -> new ArrayList<>())
          .add(condition.substring(equals + 1));
    }
    return fields;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
