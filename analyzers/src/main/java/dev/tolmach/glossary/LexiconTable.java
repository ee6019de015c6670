package dev.tolmach.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A lexicon as a sorted map. */
final class LexiconTable implements Lexicon {
  private static final Comparator<WordTranslation> HEAVIEST_FIRST =
      Comparator.comparingDouble(WordTranslation::weight)
          .reversed()
          .thenComparing(WordTranslation::text);

  private final LexiconDescription description;
  private final LanguagePair pair;
  private final TreeMap<String, List<WordTranslation>> table;
  private final int longest;
  private final int size;

  private LexiconTable(
      LexiconDescription description,
      LanguagePair pair,
      TreeMap<String, List<WordTranslation>> table) {
    this.description = description;
    this.pair = pair;
    this.table = table;
    longest = table.keySet().stream().mapToInt(LexiconKey::length).max().orElse(0);
    size = table.values().stream().mapToInt(List::size).sum();
  }

  static Lexicon of(
      LexiconDescription description,
      LanguagePair pair,
      Map<String, List<WordTranslation>> translations) {
    TreeMap<String, List<WordTranslation>> table = new TreeMap<>();
    translations.forEach((text, all) -> {
      String key = LexiconKey.of(text);
      if (!key.isEmpty() && !all.isEmpty()) {
        table.merge(key, all, LexiconTable::joined);
      }
    });
    table.replaceAll((key, all) -> heaviest(all));
    return new LexiconTable(description, pair, table);
  }

  private static List<WordTranslation> joined(
      List<WordTranslation> first, List<WordTranslation> second) {
    List<WordTranslation> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** Each text once, with its greatest weight, the heaviest first; not more than there may be. */
  static List<WordTranslation> heaviest(List<WordTranslation> all) {
    Map<String, WordTranslation> each = new LinkedHashMap<>();
    all.stream().sorted(HEAVIEST_FIRST).forEach(one -> each.putIfAbsent(one.text(), one));
    return each.values().stream().limit(MAX_TRANSLATIONS).toList();
  }

  @Override
  public LexiconDescription description() {
    return description;
  }

  @Override
  public LanguagePair pair() {
    return pair;
  }

  @Override
  public List<WordTranslation> translations(String key) {
    return table.getOrDefault(key, List.of());
  }

  @Override
  public List<String> keys(String prefix, int most) {
    return table.tailMap(prefix, true).keySet().stream()
        .takeWhile(key -> key.startsWith(prefix))
        .limit(most)
        .toList();
  }

  @Override
  public int longest() {
    return longest;
  }

  @Override
  public int size() {
    return size;
  }
}
