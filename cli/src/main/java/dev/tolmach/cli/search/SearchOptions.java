package dev.tolmach.cli.search;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.json.ParameterStyle;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.query.SearchRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
   * A builder of the request that the options of a command state, those of {@link RankingOptions}
   * and of the command itself included.
   *
   * @param text the words to look for
   * @throws IllegalArgumentException if a value cannot be
   */
  static SearchRequest.Builder request(String text, Arguments arguments) {
    Map<String, List<String>> parameters = new HashMap<>();
    arguments
        .options()
        .forEach((option, values) -> {
          String name = option.name().substring(2);
          if (SearchParameters.NAMES.contains(name)) {
            parameters.put(name, option.kind() == Option.Kind.FLAG ? List.of("true") : values);
          }
        });
    parameters.put("q", List.of(text));
    return SearchParameters.builder(parameters, ParameterStyle.OPTION);
  }
}
