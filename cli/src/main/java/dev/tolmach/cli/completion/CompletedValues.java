package dev.tolmach.cli.completion;

import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Hyperlinks;
import java.util.Map;
import java.util.Set;

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
          "--date", "date",
          "--drop", "archive",
          "--archive", "archive",
          "--preset", "preset");

  /* Of options whose values are archives, or of some and a name. */
  private static final Set<String> PATHS_OF_OPTIONS = Set.of("--watch");

  private static final Map<String, String> LISTED =
      Map.of("--hyperlink-format", String.join(" ", Hyperlinks.names()));

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
    return option.kind() == Option.Kind.PATH || PATHS_OF_OPTIONS.contains(option.name())
        ? PATHS
        : OF_OPTIONS.getOrDefault(option.name(), "");
  }

  /** The values of an option that the program itself knows, with blanks; empty if it knows none. */
  static String listed(Option option) {
    return option.choices().isEmpty()
        ? LISTED.getOrDefault(option.name(), "")
        : String.join(" ", option.choices());
  }

  /** The kind of a command's words; {@link #PATHS} for files; empty if nobody knows them. */
  static String of(Usage command) {
    return command.words().paths() ? PATHS : OF_WORDS.getOrDefault(command.name(), "");
  }
}
