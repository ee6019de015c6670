package dev.tolmach.cli.completion;

import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import java.util.Map;

/**
 * Where the values of options and words come from that only an index or the program knows. A script
 * asks for them by {@code tolmach completion --values KIND PREFIX}.
 */
public final class CompletedValues {
  /** Values of words that are files or folders, which the shell itself knows. */
  static final String PATHS = "paths";

  private static final Map<String, String> OF_OPTIONS =
      Map.of(
          "--tag", "tag",
          "--category", "category",
          "--author", "author",
          "--language", "language",
          "--prefer", "language",
          "--facet", "facet",
          "--date", "date");

  private static final Map<String, String> OF_WORDS =
      Map.of(
          "show", "id",
          "why", "id",
          "similar", "id",
          "open", "id",
          "facets", "facet",
          "rollback", "generation",
          "help", "command",
          "completion", "shell");

  private CompletedValues() {}

  /** The kind of an option's values; {@link #PATHS} for files; empty if nobody knows them. */
  static String of(Option option) {
    return option.kind() == Option.Kind.PATH ? PATHS : OF_OPTIONS.getOrDefault(option.name(), "");
  }

  /** The kind of a command's words; {@link #PATHS} for files; empty if nobody knows them. */
  static String of(Usage command) {
    return command.words().paths() ? PATHS : OF_WORDS.getOrDefault(command.name(), "");
  }
}
