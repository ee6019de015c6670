package dev.tolmach.build;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.generation.ArchiveCounts;
import dev.tolmach.index.Generation;
import dev.tolmach.index.Refusal;
import dev.tolmach.index.RefusedLoss;
import java.util.Optional;

/**
 * Compares what an index holds of archives with what a build would leave of them.
 *
 * <p>Articles that are left out because of their dates are no loss: that is what the dates are for.
 *
 * @param live the generation that is live during the build; empty if none is
 */
record LostArticles(Optional<Generation> live, RefusedLoss refused, Tally tally) {
  /** Why a build may not go live that leaves so much of an archive; empty if it may. */
  Optional<Refusal> of(ArticleArchive archive, ArchiveCounts now) {
    long left = now.articles() + tally.awaiting(archive.name());
    return live.flatMap(generation -> generation.archive(archive.name()))
        .filter(before -> refused.refuses(before.articles(), left))
        .map(before -> refusal(archive, before.articles(), now));
  }

  /** The message about an archive that has no articles; empty if it has some. */
  static Optional<String> emptiness(ArticleArchive archive, ArchiveCounts now) {
    return now.articles() > 0
        ? Optional.empty()
        : Optional.of(
            place(archive)
                + " has no articles"
                + (now.notes() == 0 ? "." : "; " + leftOut(now) + ".")
                + " If it should have some, look at what is there.");
  }

  private static Refusal refusal(ArticleArchive archive, long before, ArchiveCounts now) {
    String found =
        (now.articles() == 0 ? "none" : String.valueOf(now.articles()))
            + (now.notes() == 0 ? "" : "; " + leftOut(now));
    String expected = "the " + before + (before == 1 ? " article" : " articles") + " that it had";
    return new Refusal(place(archive), "", expected, found, before, now.articles());
  }

  private static String leftOut(ArchiveCounts counts) {
    return counts.notes() + (counts.notes() == 1 ? " is" : " are") + " left out, as drafts are";
  }

  private static String place(ArticleArchive archive) {
    return "Archive '"
        + archive.name()
        + "'"
        + archive.location().map(where -> " at '" + where + "'").orElse("");
  }
}
