package dev.tolmach.snippet;

import dev.tolmach.document.Stretches;
import dev.tolmach.schema.TextField;
import dev.tolmach.snippet.MatchPositions.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.MatchesIterator;

/**
 * Where in one part of one article the words of a query matched, in all the fields of the part. Of
 * a long text only the stretches are analysed that the best snippets are in. For one thread.
 */
public final class PartPositions {
  private final Map<String, MatchPositions> byField = new TreeMap<>();
  private final HanPositions characters = new HanPositions();

  /** Adds the positions of one word in one field. */
  public void add(int word, String field, MatchesIterator matches) throws IOException {
    byField.computeIfAbsent(field, ignored -> new MatchPositions()).add(word, matches);
  }

  /** Adds a word that occurs wherever one of some terms of a field without positions does. */
  public void add(int word, String field, Set<String> terms) {
    if (TextField.isOfCharacters(field)) {
      characters.add(word, terms);
    } else {
      byField.computeIfAbsent(field, ignored -> new MatchPositions()).add(word, terms);
    }
  }

  /**
   * The ranges of the text that the words are at, in order: all of them, or those in the stretches
   * of a long text that show most.
   *
   * @param stretches where the analysis of the text may begin again
   * @param most how many snippets will be cut
   */
  public List<Found> in(Analyzer analyzer, String text, Stretches stretches, int most)
      throws IOException {
    List<Found> found = new ArrayList<>(characters.in(text));
    BitSet chosen = chosen(text.length(), stretches, found, most);
    found.removeIf(each -> !chosen.get(stretches.at(each.range().start())));
    for (Map.Entry<String, MatchPositions> entry : byField.entrySet()) {
      found.addAll(entry.getValue().in(analyzer, entry.getKey(), text, stretches, chosen));
    }
    found.sort(Comparator.comparing(Found::range).thenComparingInt(Found::word));
    return found;
  }

  private BitSet chosen(int length, Stretches stretches, List<Found> han, int most) {
    BitSet all = new BitSet();
    han.forEach(each -> all.set(stretches.at(each.range().start())));
    byField.forEach((field, positions) -> positions.mark(field, stretches, all));
    if (all.cardinality() <= StretchChoice.windows(most)) {
      return all;
    }
    StretchChoice choice = new StretchChoice(length, stretches);
    han.forEach(each -> choice.add(each.word(), each.range().start()));
    byField.forEach((field, positions) -> positions.estimate(field, stretches, choice));
    return choice.of(most);
  }
}
