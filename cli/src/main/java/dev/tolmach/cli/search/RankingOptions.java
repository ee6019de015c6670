package dev.tolmach.cli.search;

import dev.tolmach.cli.arguments.Option;
import java.util.List;

/** The options that say what matches, and what comes first. */
final class RankingOptions {
  private static final Option MATCH =
      Option.choice(
          "--match",
          List.of("best", "all", "any"),
          "How many words an article needs: all of up to three and half of more (best, the"
              + " default), all, or any.");
  private static final Option RECENCY =
      Option.text(
          "--recency",
          "DAYS[:SHARE]",
          "Bring newer articles forward: a share of the score (0.5 by default) halves with every so"
              + " many days of age.");
  private static final Option TODAY =
      Option.text(
          "--today",
          "DAY",
          "The day that --recency counts ages to, such as 2025-09-06; by default today.");

  /** Whether translations of the words are looked for; of commands that say so. */
  static final Option TRANSLATE =
      Option.choice(
          "--translate",
          List.of("auto", "always", "never"),
          "Show articles in other languages that have translations of the words: after those that"
              + " match, where these do not fill the page (auto, the default), in turn with them"
              + " (always), or not at all.");

  /** Those of every such command, in the order of help. */
  static final List<Option> ALL = List.of(MATCH, RECENCY, TODAY);

  private RankingOptions() {}
}
