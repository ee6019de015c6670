package dev.tolmach.retrieval;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.field.ArticleDate;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.matching.WordClause;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Explanation.Condition;
import dev.tolmach.search.Explanation.Outcome;
import dev.tolmach.search.Explanation.Role;
import dev.tolmach.search.Explanation.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

/** Tells why an article is among the hits or is not. Any number of threads may use one. */
final class ArticleExplainer {
  /** The document is none. */
  private static final int NONE = -1;

  private final IndexSearcher searcher;
  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final Function<ArticleId, String> printed;

  /**
   * An explainer.
   *
   * @param printed how ids are printed
   */
  ArticleExplainer(
      IndexSearcher searcher,
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      Function<ArticleId, String> printed) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.printed = printed;
  }

  Explanation explain(String name, SearchRequest request) throws IOException {
    Optional<ArticleNames.Named> named = new ArticleNames(searcher).find(name);
    if (named.isEmpty() || named.get().note()) {
      return absent(name, named);
    }
    int doc = named.get().document();
    ArticleQuery query = ArticleQuery.of(request, analyzers, vocabulary);
    Article article = ArticleDocuments.article(searcher.storedFields().document(doc));
    List<Word> words = words(query, article, doc);
    List<Condition> conditions = new ArrayList<>();
    for (ArticleQuery.Condition condition : query.conditions()) {
      boolean fulfilled = searcher.explain(condition.query(), doc).isMatch();
      conditions.add(new Condition(condition.text(), fulfilled));
    }
    double score = score(query, request, doc);
    double recency = recency(request, article);
    Place place = place(query, request, doc);
    Outcome outcome = outcome(words, conditions, query.needed());
    double ofWords = words.stream().mapToDouble(Word::score).sum();
    boolean ranked = outcome == Outcome.HIT && request.sort() == SortOrder.RELEVANCE;
    return new Explanation(
        printed.apply(article.id()),
        article.title(),
        article.language(),
        outcome,
        summary(outcome, new Seen(query, request, words, conditions, place), article),
        outcome == Outcome.HIT ? place.rank() : 0,
        place.total(),
        score,
        ranked && recency > 0 ? Math.max(0, score / recency - ofWords) : 0,
        recency,
        words,
        conditions,
        query.messages());
  }

  private Explanation absent(String name, Optional<ArticleNames.Named> note) throws IOException {
    String reason =
        note.isEmpty()
            ? null
            : searcher.storedFields().document(note.get().document()).get(IndexFields.REASON);
    String summary =
        reason == null
            ? "Not in the index: no archive of it has an article called so."
            : "Not in the index: the article was left out as " + reason + ".";
    Outcome outcome = reason == null ? Outcome.UNKNOWN : Outcome.SKIPPED;
    String id = note.map(found -> printed.apply(found.id())).orElse(name);
    return new Explanation(
        id, null, null, outcome, summary, 0, 0, 0, 0, 1, List.of(), List.of(), List.of());
  }

  private List<Word> words(ArticleQuery query, Article article, int doc) throws IOException {
    WordExplainer explainer = new WordExplainer(searcher, analyzers, article, doc);
    List<WordClause> decisive = query.decisive();
    List<Word> words = new ArrayList<>();
    for (WordClause word : query.words()) {
      words.add(explainer.explain(word, decisive.contains(word)));
    }
    return words;
  }

  private double score(ArticleQuery query, SearchRequest request, int doc) throws IOException {
    org.apache.lucene.search.Explanation match =
        searcher.explain(query.hasWords() ? query.some() : query.match(), doc);
    boolean scored = request.sort() == SortOrder.RELEVANCE && match.isMatch();
    return scored ? match.getValue().doubleValue() : 0;
  }

  private static double recency(SearchRequest request, Article article) {
    Recency recency = request.recency();
    ArticleDate date = article.frontMatter().date();
    return recency == null || request.sort() != SortOrder.RELEVANCE
        ? 1
        : recency.factor(date == null ? null : date.day());
  }

  private static Outcome outcome(List<Word> words, List<Condition> conditions, int needed) {
    if (!conditions.stream().allMatch(Condition::fulfilled)) {
      return Outcome.FILTERED;
    }
    if (words.stream().anyMatch(word -> word.role() == Role.EXCLUDES && word.found())) {
      return Outcome.EXCLUDED;
    }
    return decisive(words, true).size() < needed ? Outcome.MISSING : Outcome.HIT;
  }

  private static List<String> decisive(List<Word> words, boolean found) {
    return words.stream()
        .filter(word -> word.role() == Role.DECIDES && word.found() == found)
        .map(Word::text)
        .toList();
  }

  /** The place of an article's work among the hits, and which version of it is shown there. */
  private record Place(int rank, long total, int shown) {}

  private Place place(ArticleQuery query, SearchRequest request, int doc) throws IOException {
    HitCollector.Wanted wanted =
        new HitCollector.Wanted(
            SearchRequest.MAX_LIMIT, request.sort(), null, request.versions().each(), Set.of());
    HitCollector.Found found =
        searcher.search(query.under(query.match()), HitCollector.manager(wanted));
    boolean each = request.versions().each();
    int work = each ? doc : WorkBlock.start(searcher.getIndexReader(), doc);
    for (int i = 0; i < found.best().size(); i++) {
      int other = found.best().get(i).doc();
      if ((each ? other : WorkBlock.start(searcher.getIndexReader(), other)) == work) {
        return new Place(i + 1, found.total(), other);
      }
    }
    return new Place(0, found.total(), NONE);
  }

  private record Seen(
      ArticleQuery query,
      SearchRequest request,
      List<Word> words,
      List<Condition> conditions,
      Place place) {}

  private String summary(Outcome outcome, Seen seen, Article article) throws IOException {
    return switch (outcome) {
      case HIT -> hit(seen.place(), article);
      case MISSING -> missing(seen) + otherVersion(seen.place());
      case EXCLUDED -> "No hit: it has what was excluded." + otherVersion(seen.place());
      case FILTERED ->
          "No hit: it does not fulfil "
              + seen.conditions().stream()
                  .filter(condition -> !condition.fulfilled())
                  .map(condition -> "'" + condition.text() + "'")
                  .collect(Collectors.joining(", "))
              + "."
              + otherVersion(seen.place());
      case SKIPPED, UNKNOWN -> "";
    };
  }

  private String hit(Place place, Article article) throws IOException {
    if (place.rank() == 0) {
      return "A hit, but not among the first " + SearchRequest.MAX_LIMIT + ".";
    }
    String rank = "number " + place.rank() + " of " + place.total();
    ArticleId shown = id(place.shown());
    return shown.equals(article.id())
        ? "A hit, " + rank + "."
        : "A hit, " + rank + ", where its translation " + printed.apply(shown) + " is shown.";
  }

  private static String missing(Seen seen) {
    List<String> lacking = decisive(seen.words(), false);
    int having = decisive(seen.words(), true).size();
    int needed = seen.query().needed();
    String lacks =
        "it lacks "
            + lacking.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    String rule =
        needed == having + lacking.size()
            ? "."
            : ", has " + having + " of " + (having + lacking.size()) + " and needs " + needed + ".";
    boolean fills =
        having > 0
            && seen.request().match() == MatchRule.BEST
            && seen.request().sort() == SortOrder.RELEVANCE;
    return "No hit: "
        + lacks
        + rule
        + (fills ? " It may fill the page after the articles that match." : "");
  }

  private String otherVersion(Place place) throws IOException {
    return place.shown() < 0
        ? ""
        : " Its translation "
            + printed.apply(id(place.shown()))
            + " is one, number "
            + place.rank()
            + " of "
            + place.total()
            + ".";
  }

  private ArticleId id(int doc) throws IOException {
    return ArticleDocuments.card(
            searcher.storedFields().document(doc, ArticleDocuments.Card.FIELDS))
        .id();
  }
}
