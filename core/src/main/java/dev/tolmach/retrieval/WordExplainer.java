package dev.tolmach.retrieval;

import dev.tolmach.analysis.Token;
import dev.tolmach.article.Article;
import dev.tolmach.collection.Deadline;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.language.Language;
import dev.tolmach.matching.SynonymNameQuery;
import dev.tolmach.matching.WordClause;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.TextField;
import dev.tolmach.search.Explanation.Place;
import dev.tolmach.search.Explanation.Role;
import dev.tolmach.search.Explanation.Tokens;
import dev.tolmach.search.Explanation.Word;
import dev.tolmach.search.Explanation.WordInLanguage;
import dev.tolmach.snippet.MatchPositions;
import dev.tolmach.snippet.MatchPositions.Found;
import dev.tolmach.translation.LookedFor;
import dev.tolmach.translation.TypedTranslation;
import dev.tolmach.translation.WordTranslations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Tells where an article has a word, by which forms, and what that counts. For one article. */
final class WordExplainer {
  private static final int FORMS = 5;
  private static final int NEAREST = 3;

  /* By how many letters a word may be longer: a whole word inside another says nothing. */
  private static final int LONGER = 3;

  private final IndexSearcher searcher;
  private final ArticleAnalyzers analyzers;
  private final Article article;
  private final int doc;
  private final Deadline deadline;
  private @Nullable Set<String> ofArticle;

