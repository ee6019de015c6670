package dev.tolmach.build;

import dev.tolmach.archive.ChosenPreset;
import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.article.Warning;
import dev.tolmach.index.IndexCounts;
import dev.tolmach.index.IndexListener;
import dev.tolmach.index.IndexReport;
import dev.tolmach.language.Language;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Accounts for every article of a build. Any number of threads may use one.
 *
 * <p>Rows that each article can have many of are limited: of an article's warnings the first are
 * kept, and one row says how many there were. With too many articles that fail, rows would fill the
 * memory before they say anything new.
 */
final class Tally {
  private static final String DUPLICATE =
      "The archive has more than one article with this id. The last one was taken. Give each"
          + " article an id of its own.";

  private final int mostFailures;
  private final int mostWarnings;
  private final List<IndexReport.Skipped> skipped = new ArrayList<>();
  private final List<IndexReport.Failed> failed = new ArrayList<>();
  private final List<IndexReport.Warned> warnings = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final SortedMap<String, Long> learned = new TreeMap<>();
  private final SortedMap<String, Long> unread = new TreeMap<>();
  private final SortedMap<String, Long> passedOver = new TreeMap<>();
  private final List<IndexReport.Preset> presets = new ArrayList<>();
  private final Map<Language, Long> languages = new HashMap<>();
  private final Set<Language> held = new TreeSet<>();
  private long seen;
  private long indexed;
  private long unchanged;
  private long deleted;
  private long ignored;
  private long bytes;
  private long expected = -1;

  Tally(Limits limits) {
    this.mostFailures = limits.of(Limit.FAILED_ARTICLES);
    this.mostWarnings = limits.of(Limit.ARTICLE_WARNINGS);
  }

  /** How many articles there will be; -1 if that is not known. */
  synchronized void expect(long total) {
    expected = total;
  }

  synchronized void seen() {
    seen++;
  }

  synchronized void ignored(long more) {
    ignored += more;
  }

  synchronized void unread(Map<String, Integer> kinds) {
    kinds.forEach((kind, files) -> unread.merge(kind, (long) files, Long::sum));
  }

  synchronized void passedOver(Map<String, Integer> reasons) {
    reasons.forEach((reason, files) -> passedOver.merge(reason, (long) files, Long::sum));
  }

  /** An archive is read by a preset. */
  synchronized void preset(String archive, ChosenPreset preset) {
    if (preset.isPresent()) {
      presets.add(new IndexReport.Preset(archive, preset.name(), preset.reason()));
    }
  }

  synchronized void read(long size) {
    bytes += size;
  }

  synchronized void deleted() {
    deleted++;
  }

  synchronized void indexed(Article article) {
    indexed++;
    languages.merge(article.language(), 1L, Long::sum);
    held.addAll(article.languages());
  }

  synchronized void unchanged(Language language) {
    unchanged++;
    languages.merge(language, 1L, Long::sum);
  }

  synchronized void skipped(ArticleId id, SkipReason reason) {
    skipped.add(new IndexReport.Skipped(id, reason));
  }

  /**
   * An article could not be read.
   *
   * @throws IOException if so many could not that this is no archive of articles
   */
  synchronized void failed(ArticleId id, int line, String message) throws IOException {
    if (failed.size() == mostFailures) {
      throw new IOException(
          "Too many articles cannot be read: more than '"
              + mostFailures
              + "', the last one '"
              + id
              + "'. Expected an archive of articles. Look at what it holds; the index is as it"
              + " was.");
    }
    failed.add(new IndexReport.Failed(id, line, message));
  }

  synchronized void warned(ArticleId id, List<Warning> found) {
    if (found.size() > mostWarnings) {
      String message =
          "The article has "
              + found.size()
              + " warnings. The first "
              + mostWarnings
              + " are listed.";
      warnings.add(new IndexReport.Warned(id, 0, message));
    }
    for (Warning warning : found.subList(0, Math.min(found.size(), mostWarnings))) {
      warnings.add(new IndexReport.Warned(id, warning.line(), warning.message()));
    }
  }

  /** Something happened to the index as a whole, in a sentence. */
  synchronized void noticed(String notice) {
    notices.add(notice);
  }

  /**
   * A later article takes the place of the one that had the id before.
   *
   * @param before that one; null if it was skipped or failed, and has its row
   */
  synchronized void replaced(ArticleId id, SeenIds.@Nullable Present before) {
    if (before == null) {
      warnings.add(new IndexReport.Warned(id, 0, DUPLICATE));
      return;
    }
    if (before.indexed()) {
      indexed--;
    } else {
      unchanged--;
    }
    languages.merge(before.language(), -1L, Long::sum);
    languages.remove(before.language(), 0L);
    superseded(id);
  }

  /** A later article has the same id as one that nothing was done with yet. */
  synchronized void superseded(ArticleId id) {
    warnings.add(new IndexReport.Warned(id, 0, DUPLICATE));
    skipped.add(new IndexReport.Skipped(id, SkipReason.DUPLICATE));
  }

  /** All languages that the articles written in this build hold, main or not. */
  synchronized Set<Language> languagesHeld() {
    return Set.copyOf(held);
  }

  /** What the generation has learned, by pairs of languages. */
  synchronized void learned(Map<String, Long> sizes) {
    learned.clear();
    learned.putAll(sizes);
  }

  /** How many articles were written or taken out. */
  synchronized long changed() {
    return indexed + deleted;
  }

  synchronized IndexCounts counts(double seconds) {
    return new IndexCounts(
        seen,
        indexed,
        unchanged,
        deleted,
        ignored,
        skipped.size(),
        failed.size(),
        warnings.size(),
        sortedLanguages(),
        bytes,
        seconds);
  }

  synchronized IndexReport report(double seconds, String generation) {
    return new IndexReport(
        seen,
        indexed,
        unchanged,
        deleted,
        ignored,
        skipped,
        failed,
        warnings,
        sortedLanguages(),
        bytes,
        seconds,
        generation,
        notices,
        unread,
        passedOver,
        presets,
        learned);
  }

  /** The articles of which nothing is known because they, or their folders, were not read. */
  synchronized Set<String> failedIds() {
    return failed.stream().map(row -> row.id().toString()).collect(Collectors.toSet());
  }

  /** How many articles of an archive were left out for a time only. */
  synchronized long awaiting(String archive) {
    return skipped.stream()
        .filter(row -> row.id().archive().equals(archive))
        .filter(row -> row.reason().isPassing())
        .count();
  }

  /** Tells a listener how far the build is; one thread at a time. */
  synchronized void tell(IndexListener listener) {
    listener.progressed(indexed + unchanged + skipped.size() + failed.size(), expected, bytes);
  }

  private SortedMap<Language, Long> sortedLanguages() {
    return new TreeMap<>(languages);
  }
}
