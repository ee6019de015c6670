package dev.tolmach.glossary;

import dev.tolmach.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All lexicons of one direction, read. Thread-safe. */
final class Direction {
  private static final Comparator<WordTranslation> HEAVIEST_FIRST =
      Comparator.comparingDouble(WordTranslation::weight)
          .reversed()
          .thenComparing(WordTranslation::text);

  /** A lexicon and whether it corrects what was learned. */
  record Part(Lexicon lexicon, boolean correcting) {}

  static final Direction NONE = new Direction(List.of());

  private final List<Part> parts;
  private volatile @Nullable List<StemIndex> byStems;

  Direction(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  List<Lexicon> lexicons() {
    return parts.stream().map(Part::lexicon).toList();
  }

  int longest() {
    return parts.stream().mapToInt(part -> part.lexicon.longest()).max().orElse(0);
  }

  List<WordTranslation> translations(String key) {
    boolean corrected = parts.stream().anyMatch(p -> p.correcting && p.lexicon.has(key));
    List<WordTranslation> all = new ArrayList<>();
    for (Part part : parts) {
      for (WordTranslation each : part.lexicon.translations(key)) {
        if (part.correcting || !corrected || each.kind() != TranslationKind.LEARNED) {
          all.add(each);
        }
      }
    }
    return heaviest(all);
  }

  /** The keys that are, word by word, other forms of a key. */
  Set<String> otherForms(String key, Language language) {
    Set<String> found = new LinkedHashSet<>();
    stems(language).forEach(each -> found.addAll(each.keys(key)));
    found.remove(key);
    return found;
  }

  private List<StemIndex> stems(Language language) {
    List<StemIndex> made = byStems;
    if (made == null) {
      synchronized (this) {
        made = byStems;
        if (made == null) {
          KeyStems stems = KeyStems.of(language);
          made = parts.stream().map(part -> new StemIndex(part.lexicon, stems)).toList();
          byStems = made;
        }
      }
    }
    return made;
  }

  /** Each text once, with its greatest weight, the heaviest first; not more than there may be. */
  static List<WordTranslation> heaviest(List<WordTranslation> all) {
    if (all.size() < 2) {
      return List.copyOf(all);
    }
    Map<String, WordTranslation> each = new HashMap<>();
    all.forEach(one ->
        each.merge(LexiconKey.of(one.text()), one, (a, b) -> a.weight() >= b.weight() ? a : b));
    return each.values().stream().sorted(HEAVIEST_FIRST).limit(Lexicon.MAX_TRANSLATIONS).toList();
  }

  /**
   * Translations of translations, by way of a third language: each way's weight is the product of
   * its steps', and ways to one text add up. The heaviest weighs as much as the heaviest first
   * step.
   */
  static List<WordTranslation> composed(
      List<WordTranslation> first, Function<String, List<WordTranslation>> second) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, WordTranslation> heaviestOf = new HashMap<>();
    for (WordTranslation step : first) {
      for (WordTranslation last : second.apply(LexiconKey.of(step.text()))) {
        double weight = step.weight() * last.weight();
        weights.merge(last.text(), weight, Double::sum);
        String source = sources(step.source(), last.source());
        WordTranslation way =
            new WordTranslation(last.text(), weight, TranslationKind.PIVOT, source);
        heaviestOf.merge(last.text(), way, (a, b) -> a.weight() >= b.weight() ? a : b);
      }
    }
    double most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double scale = first.stream().mapToDouble(WordTranslation::weight).max().orElse(1) / most;
    return heaviest(
        heaviestOf.values().stream()
            .map(way -> of(way, Math.min(1, weights.getOrDefault(way.text(), 0.0) * scale)))
            .toList());
  }

  private static String sources(String first, String last) {
    return first.equals(last) ? first : first + " + " + last;
  }

  /** The same translation with another weight. */
  static WordTranslation of(WordTranslation one, double weight) {
    return new WordTranslation(one.text(), weight, one.kind(), one.source());
  }
}
