package dev.tolmach.lint;

import dev.tolmach.archive.ChosenPreset;
import dev.tolmach.language.Language;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is understood of archives, in numbers. Immutable.
 *
 * @param seen how many articles there are
 * @param failed how many cannot be read
 * @param warnings how many warnings there are
 * @param ignored how many files and folders are no articles
 * @param passedOver how many of them are no pages of their site by its preset, by reason
 * @param presets by which preset each archive that has one is read, and why, by the archive's name
 * @param unread how many files hold text of a kind that is not read, by ending
 * @param unreadKeys keys that look like a field which their articles lack: how many articles have
 *     each, by the field
 * @param skipped how many articles would not be indexed, by reason
 * @param languages how many of the others are in each language, by tag
 * @param declared of the others, how many that declare a language are in each, by the tag of the
 *     declared one
 */
public record LintReport(
    int seen,
    int failed,
    int warnings,
    int ignored,
    SortedMap<String, Integer> passedOver,
    SortedMap<String, ChosenPreset> presets,
    SortedMap<String, Integer> unread,
    SortedMap<String, SortedMap<String, Integer>> unreadKeys,
    SortedMap<String, Integer> skipped,
    SortedMap<String, Integer> languages,
    SortedMap<String, SortedMap<String, Integer>> declared) {
  /** Copies the maps. */
  public LintReport {
    passedOver = copy(passedOver);
    presets = copy(presets);
    unread = copy(unread);
    unreadKeys = copyOfEach(unreadKeys);
    skipped = copy(skipped);
    languages = copy(languages);
    declared = copyOfEach(declared);
  }

  private static <V> SortedMap<String, V> copy(SortedMap<String, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  private static SortedMap<String, SortedMap<String, Integer>> copyOfEach(
      SortedMap<String, SortedMap<String, Integer>> table) {
    SortedMap<String, SortedMap<String, Integer>> copied = new TreeMap<>();
    table.forEach((name, row) -> copied.put(name, copy(row)));
    return Collections.unmodifiableSortedMap(copied);
  }

  /**
   * How many articles are in another language than declared, the commonest pair first: {@code th →
   * en 24}.
   */
  public List<String> inAnotherLanguage() {
    record Pair(String declared, String language, int count) {}
    return declared.entrySet().stream()
        .flatMap(row ->
            row.getValue().entrySet().stream()
                .map(cell -> new Pair(row.getKey(), cell.getKey(), cell.getValue())))
        .filter(pair -> !pair.declared().equals(pair.language()))
        .filter(pair -> !pair.language().equals(Language.UNKNOWN.tag()))
        .sorted(Comparator.comparingInt(Pair::count).reversed().thenComparing(Pair::declared))
        .map(pair -> pair.declared() + " → " + pair.language() + " " + pair.count())
        .toList();
  }
}
