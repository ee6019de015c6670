package dev.tolmach.typing;

import dev.tolmach.language.Language;
import dev.tolmach.schema.Caption;
import dev.tolmach.suggest.Completion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Captions with the number of articles that have each, to be put in order. For one thread. */
final class Captions {
  private record Key(String key, Caption.Kind kind) {}

  private static final Comparator<Completion> BEST =
      Comparator.comparingDouble(Captions::weight)
          .reversed()
          .thenComparingInt(completion -> completion.text().length())
          .thenComparing(Completion::text);

  private final Map<Key, Map<Caption, Integer>> counts = new HashMap<>();
  private final Map<Key, Map<Caption, Integer>> after = new HashMap<>();

  /** Counts further articles that have a caption. */
  void add(Caption caption, int articles) {
    counts
        .computeIfAbsent(new Key(caption.key(), caption.kind()), any -> new HashMap<>())
        .merge(caption, articles, Integer::sum);
  }

  /** Puts others after these, but for those that are here. */
  void addAfter(Captions others) {
    others.counts.forEach((key, spellings) -> {
      if (!counts.containsKey(key)) {
        after.put(key, spellings);
      }
    });
  }

  /** How many different ones there are. */
  int size() {
    return counts.size();
  }

  /** The best ones, none twice in another kind. */
  List<Completion> best(int most) {
    Set<String> seen = new HashSet<>();
    return Stream.concat(inOrder(counts), inOrder(after))
        .filter(completion -> seen.add(Caption.keyOf(completion.text())))
        .limit(most)
        .toList();
  }

  private static Stream<Completion> inOrder(Map<Key, Map<Caption, Integer>> counts) {
    return counts.entrySet().stream()
        .map(entry -> completion(entry.getKey(), entry.getValue()))
        .sorted(BEST);
  }

  private static Completion completion(Key key, Map<Caption, Integer> captions) {
    Map<String, Integer> spellings = new TreeMap<>();
    Map<Language, Integer> languages = new TreeMap<>();
    captions.forEach((caption, articles) -> {
      spellings.merge(caption.spelling(), articles, Integer::sum);
      languages.merge(caption.language(), articles, Integer::sum);
    });
    int all = captions.values().stream().mapToInt(Integer::intValue).sum();
    return new Completion(
        commonest(spellings),
        Completion.Kind.valueOf(key.kind().name()),
        commonest(languages),
        all);
  }

  private static <T> T commonest(Map<T, Integer> counts) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /* A tag or title is worth a heading that as many articles have three times over. */
  private static double weight(Completion completion) {
    double kind = completion.kind() == Completion.Kind.HEADING ? 0 : Math.log(3);
    return kind + Math.log(1 + completion.count());
  }
}
