package dev.tolmach.retrieval;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.collection.Deadline;
import dev.tolmach.collection.HitCollector;
import dev.tolmach.collection.StoppableQuery;
import dev.tolmach.collection.TranslatedSearch;
import dev.tolmach.collection.WorkBlock;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.field.ArticleDate;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.matching.WordClause;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Explanation.Condition;
import dev.tolmach.search.Explanation.Outcome;
import dev.tolmach.search.Explanation.Role;
import dev.tolmach.search.Explanation.Word;
import dev.tolmach.translation.Translator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Tells why an article is among the hits or is not, until a deadline. For one thread. */
final class ArticleExplainer {
  /** The document is none. */
  private static final int NONE = -1;

  private final IndexSearcher searcher;
  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final Translator translator;
  private final Function<ArticleId, String> printed;
  private final Ranking ranking;
  private final Deadline deadline;

  /** Puts the works that a query finds in order. */
  @FunctionalInterface
  interface Ranking {
    /**
     * The best works; the documents of those that the explainer's searcher has not are negative.
     *
     * @param passedOver works that match this are no hits; null: all are
     */
    Ranked of(ArticleQuery query, SearchRequest request, @Nullable ArticleQuery passedOver)
        throws IOException;
  }

  /** Works in order, and whether the search for them had all the time that it needed. */
  record Ranked(HitCollector.Found works, boolean exact) {}

