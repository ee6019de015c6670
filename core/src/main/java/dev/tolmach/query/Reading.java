package dev.tolmach.query;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.FacetField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * How a text that was typed is read.
 *
 * @param words its words, phrases and prefixes in order, each once
 * @param near queries for words side by side, which lift articles and decide nothing
 * @param messages what may surprise about the reading
 */
record Reading(List<WordClause> words, List<Query> near, List<String> messages) {
  /* Lucene takes queries of up to 1,024 clauses; filters need some, too. */
  private static final int MAX_CLAUSES = 900;

  /* A longer run is a sentence, and its words say enough. In UTF-16 code units. */
  private static final int MAX_RUN = 24;

  static Reading of(String text, ArticleAnalyzers analyzers, Vocabulary vocabulary) {
    return new Reader(analyzers, new WordQueries(analyzers, vocabulary)).read(text);
  }

  private static final class Reader {
    private final ArticleAnalyzers analyzers;
    private final WordQueries queries;
    private final List<WordClause> words = new ArrayList<>();
    private final List<Query> near = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int clauses;
    private boolean cut;

    Reader(ArticleAnalyzers analyzers, WordQueries queries) {
      this.analyzers = analyzers;
      this.queries = queries;
    }

    Reading read(String text) {
      for (QueryPart part : QueryPart.of(text)) {
        switch (part.kind()) {
          case PREFIX -> add(queries.prefix(part.text(), part.excluded()));
          case PHRASE -> add(queries.phrase(part.text(), part.excluded()));
          case WORDS -> {
            if (part.excluded()) {
              add(queries.phrase(part.text(), true));
            } else {
              addWords(part.text());
            }
          }
        }
      }
      List<String> messages =
          cut
              ? List.of(
                  "The query is long: only its first " + words.size() + " words are looked for.")
              : List.of();
      return new Reading(words, near, messages);
    }

    private void addWords(String text) {
      QueryWord before = null;
      int between = 0;
      List<QueryWord> typed = analyzers.languages().words(text);
      addRuns(text, typed);
      for (QueryWord word : typed) {
        WordClause clause = queries.word(word);
        if (add(clause)) {
          addNear(before, word, between);
        }
        between = clause.function() ? between + 1 : 0;
        before = clause.function() && before != null ? before : word;
      }
    }

    /* An article that has a whole run, not only its words, is what was meant. */
    private void addRuns(String text, List<QueryWord> typed) {
      int first = 0;
      for (int i = 1; i <= typed.size(); i++) {
        boolean goesOn =
            i < typed.size()
                && isHan(typed.get(i))
                && isHan(typed.get(i - 1))
                && typed.get(i).start() == typed.get(i - 1).end();
        if (!goesOn) {
          int start = typed.get(first).start();
          int end = typed.get(i - 1).end();
          if (i - first > 1 && end - start <= MAX_RUN) {
            boolean unknown = typed.subList(first, i).stream().allMatch(Reader::isOneCharacter);
            float weight = unknown ? FieldWeights.UNKNOWN_RUN : FieldWeights.RUN;
            addNear(queries.run(text.substring(start, end), weight));
          }
          first = i;
        }
      }
    }

    private static boolean isOneCharacter(QueryWord word) {
      return word.text().codePointCount(0, word.text().length()) == 1;
    }

    private static boolean isHan(QueryWord word) {
      return word.script() == WordScript.HAN;
    }

    private void addNear(@Nullable QueryWord before, QueryWord word, int between) {
      if (before != null) {
        addNear(queries.near(before, word, between));
      }
    }

    private void addNear(List<Query> lifting) {
      for (Query query : lifting) {
        if (fits(query)) {
          near.add(query);
        }
      }
    }

    private boolean add(WordClause word) {
      if (!seen.add((word.excluded() ? "-" : "") + FacetField.key(word.text()))) {
        return false;
      }
      cut |= !fits(word.query());
      if (!cut) {
        words.add(word);
      }
      return !cut;
    }

    private boolean fits(Query query) {
      int more = clauses(query);
      if (clauses + more > MAX_CLAUSES) {
        return false;
      }
      clauses += more;
      return true;
    }

    private static int clauses(Query query) {
      int[] count = new int[1];
      query.visit(
          new QueryVisitor() {
            @Override
            public void consumeTerms(Query leaf, Term... terms) {
              count[0] += terms.length;
            }

            @Override
            public void visitLeaf(Query leaf) {
              count[0]++;
            }
          });
      return count[0];
    }
  }
}
