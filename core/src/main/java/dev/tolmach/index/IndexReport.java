package dev.tolmach.index;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.language.Language;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The report of a build: one outcome for every article of its archives. Rows are sorted by id, then
 * by line.
 *
 * <p>{@code seen = indexed + unchanged + skipped + failed}, always; the languages sum to {@code
 * indexed + unchanged}.
 *
 * @param seen how many articles the archives hold, as far as their names show
 * @param indexed how many were written
 * @param unchanged how many were left in the index because they have not changed; 0 for a rebuild
 * @param deleted how many were taken out of the index because their archives have them no more; 0
 *     for a rebuild, which begins from nothing
 * @param ignored how many files and folders of the archives are no articles
 * @param skipped the articles that are not for readers, and why
 * @param failed the articles that could not be read
 * @param warnings what was not understood as it is written, in articles that were read again
 * @param languages how many articles are mainly in each language, by tag
 * @param bytes the size of the texts read, in UTF-8
 * @param seconds how long it took
 * @param generation the name of the generation that is live now
 * @param notices what happened to the index as a whole, in sentences: that it was built again
 *     because it was made by another analysis, that a damaged generation was dropped; mostly
 *     nothing
 * @param unread how many of the ignored files hold text of a kind that is not read, by the endings
 *     of their names, such as {@code rst}
 * @param passedOver how many of the ignored files and folders are no pages of their site by its
 *     preset, by the reason, such as {@code partial}
 * @param presets the presets by which archives were read, and why
 * @param learned how many translations of words the generation has learned from works that have
 *     versions in several languages, by pairs of languages such as {@code en-ru}
 */
public record IndexReport(
    long seen,
    long indexed,
    long unchanged,
    long deleted,
    long ignored,
    List<Skipped> skipped,
    List<Failed> failed,
    List<Warned> warnings,
    SortedMap<Language, Long> languages,
    long bytes,
    double seconds,
    String generation,
    List<String> notices,
    SortedMap<String, Long> unread,
    SortedMap<String, Long> passedOver,
    List<Preset> presets,
    SortedMap<String, Long> learned) {

  /**
   * The preset by which an archive was read.
   *
   * @param archive the archive's name
   * @param name the preset's
   * @param reason the file that it was found by, or what asked for it
   */
  public record Preset(String archive, String name, String reason) {}

  /**
   * An article that is not for readers.
   *
   * @param id the article
   * @param reason why
   */
  public record Skipped(ArticleId id, SkipReason reason) {}

  /**
   * An article that could not be read.
   *
   * @param id the article
   * @param line the line in its file, 1-based; 0 if the whole file is meant
   * @param message what is wrong, and whether an older version of the article is still found
   */
  public record Failed(ArticleId id, int line, String message) {}

  /**
   * A part of an article that was not understood as it is written.
   *
   * @param id the article
   * @param line the line in its file, 1-based; 0 if the whole file is meant
   * @param message what it is, and what was done instead
   */
  public record Warned(ArticleId id, int line, String message) {}

  /** Sorts the rows and copies the map. */
  public IndexReport {
    skipped =
        skipped.stream()
            .sorted(Comparator.comparing(Skipped::id).thenComparing(row -> row.reason().word()))
            .toList();
    failed =
        failed.stream()
            .sorted(
                Comparator.comparing(Failed::id)
                    .thenComparingInt(Failed::line)
                    .thenComparing(Failed::message))
            .toList();
    warnings =
        warnings.stream()
            .sorted(Comparator.comparing(Warned::id).thenComparingInt(Warned::line))
            .toList();
    notices = List.copyOf(notices);
    unread = Collections.unmodifiableSortedMap(new TreeMap<>(unread));
    passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
    presets = List.copyOf(presets);
    learned = Collections.unmodifiableSortedMap(new TreeMap<>(learned));
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
  }

  /** A report of a build that has learned nothing. */
  public IndexReport(
      long seen,
      long indexed,
      long unchanged,
      long deleted,
      long ignored,
      List<Skipped> skipped,
      List<Failed> failed,
      List<Warned> warnings,
      SortedMap<Language, Long> languages,
      long bytes,
      double seconds,
      String generation,
      List<String> notices,
      SortedMap<String, Long> unread,
      SortedMap<String, Long> passedOver,
      List<Preset> presets) {
    this(
        seen,
        indexed,
        unchanged,
        deleted,
        ignored,
        skipped,
        failed,
        warnings,
        languages,
        bytes,
        seconds,
        generation,
        notices,
        unread,
        passedOver,
        presets,
        Collections.emptySortedMap());
  }

  /** The same with one more notice after its own. */
  public IndexReport with(String notice) {
    return new IndexReport(
        seen,
        indexed,
        unchanged,
        deleted,
        ignored,
        skipped,
        failed,
        warnings,
        languages,
        bytes,
        seconds,
        generation,
        Stream.concat(notices.stream(), Stream.of(notice)).toList(),
        unread,
        passedOver,
        presets,
        learned);
  }
}