  /**
   * An explainer of an index.
   *
   * @param printed how ids are printed
   */
  ArticleExplainer(
      IndexSearcher searcher,
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      Translator translator,
      Function<ArticleId, String> printed,
      Deadline deadline) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.translator = translator;
    this.printed = printed;
    this.deadline = deadline;
    this.ranking = this::best;
  }

  /**
   * An explainer of an index of which the searcher has a few works.
   *
   * @param printed how ids are printed
   * @param ranking searches the whole index
   */
  ArticleExplainer(
      IndexSearcher searcher,
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      Translator translator,
      Function<ArticleId, String> printed,
      Deadline deadline,
      Ranking ranking) {
    this.deadline = deadline;
    this.ranking = ranking;
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.translator = translator;
    this.printed = printed;
  }

  Explanation explain(String name, SearchRequest request) throws IOException {
    Optional<ArticleNames.Named> named = new ArticleNames(searcher).find(name);
    if (named.isEmpty() || named.get().note()) {
      return absent(name, named);
    }
    int doc = named.get().document();
    Article article = ArticleDocuments.article(searcher.storedFields().document(doc));
    Found typed = found(ArticleQuery.of(request, analyzers, vocabulary), request, article, doc);
    Found wider = typed.place().exact() ? translated(typed, request, article, doc) : null;
    deadline.checkInterrupt();
    Found seen = wider == null ? typed : wider;
    double recency = recency(request, article);
    double ofWords = seen.words().stream().mapToDouble(Word::score).sum();
    boolean ranked = isHit(seen.outcome()) && request.sort() == SortOrder.RELEVANCE;
    return new Explanation(
        printed.apply(article.id()),
        article.title(),
        article.language(),
        seen.outcome(),
        summary(typed, seen, request, article),
        isHit(seen.outcome()) ? seen.place().rank() : 0,
        typed.place().total(),
        wider == null ? null : wider.place().total(),
        seen.score(),
        ranked && recency > 0 ? Math.max(0, seen.score() / recency - ofWords) : 0,
        recency,
        seen.words(),
        seen.conditions(),
        messages(seen));
  }

  private List<String> messages(Found seen) {
    List<String> messages = new ArrayList<>(seen.query().messages());
    if (!seen.place().exact()) {
      messages.add(
          SearchRun.stopped(deadline, "its place may be a later one, and counts are lower bounds"));
    } else if (deadline.wasReached()) {
      messages.add(SearchRun.stopped(deadline, "not all words have their places"));
    }
    return messages;
  }

  private static boolean isHit(Outcome outcome) {
    return outcome == Outcome.HIT || outcome == Outcome.TRANSLATED;
  }

  /** What a query finds of an article. */
  private record Found(
      ArticleQuery query,
      Outcome outcome,
      List<Word> words,
      List<Condition> conditions,
      double score,
      Place place) {}

  private Found found(ArticleQuery query, SearchRequest request, Article article, int doc)
      throws IOException {
    Place place = place(query, request, doc, null);
    List<Word> words = words(query, article, doc);
    List<Condition> conditions = new ArrayList<>();
    for (ArticleQuery.Condition condition : query.conditions()) {
      boolean fulfilled = searcher.explain(condition.query(), doc).isMatch();
      conditions.add(new Condition(condition.text(), fulfilled));
    }
    return new Found(
        query,
        outcome(words, conditions, query.needed()),
        words,
        conditions,
        score(query, request, doc),
        place);
  }

  /* What translations find of an article that does not match, and of whose work no version does;
   * null if none are looked for. */
  private @Nullable Found translated(Found typed, SearchRequest request, Article article, int doc)
      throws IOException {
    if (typed.outcome() != Outcome.MISSING
        || typed.place().shown() != NONE
        || request.translate() == TranslationMode.NEVER
        || request.sort() != SortOrder.RELEVANCE) {
      return null;
    }
    Optional<ArticleQuery> wider =
        ArticleQuery.translated(request, analyzers, vocabulary, translator);
    if (wider.isEmpty()) {
      return null;
    }
    Found found = found(wider.get(), request, article, doc);
    Outcome outcome = found.outcome() == Outcome.HIT ? Outcome.TRANSLATED : found.outcome();
    Place place = place(wider.get(), request, doc, typed.query());
    return new Found(
        found.query(), outcome, found.words(), found.conditions(), found.score(), place);
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
        id, null, null, outcome, summary, 0, 0, null, 0, 0, 1, List.of(), List.of(), List.of());
  }

  private List<Word> words(ArticleQuery query, Article article, int doc) throws IOException {
    WordExplainer explainer = new WordExplainer(searcher, analyzers, article, doc, deadline);
    List<WordClause> decisive = query.decisive();
    List<Word> words = new ArrayList<>();
    for (WordClause word : query.words()) {
      words.add(explainer.explain(word, decisive.contains(word), query.takesParts()));
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
  private record Place(int rank, long total, int shown, boolean exact) {}

  /* Works that match another query are passed over. */
  private Ranked best(ArticleQuery query, SearchRequest request, @Nullable ArticleQuery passedOver)
      throws IOException {
    HitCollector.Wanted wanted =
        new HitCollector.Wanted(
            SearchRequest.MAX_LIMIT,
            request.sort(),
            null,
            request.versions().each(),
            Set.of(),
            passedOver == null ? null : TranslatedSearch.matched(searcher, passedOver, deadline),
            null);
    Query match = query.under(new StoppableQuery(query.match(), deadline));
    HitCollector.Found found = searcher.search(match, HitCollector.manager(wanted));
    return new Ranked(found, !deadline.wasReached());
  }

  private Place place(
      ArticleQuery query, SearchRequest request, int doc, @Nullable ArticleQuery passedOver)
      throws IOException {
    Ranked ranked = ranking.of(query, request, passedOver);
    HitCollector.Found found = ranked.works();
    boolean each = request.versions().each();
    int work = each ? doc : WorkBlock.start(searcher.getIndexReader(), doc);
    for (int i = 0; i < found.best().size(); i++) {
      int other = found.best().get(i).doc();
      if (other >= 0
          && (each ? other : WorkBlock.start(searcher.getIndexReader(), other)) == work) {
        return new Place(i + 1, found.total(), other, ranked.exact());
      }
    }
    return new Place(0, found.total(), NONE, ranked.exact());
  }

  private String summary(Found typed, Found seen, SearchRequest request, Article article)
      throws IOException {
    return switch (seen.outcome()) {
      case HIT -> hit(seen.place(), article);
      case TRANSLATED -> translated(typed.place(), seen.place(), request);
      case MISSING -> missing(seen, request) + otherVersion(typed.place());
      case EXCLUDED -> "No hit: it has what was excluded." + otherVersion(typed.place());
      case FILTERED ->
          "No hit: it does not fulfil "
              + seen.conditions().stream()
                  .filter(condition -> !condition.fulfilled())
                  .map(condition -> "'" + condition.text() + "'")
                  .collect(Collectors.joining(", "))
              + "."
              + otherVersion(typed.place());
      case SKIPPED, UNKNOWN -> "";
    };
  }

  private static String translated(Place typed, Place translated, SearchRequest request) {
    String rank =
        translated.rank() == 0
            ? unranked(translated, " of these")
            : "number " + translated.rank() + " of " + translated.total();
    String matching =
        typed.total() == 1 ? "the 1 article that matches" : typed.total() + " that match";
    String order =
        typed.total() == 0
            ? ""
            : request.translate() == TranslationMode.ALWAYS
                ? " They come in turn with " + matching + "."
                : " They come after "
                    + matching
                    + ", where these do not fill the page,"
                    + " and before those that lack words and score less.";
    return "A hit by translation, " + rank + "." + order;
  }

  private static String unranked(Place place, String where) {
    return place.exact()
        ? "not among the first " + SearchRequest.MAX_LIMIT + where
        : "at a place that is not known";
  }

  private String hit(Place place, Article article) throws IOException {
    if (place.rank() == 0) {
      return (place.exact() ? "A hit, but " : "A hit, ") + unranked(place, "") + ".";
    }
    String rank = "number " + place.rank() + " of " + place.total();
    ArticleId shown = id(place.shown());
    return shown.equals(article.id())
        ? "A hit, " + rank + "."
        : "A hit, " + rank + ", where its translation " + printed.apply(shown) + " is shown.";
  }

  private static String missing(Found seen, SearchRequest request) {
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
        having > 0 && request.match() == MatchRule.BEST && request.sort() == SortOrder.RELEVANCE;
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
