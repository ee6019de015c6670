package dev.tolmach.retrieval;

import dev.tolmach.collection.Candidate;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.matching.WordClause;
import dev.tolmach.search.FoundTranslation;
import dev.tolmach.translation.LookedFor;
import dev.tolmach.translation.WordTranslations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** By which translations some articles have the words of a query that they do not have as typed. */
final class PresentTranslations {
  /* Of one word: further ones would say nothing new. */
  private static final int SHOWN = 3;

  private final List<WordTranslations> words = new ArrayList<>();
  private final WordPresence presence;

  PresentTranslations(
      IndexSearcher searcher, List<WordClause> clauses, Collection<Candidate> candidates)
      throws IOException {
    List<Query> queries = new ArrayList<>();
    for (WordClause clause : clauses) {
      WordTranslations translations = clause.translations();
      if (translations != null) {
        words.add(translations);
        queries.add(translations.typed());
        translations.all().stream()
            .filter(LookedFor::likely)
            .map(LookedFor::query)
            .forEach(query -> {
              if (query != null) {
                queries.add(query);
              }
            });
      }
    }
    this.presence = new WordPresence(searcher, queries, candidates);
  }

  /** Those of one article, in the order of the words, the likeliest of each first. */
  List<FoundTranslation> in(Candidate candidate) {
    Set<FoundTranslation> found = new LinkedHashSet<>();
    int query = 0;
    for (WordTranslations word : words) {
      boolean asTyped = presence.has(query++, candidate.matched());
      int shown = 0;
      for (LookedFor each : word.all()) {
        if (each.likely()
            && each.isInIndex()
            && presence.has(query++, candidate.matched())
            && !asTyped
            && shown++ < SHOWN) {
          found.add(of(each));
        }
      }
    }
    return List.copyOf(found);
  }

  private static FoundTranslation of(LookedFor looked) {
    WordTranslation translation = looked.typed().translation();
    return new FoundTranslation(
        looked.typed().typed(), translation.text(), translation.kind(), translation.source());
  }
}
