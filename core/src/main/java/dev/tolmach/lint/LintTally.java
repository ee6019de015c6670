package dev.tolmach.lint;

import dev.tolmach.archive.ChosenPreset;
import dev.tolmach.lint.LintedArticle.Facts;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts articles one by one, so that an archive of any size can be reported. For one thread. */
public final class LintTally {
  private final SortedMap<String, Integer> skipped = new TreeMap<>();
  private final SortedMap<String, Integer> languages = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Integer>> declared = new TreeMap<>();
  private final SortedMap<String, Integer> passedOver = new TreeMap<>();
  private final SortedMap<String, ChosenPreset> presets = new TreeMap<>();
  private final SortedMap<String, Integer> unread = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Integer>> unreadKeys = new TreeMap<>();
  private int seen;
  private int failed;
  private int warnings;
  private int ignored;

  /** Nothing counted yet. */
  public LintTally() {}

  /** Counts an article. */
  public void article(LintedArticle article) {
    seen++;
    warnings += article.warnings().size();
    Facts facts = article.facts();
    if (article.failure() != null) {
      failed++;
    } else if (article.skipped() != null) {
      skipped.merge(article.skipped().word(), 1, Integer::sum);
    } else if (facts != null) {
      facts
          .unread()
          .forEach(key ->
              unreadKeys
                  .computeIfAbsent(key.looksLike(), field -> new TreeMap<>())
                  .merge(key.key(), 1, Integer::sum));
      languages.merge(facts.language(), 1, Integer::sum);
      if (facts.declaredLanguage() != null) {
        declared
            .computeIfAbsent(facts.declaredLanguage(), tag -> new TreeMap<>())
            .merge(facts.language(), 1, Integer::sum);
      }
    }
  }

  /** Counts the warnings of a file of settings, which is no article. */
  public void settings(LintedArticle file) {
    warnings += file.warnings().size();
  }

  /** Counts files and folders that are no articles. */
  public void ignored(int more) {
    ignored += more;
  }

  /** Counts those of them that are no pages of their site. */
  public void passedOver(Map<String, Integer> reasons) {
    reasons.forEach((reason, files) -> passedOver.merge(reason, files, Integer::sum));
  }

  /** Notes the preset by which an archive is read, if there is one. */
  public void preset(String archive, ChosenPreset preset) {
    if (preset.isPresent()) {
      presets.put(archive, preset);
    }
  }

  /** Counts files of kinds that are not read. */
  public void unread(Map<String, Integer> more) {
    more.forEach((ending, count) -> unread.merge(ending, count, Integer::sum));
  }

  /** All that was counted. */
  public LintReport report() {
    return new LintReport(
        seen,
        failed,
        warnings,
        ignored,
        passedOver,
        presets,
        unread,
        unreadKeys,
        skipped,
        languages,
        declared);
  }
}
