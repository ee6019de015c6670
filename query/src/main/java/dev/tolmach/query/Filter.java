package dev.tolmach.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every hit fulfils, whatever its words are. Several filters narrow each other;
 * the values inside one are alternatives.
 */
public sealed interface Filter {
  /** The condition as it would be typed, for people to read. */
  default String typed() {
    return switch (this) {
      case AnyOf any ->
          any.values().stream()
              .map(value -> any.facet().name() + ':' + quoted(value))
              .collect(Collectors.joining(" OR "));
      case Between between ->
          Facet.DATE.name()
              + ':'
              + Objects.toString(between.from(), "")
              + ".."
              + Objects.toString(between.to(), "");
      case FieldIs field ->
          field.values().stream()
              .map(value -> field.field() + ':' + quoted(value))
              .collect(Collectors.joining(" OR "));
    };
  }

  private static String quoted(String value) {
    return value.indexOf(' ') < 0 ? value : '"' + value + '"';
  }

  /**
   * The article has one of the values of a facet. A facet filter does not lower the counts of its
   * own facet, so that further values can be chosen. A facet that the index does not have has no
   * values, so a filter by it finds nothing; to count such a facet is an error.
   *
   * @param facet which facet
   * @param values the values in any spelling: tags, names, language ranges such as {@code zh} or
   *     {@code ru}, dates such as {@code 2024} or {@code 2024-05}; not empty
   */
  record AnyOf(Facet facet, List<String> values) implements Filter {
    /** Copies the values and checks them. */
    public AnyOf {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new InvalidRequestException(
            "No value for facet '" + facet.name() + "'. Expected one or more. Add a value.");
      }
      if (facet.equals(Facet.DATE)) {
        values.forEach(DatePeriod::parse);
      }
    }
  }

  /**
   * The article's date lies between two days, both included. An article without a date does not.
   *
   * @param from the first day; null: from the beginning
   * @param to the last day; null: to the end
   */
  record Between(@Nullable LocalDate from, @Nullable LocalDate to) implements Filter {
    /** Checks that the range is one. */
    public Between {
      if (from == null && to == null) {
        throw new InvalidRequestException(
            "A date range without ends. Expected a first or a last day. Give one of them.");
      }
      if (from != null && to != null && to.isBefore(from)) {
        throw new InvalidRequestException(
            "Empty range of dates: '"
                + from
                + " to "
                + to
                + "'. Expected a first day no later than the last. Exchange or correct them.");
      }
    }
  }

  /**
   * A custom field of the article has one of the values.
   *
   * @param field the field's name in any case
   * @param values the values in any case; not empty
   */
  record FieldIs(String field, List<String> values) implements Filter {
    /** Copies the values and checks them. */
    public FieldIs {
      values = List.copyOf(values);
      if (field.isBlank() || values.isEmpty()) {
        throw new InvalidRequestException(
            "Incomplete condition on field '"
                + field
                + "'. Expected FIELD=VALUE. Give the field a name and a value.");
      }
    }
  }
}