  /**
   * An explainer of the words of an article.
   *
   * @param deadline from when on words have neither places nor similar ones: each place reads a
   *     whole field again
   */
  WordExplainer(
      IndexSearcher searcher,
      ArticleAnalyzers analyzers,
      Article article,
      int doc,
      Deadline deadline) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.article = article;
    this.doc = doc;
    this.deadline = deadline;
  }

  /**
   * What there is to say of a word.
   *
   * @param parts whether its parts may be in its place
   */
  Word explain(WordClause word, boolean decisive, boolean parts) throws IOException {
    boolean has = searcher.explain(word.deciding(), doc).isMatch();
    Query apart = word.apart();
    if (decisive && parts && !has && apart != null) {
      double ofParts = searcher.explain(apart, doc).getValue().doubleValue();
      if (ofParts > 0) {
        double score = searcher.explain(word.orApart(), doc).getValue().doubleValue();
        return explain(word, decisive, true, apart, score / ofParts);
      }
    }
    return explain(word, decisive, has, word.query(), 1);
  }

  private Word explain(WordClause word, boolean decisive, boolean has, Query query, double share)
      throws IOException {
    org.apache.lucene.search.Explanation whole = searcher.explain(query, doc);
    Role role = word.excluded() ? Role.EXCLUDES : decisive ? Role.DECIDES : Role.RANKS;
    List<Place> places = new ArrayList<>();
    for (Alternative alternative : alternatives(query, null, new ArrayList<>())) {
      addPlace(places, alternative, share);
    }
    places.sort(Comparator.comparingDouble(Place::score).reversed());
    double score = whole.isMatch() ? share * whole.getValue().doubleValue() : 0;
    return new Word(
        word.text(),
        role,
        has,
        word.excluded() ? 0 : score,
        places,
        tokens(word.text()),
        translations(word),
        whole.isMatch() || word.excluded() ? List.of() : nearest(word.text()));
  }

  /* Those into languages that the article has text in. */
  private List<WordInLanguage> translations(WordClause word) throws IOException {
    List<WordInLanguage> all = new ArrayList<>();
    WordTranslations translations = word.translations();
    for (LookedFor each : translations == null ? List.<LookedFor>of() : translations.all()) {
      TypedTranslation typed = each.typed();
      Language into = typed.pair().to();
      Query query = each.query();
      if (article.languages().stream().anyMatch(own -> own.primary().equals(into.primary()))) {
        all.add(
            new WordInLanguage(
                typed.typed(),
                typed.translation().text(),
                into,
                typed.translation().kind(),
                typed.translation().source(),
                each.weight(),
                query != null && searcher.explain(query, doc).isMatch()));
      }
    }
    return all;
  }

  /* One way to find a word, and the synonym by which it does. */
  private record Alternative(Query query, @Nullable String synonym) {}

  /* A word is the best of its fields, a group of words holds several such. */
  private static List<Alternative> alternatives(
      Query query, @Nullable String synonym, List<Alternative> alternatives) {
    if (query instanceof DisjunctionMaxQuery any) {
      any.getDisjuncts().forEach(each -> alternatives(each, synonym, alternatives));
    } else if (query instanceof BooleanQuery several) {
      for (BooleanClause clause : several) {
        if (!clause.isProhibited()) {
          alternatives(clause.query(), synonym, alternatives);
        }
      }
    } else if (query instanceof SynonymNameQuery other) {
      alternatives(other.inside(), other.name(), alternatives);
    } else {
      alternatives.add(new Alternative(query, synonym));
    }
    return alternatives;
  }

  private void addPlace(List<Place> places, Alternative alternative, double share)
      throws IOException {
    if (deadline.isReached()) {
      return;
    }
    Query query = alternative.query();
    org.apache.lucene.search.Explanation explained = searcher.explain(query, doc);
    if (!explained.isMatch()) {
      return;
    }
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Matches matches =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f)
            .matches(leaf, doc - leaf.docBase);
    for (String name : fields(query)) {
      TextField field = TextField.of(name);
      if (field != null) {
        String text = ArticleDocuments.text(field, article);
        List<Found> found = found(query, matches, name, text);
        if (!found.isEmpty()) {
          double score = share * explained.getValue().doubleValue();
          places.add(
              new FieldMatches(field, name, text, found).place(score, alternative.synonym()));
        }
      }
    }
  }

  private List<Found> found(Query query, @Nullable Matches matches, String field, String text)
      throws IOException {
    MatchesIterator inField = matches == null ? null : matches.getMatches(field);
    MatchPositions positions = new MatchPositions();
    positions.add(0, MatchPositions.termsWithoutPositions(query).getOrDefault(field, Set.of()));
    if (inField != null) {
      positions.add(0, inField);
    }
    return positions.in(analyzers, field, text);
  }

  /* Where a word occurs in the text of a field. */
  private record FieldMatches(TextField field, String name, String text, List<Found> found) {
    Place place(double score, @Nullable String synonym) {
      Set<String> forms = new LinkedHashSet<>();
      for (Found each : found) {
        if (forms.size() < FORMS) {
          forms.add(text.substring(each.range().start(), each.range().end()));
        }
      }
      int dot = name.indexOf('.');
      Language language = dot < 0 ? null : Language.of(name.substring(dot + 1));
      return new Place(field.neutral(), language, score, found.size(), List.copyOf(forms), synonym);
    }
  }

  private static Set<String> fields(Query query) {
    Set<String> fields = new LinkedHashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String field) {
            return fields.add(field);
          }
        });
    return fields;
  }

  private List<Tokens> tokens(String word) throws IOException {
    List<Tokens> tokens = new ArrayList<>();
    tokens.add(
        new Tokens(null, List.copyOf(new LinkedHashSet<>(terms(TextField.TEXT.neutral(), word)))));
    Set<String> primaries = new HashSet<>();
    for (Language language : article.languages()) {
      if (!language.equals(Language.UNKNOWN) && primaries.add(language.primary())) {
        List<String> terms = terms(TextField.TEXT.in(language), word);
        if (!terms.isEmpty()) {
          tokens.add(new Tokens(language, List.copyOf(new LinkedHashSet<>(terms))));
        }
      }
    }
    return tokens;
  }

  /* The words of the article that begin most like the missing one. */
  private List<String> nearest(String word) throws IOException {
    List<String> wanted = terms(TextField.TEXT.neutral(), word);
    if (wanted.isEmpty() || deadline.isReached()) {
      return List.of();
    }
    record Near(String term, int common) {}
    String first = wanted.get(0);
    int least = Math.max(3, (first.length() + 1) / 2);
    return ofArticle().stream()
        .map(term -> new Near(term, commonBeginning(term, first)))
        .filter(near -> near.common() >= least)
        .filter(near -> near.term().length() <= first.length() + LONGER)
        .sorted(
            Comparator.comparingInt(Near::common)
                .reversed()
                .thenComparingInt(near -> near.term().length())
                .thenComparing(Near::term))
        .limit(NEAREST)
        .map(Near::term)
        .toList();
  }

  /* Read once, however many words are missing. */
  private Set<String> ofArticle() {
    Set<String> known = ofArticle;
    if (known == null) {
      known = new LinkedHashSet<>();
      for (TextField field : List.of(TextField.TITLE, TextField.TEXT, TextField.CODE)) {
        known.addAll(terms(field.neutral(), ArticleDocuments.text(field, article)));
      }
      ofArticle = known;
    }
    return known;
  }

  private static int commonBeginning(String one, String other) {
    int common = 0;
    int most = Math.min(one.length(), other.length());
    while (common < most && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common;
  }

  private List<String> terms(String field, String text) {
    return Token.of(analyzers, field, text).stream().map(Token::term).toList();
  }
}
