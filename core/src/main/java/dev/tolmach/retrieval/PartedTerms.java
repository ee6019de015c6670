package dev.tolmach.retrieval;

import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import dev.tolmach.part.TermPattern;
import dev.tolmach.schema.TextField;
import dev.tolmach.vocabulary.CaptionChoice;
import dev.tolmach.vocabulary.KnownTerms;
import dev.tolmach.vocabulary.VocabularyCounts;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.automaton.Automaton;

/**
 * The terms of an index whose parts are elsewhere. What is not known yet is "none" at first, and is
 * asked for as soon as somebody says so, all at once. For one thread.
 */
final class PartedTerms implements KnownTerms {
  /* What is looked for depends on what was found before, a few times over for each word of a long
   * question. */
  private static final int MOST_ROUNDS = 200;

  private final PartedIndex index;
  private final int size;
  private final Map<Term, Integer> articles = new HashMap<>();
  private final Map<TermPattern, Map<String, Integer>> accepted = new HashMap<>();
  private final Map<CaptionChoice, Map<String, Integer>> captions = new HashMap<>();
  private final Set<Term> missing = new HashSet<>();
  private final Set<TermPattern> patterns = new HashSet<>();
  private final Set<CaptionChoice> choices = new HashSet<>();

  PartedTerms(PartedIndex index, int size) {
    this.index = index;
    this.size = size;
  }

  /** Looks for something. */
  interface Use<T> {
    T of(KnownTerms terms) throws IOException;
  }

  /**
   * Looks for something until nothing that it asks for is unknown, or it has asked so often that
   * what it knows has to do.
   */
  <T> T until(Use<T> use) throws IOException {
    T found = use.of(this);
    for (int round = 0; round < MOST_ROUNDS && !isComplete(); round++) {
      ask();
      found = use.of(this);
    }
    return found;
  }

  private void ask() throws IOException {
    if (!missing.isEmpty()) {
      VocabularyCounts counts = index.counts(missing);
      articles.putAll(counts.articles());
      missing.clear();
    }
    List<TermPattern> wanted = List.copyOf(patterns);
    List<CaptionChoice> chosen = List.copyOf(choices);
    if (!wanted.isEmpty() || !chosen.isEmpty()) {
      PartAnswer.Known known = index.known(new PartRequest.Terms(wanted, chosen));
      for (int i = 0; i < wanted.size(); i++) {
        accepted.put(wanted.get(i), known.terms().get(i));
      }
      for (int i = 0; i < chosen.size(); i++) {
        captions.put(chosen.get(i), known.captions().get(i));
      }
      patterns.clear();
      choices.clear();
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int articles(String field, String text) {
    Term term = new Term(TextField.holding(field, text), text);
    Integer known = articles.get(term);
    if (known == null) {
      missing.add(term);
    }
    return known == null ? 0 : known;
  }

  @Override
  public Map<String, Integer> accepted(String field, Automaton automaton, int most) {
    return known(TermPattern.of(field, automaton, most), accepted, patterns);
  }

  @Override
  public Map<String, Integer> captions(CaptionChoice choice) {
    return known(choice, captions, choices);
  }

  private static <T> Map<String, Integer> known(
      T asked, Map<T, Map<String, Integer>> all, Set<T> unknown) {
    Map<String, Integer> known = all.get(asked);
    if (known == null) {
      unknown.add(asked);
    }
    return known == null ? Map.of() : known;
  }

  @Override
  public boolean isComplete() {
    return missing.isEmpty() && patterns.isEmpty() && choices.isEmpty();
  }
}
