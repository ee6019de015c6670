package dev.tolmach.typing;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.suggest.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may have been meant by the parts of one query. For one thread. */
final class PartRepairs {
  private static final int MOST_PARTS = 6;
  private static final int MOST_WORDS = 3;

  /* How much likelier the original is than its transcription, in costs of typing errors. */
  private static final double ORIGINAL = 0.05;

  private final IndexWords index;
  private final LayoutRepair layouts;
  private final TransliterationRepair transliteration;
  private final PinyinRepair pinyin;
  private final SpellingRepair spelling;
  private final Set<String> named;
  private final Map<Part, List<List<Alternative>>> known = new HashMap<>();

  /**
   * Repairs of parts.
   *
   * @param named words that need none, since they have synonyms that the index knows
   */
  PartRepairs(IndexWords index, PinyinRepair pinyin, Set<String> named) {
    this.named = named;
    this.index = index;
    this.layouts = new LayoutRepair(index);
    this.transliteration = new TransliterationRepair(index);
    this.pinyin = pinyin;
    this.spelling = new SpellingRepair(index);
  }

  /** The alternatives for some parts of a query; none for parts that need none. */
  Repairs of(String query, List<Part> parts) throws IOException {
    Repairs repairs = new Repairs(query);
    int lookedAt = 0;
    for (Part part : parts) {
      if (index.isStopped()) {
        break;
      }
      List<QueryWord> words = index.words(part.text());
      if (words.stream().anyMatch(word -> named.contains(word.text()))) {
        continue;
      }
      boolean right = isOneWord(part, words) && index.knows(words.get(0));
      if (!right && lookedAt++ < MOST_PARTS) {
        alternatives(part, words).forEach(repairs::add);
      } else if (right && parts.size() <= MOST_PARTS && !index.isInDictionary(words.get(0))) {
        rare(part, words.get(0)).forEach(repairs::add);
      }
    }
    return repairs;
  }

  /* Marks inside a part are letters on another layout, apostrophes are in another script. */
  private static boolean isOneWord(Part part, List<QueryWord> words) {
    return words.size() == 1
        && words.get(0).text().equals(part.text())
        && part.text().indexOf('\'') < 0;
  }

  private List<List<Alternative>> rare(Part part, QueryWord word) throws IOException {
    List<Alternative> near =
        SpellingRepair.canRepair(word) ? spelling.ofRare(word) : List.<Alternative>of();
    return near.isEmpty() ? List.of() : List.of(moved(near, part));
  }

  /* For each place in the part that may be repaired. */
  private List<List<Alternative>> alternatives(Part part, List<QueryWord> words)
      throws IOException {
    List<List<Alternative>> found = known.get(part);
    if (found == null) {
      boolean right = words.size() == 1 && index.isInDictionary(words.get(0));
      List<Alternative> whole = readings(part, right);
      found = withSlips(part, words, whole);
      known.put(part, found);
    }
    return found;
  }

  /* What a part is on another layout or in another script. */
  private List<Alternative> readings(Part part, boolean right) throws IOException {
    if (part.text().indexOf(' ') >= 0) {
      return pinyin.of(part);
    }
    List<Alternative> readings = new ArrayList<>();
    if (!right) {
      readings.addAll(layouts.of(part));
    }
    if (readings.isEmpty()) {
      readings.addAll(transliteration.of(part));
      readings.addAll(pinyin.of(part));
    }
    return readings;
  }

  /* The likelier it was meant so, the less reason there is to look for typing errors. */
  private List<List<Alternative>> withSlips(
      Part part, List<QueryWord> words, List<Alternative> whole) throws IOException {
    boolean layout = !whole.isEmpty() && whole.get(0).reason() == Suggestion.Reason.LAYOUT;
    if (layout || words.size() > 1 && !whole.isEmpty()) {
      return List.of(whole);
    }
    List<List<Alternative>> places = new ArrayList<>();
    for (QueryWord word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      List<Alternative> alternatives = new ArrayList<>(whole);
      if (SpellingRepair.canRepair(word) && !index.knows(word) && !index.isInDictionary(word)) {
        List<Alternative> near = moved(spelling.of(word, whole.isEmpty()), part);
        alternatives.addAll(whole.isEmpty() ? near : originalsFirst(word, near, whole.get(0)));
      }
      if (!alternatives.isEmpty()) {
        places.add(alternatives);
      }
    }
    return places.isEmpty() && !whole.isEmpty() ? List.of(whole) : places;
  }

  /* githab sounds like github, of which гитхаб is the transcription: the original was meant. */
  private static List<Alternative> originalsFirst(
      QueryWord word, List<Alternative> near, Alternative reading) {
    return near.stream()
        .map(each ->
            TypingErrors.isOfVowel(word.text(), each.text())
                ? each.at(Math.min(each.cost(), reading.cost() - ORIGINAL))
                : each)
        .toList();
  }

  private static List<Alternative> moved(List<Alternative> alternatives, Part part) {
    return alternatives.stream().map(other -> other.moved(part.start())).toList();
  }
}
