package dev.tolmach.cli.search;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.query.DatePeriod;
import dev.tolmach.query.Facet;
import dev.tolmach.query.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options that narrow what is found. */
final class SearchOptions {
  private static final Option TAG =
      Option.texts("--tag", "VALUE", "Only articles with this tag. Repeated: with any of them.");
  private static final Option CATEGORY =
      Option.texts("--category", "VALUE", "Only articles of this category. Repeated: of any.");
  private static final Option AUTHOR =
      Option.texts("--author", "VALUE", "Only articles by this author. Repeated: by any.");
  private static final Option LANGUAGE =
      Option.texts(
          "--language",
          "TAG",
          "Only articles in this language, such as ru, en, zh-Hans; zh means both ways of writing"
              + " Chinese. Repeated: in any.");
  private static final Option DATE =
      Option.texts(
          "--date",
          "PERIOD",
          "Only articles of this year, month or day (2024, 2024-05, 2024-05-31).");
  private static final Option FROM =
      Option.text("--from", "DATE", "Only articles of this year, month or day, or later.");
  private static final Option TO =
      Option.text("--to", "DATE", "Only articles of this year, month or day, or earlier.");
  private static final Option WHERE =
      Option.texts(
          "--where",
          "FIELD=VALUE",
          "Only articles whose front matter has this value in this field.");

  /** All of them, in the order of help. */
  static final List<Option> ALL = List.of(TAG, CATEGORY, AUTHOR, LANGUAGE, DATE, FROM, TO, WHERE);

  private SearchOptions() {}

  /**
   * The conditions that the options state.
   *
   * @throws IllegalArgumentException if a value cannot be
   */
  static List<Filter> filters(Arguments arguments) {
    List<Filter> filters = new ArrayList<>();
    addFacet(filters, Facet.TAG, arguments.values(TAG));
    addFacet(filters, Facet.CATEGORY, arguments.values(CATEGORY));
    addFacet(filters, Facet.AUTHOR, arguments.values(AUTHOR));
    addFacet(filters, Facet.LANGUAGE, arguments.values(LANGUAGE));
    addFacet(filters, Facet.DATE, arguments.values(DATE));
    addRange(filters, arguments);
    fields(arguments.values(WHERE))
        .forEach((field, values) -> filters.add(new Filter.FieldIs(field, values)));
    return filters;
  }

  private static void addFacet(List<Filter> filters, Facet facet, List<String> values) {
    if (!values.isEmpty()) {
      filters.add(new Filter.AnyOf(facet, values));
    }
  }

  private static void addRange(List<Filter> filters, Arguments arguments) {
    @Nullable LocalDate from =
        arguments.value(FROM).map(written -> DatePeriod.parse(written).first()).orElse(null);
    @Nullable LocalDate to =
        arguments.value(TO).map(written -> DatePeriod.parse(written).last()).orElse(null);
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Empty range of dates: '"
              + from
              + " to "
              + to
              + "'. Expected --from no later than --to. Exchange or correct them.");
    }
    if (from != null || to != null) {
      filters.add(new Filter.Between(from, to));
    }
  }

  private static Map<String, List<String>> fields(List<String> conditions) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String condition : conditions) {
      int equals = condition.indexOf('=');
      if (equals < 1 || equals == condition.length() - 1) {
        throw new IllegalArgumentException(
            "Not a condition: '"
                + condition
                + "'. Expected --where FIELD=VALUE, such as --where series=lighthouses. Give a"
                + " field and a value.");
      }
      fields
          .computeIfAbsent(
              condition.substring(0, equals).toLowerCase(Locale.ROOT), f -> new ArrayList<>())
          .add(condition.substring(equals + 1));
    }
    return fields;
  }
}
