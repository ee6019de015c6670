package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.query.Expression;
import dev.tolmach.query.Facet;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.QueryParser;
import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.schema.RecencyBoost;
import dev.tolmach.translation.FoundTranslations;
import dev.tolmach.translation.TextTranslations;
import dev.tolmach.translation.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A request in Lucene's terms.
 *
 * <p>The match rule: function words never decide unless the query has nothing else. Under {@link
 * MatchRule#BEST} an article has every word of a query of up to {@value FieldWeights#FEW} words,
 * and at least half of the words of a longer one. An article that has a whole run of Han characters
 * has every word of it, since each is found as a sequence of characters too.
 *
 * @param match the articles that match, scored; filters apart
 * @param some the articles that have any of the words, scored the same way; filters apart
 * @param words the words, in the order typed
 * @param conditions all conditions, as they were asked for
 * @param filters those of the conditions that no facet ignores
 * @param facetFilters for each facet that is filtered by, its condition
 * @param selected for each facet that is filtered by, the keys asked for
 * @param messages how the text was read where that may surprise
 * @param rule how many of the words an article must have
 */
public record ArticleQuery(
    Query match,
    Query some,
    List<WordClause> words,
    List<Condition> conditions,
    List<Query> filters,
    Map<Facet, Query> facetFilters,
    Map<Facet, Set<String>> selected,
    List<String> messages,
    MatchRule rule) {
  /* Of a query that is only quoted in a message. In UTF-16 code units. */
  private static final int QUOTED = 40;

  /**
   * A condition.
   *
   * @param text the condition as it would be typed
   * @param query the articles that fulfil it
   */
  public record Condition(String text, Query query) {}

  /** Reads a request for an index with the given vocabulary. For this module's own use. */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public static ArticleQuery of(
      SearchRequest request, ArticleAnalyzers analyzers, Vocabulary vocabulary) {
    return of(request, analyzers, vocabulary, null);
  }

  /**
   * Reads a request whose words are looked for by their translations, too. For this module's own
   * use.
   *
   * @return empty if no word of it can be translated into a language of the index
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public static Optional<ArticleQuery> translated(
      SearchRequest request,
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      Translator translator) {
    return translator.isEmpty() || vocabulary.languages().isEmpty()
        ? Optional.empty()
        : translated(
            request,
            analyzers,
            vocabulary,
            only -> TranslatedWords.into(analyzers, vocabulary, translator, only));
  }

  /**
   * Reads a request as {@link #translated} does, from what was found out about its words before.
   * For this module's own use.
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public static Optional<ArticleQuery> translated(
      SearchRequest request,
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      FoundTranslations found) {
    return translated(request, analyzers, vocabulary, only -> found.again());
  }

  /** Finds out what {@link #translated} needs to know of a request's words. */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public static FoundTranslations translations(
      SearchRequest request,
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      Translator translator) {
    List<TranslatedWords> used = new ArrayList<>();
    of(
        request,
        analyzers,
        vocabulary,
        only -> {
          used.add(TranslatedWords.into(analyzers, vocabulary, translator, only));
          return used.getLast();
        });
    return used.getLast().found();
  }

  private static Optional<ArticleQuery> translated(
      SearchRequest request,
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      Translating translating) {
    ArticleQuery query = of(request, analyzers, vocabulary, translating);
    return query.words().stream().anyMatch(word -> word.translations() != null)
        ? Optional.of(query)
        : Optional.empty();
  }

  /* Translates into the languages that are asked for; null: into all. */
  private interface Translating {
    TextTranslations into(@Nullable Set<String> only);
  }

  private static ArticleQuery of(
      SearchRequest request,
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      @Nullable Translating translating) {
    QueryParser.Parsed parsed = QueryParser.parse(request.text(), vocabulary.facets());
    List<Expression> parts = new ArrayList<>(parsed.parts());
    parts.addAll(request.expressions());
    Conditions conditions = new Conditions(vocabulary);
    request.filters().forEach(conditions::add);
    List<Expression> ranked = new ArrayList<>();
    RankingWords functionWords = new RankingWords(analyzers, vocabulary, parsed.capitals());
    GroupQueries groups =
        new GroupQueries(
            analyzers, vocabulary, new WordQueries(functionWords, FieldWeights.FEW_WORDS));
    for (Expression part : parts) {
      if (part instanceof Expression.Where where) {
        conditions.addTyped(where.filter());
      } else if (part.isCondition()) {
        conditions.addTyped(part.typed(), () -> groups.of(part));
      } else {
        ranked.add(part);
      }
    }
    String unfinished = unfinished(request, parsed.parts(), analyzers);
    MatchRule rule = parsed.every() ? MatchRule.ALL : request.match();
    var manner =
        new ParsedQuery.Manner(
            unfinished,
            parsed.capitals(),
            rule == MatchRule.ALL,
            conditions.clauses(),
            translating == null
                ? null
                : translating.into(conditions.selected().get(Facet.LANGUAGE)));
    ParsedQuery query = ParsedQuery.of(ranked, analyzers, vocabulary, manner);
    List<String> messages = new ArrayList<>(parsed.messages());
    conditions.message().ifPresent(messages::add);
    messages.addAll(query.messages());
    boolean empty =
        !request.text().isBlank() && query.words().isEmpty() && ranked.size() == parts.size();
    if (empty) {
      messages.add(nothingIn(request.text()));
    }
    return new ArticleQuery(
        empty ? nothing() : ranked(matching(query, rule), query, request),
        empty ? nothing() : ranked(matching(query, MatchRule.ANY), query, request),
        query.words(),
        conditions.all(),
        conditions.filters(),
        conditions.facetFilters(),
        conditions.selected(),
        messages,
        rule);
  }

  private static Query nothing() {
    return new MatchNoDocsQuery("nothing to look for");
  }

  private static String nothingIn(String text) {
    int end = text.offsetByCodePoints(0, Math.min(QUOTED, text.codePointCount(0, text.length())));
    String quoted = end < text.length() ? text.substring(0, end) + '…' : text;
    return "Nothing in '"
        + quoted
        + "' can be looked for. Expected a word, a number or a symbol. Type one.";
  }

  private static Query ranked(Query articles, ParsedQuery parsed, SearchRequest request) {
    Recency recency = request.recency();
    if (recency == null) {
      return articles;
    }
    /* Without words all fit alike, and age alone puts them in order. */
    boolean scored = parsed.words().stream().anyMatch(word -> !word.excluded());
    return RecencyBoost.over(scored ? articles : new ConstantScoreQuery(articles), recency);
  }

  /** The same conditions for other articles, none of which fills a page. */
  public ArticleQuery matching(Query articles) {
    return new ArticleQuery(
        articles, articles, List.of(), conditions, filters, facetFilters, selected, messages, rule);
  }

  /* The word that the text ends with while it is typed; empty if it ends with something else. */
  private static String unfinished(
      SearchRequest request, List<Expression> parts, ArticleAnalyzers analyzers) {
    if (!request.lastWordIsPrefix()
        || parts.isEmpty()
        || !(parts.get(parts.size() - 1) instanceof Expression.Words typed)
        || !request.text().endsWith(typed.text())) {
      return "";
    }
    List<QueryWord> words = analyzers.languages().words(typed.text());
    QueryWord word = words.isEmpty() ? null : words.get(words.size() - 1);
    return word == null || word.end() < typed.text().length() ? "" : word.text();
  }

  /** Those of some articles that fulfil all conditions. */
  public Query under(Query articles) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(articles, Occur.MUST);
    conditions.forEach(condition -> query.add(condition.query(), Occur.FILTER));
    return query.build();
  }

  /** Whether the text has a word to look for. */
  public boolean hasWords() {
    return words.stream().anyMatch(word -> !word.excluded());
  }

  /** The words that decide a match: all that are neither excluded nor function words. */
  public List<WordClause> decisive() {
    return decisive(words);
  }

  /** How many of the {@link #decisive()} words an article must have. */
  public int needed() {
    return needed(decisive().size(), rule);
  }

  /** Whether the parts of a compound word may be in its place: not where each word is needed. */
  public boolean takesParts() {
    return takesParts(decisive().size(), rule);
  }

  private static boolean takesParts(int decisive, MatchRule rule) {
    return needed(decisive, rule) < decisive || rule == MatchRule.ANY;
  }

  private static List<WordClause> decisive(List<WordClause> words) {
    List<WordClause> wanted = words.stream().filter(word -> !word.excluded()).toList();
    List<WordClause> content = wanted.stream().filter(word -> !word.function()).toList();
    return content.isEmpty() ? wanted : content;
  }

  private static Query matching(ParsedQuery parsed, MatchRule rule) {
    List<WordClause> words = parsed.words();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<WordClause> decisive = decisive(words);
    int needed = needed(decisive.size(), rule);
    BooleanQuery.Builder deciding = new BooleanQuery.Builder();
    deciding.setMinimumNumberShouldMatch(needed);
    BooleanQuery.Builder likely = new BooleanQuery.Builder();
    boolean strict = !takesParts(decisive.size(), rule);
    likely.setMinimumNumberShouldMatch(strict ? 0 : needed);
    for (WordClause word : words) {
      if (word.excluded()) {
        query.add(word.query(), Occur.MUST_NOT);
      } else if (!decisive.contains(word)) {
        query.add(new BoostQuery(word.query(), FieldWeights.FUNCTION_WORD), Occur.SHOULD);
      } else if (strict) {
        query.add(word.query(), Occur.MUST);
        likely.add(word.deciding(), Occur.FILTER);
      } else {
        deciding.add(word.orApart(), Occur.SHOULD);
        likely.add(word.by(word.deciding()).orApart(), Occur.SHOULD);
      }
    }
    if (!strict && !decisive.isEmpty()) {
      query.add(deciding.build(), Occur.MUST);
    }
    parsed.boosts().forEach(boost -> query.add(boost, Occur.SHOULD));
    /* Notes about articles that were left out are documents too, but have no id. */
    if (decisive.isEmpty()) {
      query.add(new FieldExistsQuery(IndexFields.ID), Occur.FILTER);
    }
    return words.stream().anyMatch(word -> word.translations() != null)
        ? decidedBy(likely.build(), query.build(), words)
        : query.build();
  }

  /* What is likely decides alone, since the other query matches that and more: it is only asked
   * how articles rank. */
  private static Query decidedBy(Query likely, Query ranking, List<WordClause> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(likely, Occur.FILTER);
    query.add(ranking, Occur.SHOULD);
    for (WordClause word : words) {
      if (word.excluded()) {
        query.add(word.query(), Occur.MUST_NOT);
      }
    }
    return query.build();
  }

  private static int needed(int words, MatchRule rule) {
    return switch (rule) {
      case ALL -> words;
      case ANY -> Math.min(1, words);
      case BEST -> words <= FieldWeights.FEW ? words : (words + 1) / 2;
    };
  }
}
