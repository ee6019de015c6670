package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.query.ArticlePart;
import dev.tolmach.query.Expression;
import dev.tolmach.query.Facet;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.TextField;
import dev.tolmach.translation.TypedText;
import dev.tolmach.translation.TypedTranslation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Reads what is asked, part by part: words first, then their synonyms and translations, and last
 * the optional boosts, each within the clauses that are left. For one query and one thread.
 */
final class QueryReader {
  /* Lucene takes queries of up to 1,024 clauses; conditions need some, too. */
  private static final int MAX_CLAUSES = 900;
  private static final int FOR_CONDITIONS = 100;

  /* A longer run is a sentence, and its words say enough. In UTF-16 code units. */
  private static final int MAX_RUN = 24;

  /** What the query for a word depends on. */
  private record Known(String word, boolean inRun, Set<String> elsewhere) {}

  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final WordQueries queries;
  private final GroupQueries groups;
  private final ParsedQuery.Manner manner;
  private final List<WordClause> words = new ArrayList<>();

  /* Optional boosts, added after the words, within the clauses that are left. */
  private final List<Query> boosts = new ArrayList<>();

  /* Words with synonyms, and for each what makes its query with them. */
  private final IdentityHashMap<WordClause, Supplier<WordClause>> synonyms =
      new IdentityHashMap<>();
  private final Set<String> seen = new HashSet<>();

  /* By the index of a word. */
  private final Map<Integer, List<List<TypedTranslation>>> translations = new TreeMap<>();

  /* A word may be typed a thousand times: its query is made once. */
  private final Map<Known, WordClause> known = new HashMap<>();
  private final int most;
  private int clauses;
  private boolean cut;
  private boolean shortened;
  private boolean crowded;

  QueryReader(
      ArticleAnalyzers analyzers,
      Vocabulary vocabulary,
      WordQueries queries,
      ParsedQuery.Manner manner) {
    this.manner = manner;
    this.most = MAX_CLAUSES - Math.max(0, manner.conditions() - FOR_CONDITIONS);
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.queries = queries;
    this.groups = new GroupQueries(analyzers, vocabulary, queries);
  }

  ParsedQuery read(List<Expression> parts) {
    parts.forEach(this::add);
    List<String> messages = new ArrayList<>();
    if (cut) {
      messages.add(
          shortened
              ? "The query is long: only its beginning is looked for."
              : "The query is long: only its first " + words.size() + " words are looked for.");
    }
    addSynonyms();
    if (crowded) {
      messages.add("The query is long: not all synonyms of its words are looked for.");
    }
    addTranslations();
    List<Query> fitting = boosts.stream().filter(this::fits).toList();
    return new ParsedQuery(words, fitting, messages);
  }

  private void add(Expression part) {
    switch (part) {
      case Expression.Words text -> addWords(text.text());
      case Expression.Phrase phrase -> addPhrase(phrase.text());
      case Expression.Prefix prefix -> add(queries.prefix(prefix.letters(), false));
      case Expression.Within(ArticlePart where, Expression.Words text) ->
          addWords(where, text.text());
      case Expression.Not(Expression.Words text) -> add(queries.phrase(text.text(), true));
      case Expression.Not(Expression left) -> group(left, true).ifPresent(this::add);
      case Expression.Within within -> addGroup(within);
      case Expression.AllOf all -> addGroup(all);
      case Expression.AnyOf any -> addGroup(any);
      case Expression.Where where -> addGroup(where);
    }
  }

  private void addGroup(Expression group) {
    Optional<WordClause> found = group(group, false);
    if (found.isEmpty()) {
      return;
    }
    WordClause plain = found.get();
    if (shortened) {
      add(plain);
      return;
    }
    add(
        plain,
        () ->
            new WordClause(
                plain.text(), groups.withSynonyms(this::hasRoom).of(group), false, false));
  }

  /* One that is too long is left out, as a word is for which there is no room; if nothing is
   * before it, as much of its beginning is looked for as there is room for. */
  private Optional<WordClause> group(Expression whole, boolean excluded) {
    Expression part = whole;
    while (true) {
      Optional<Query> query = query(part);
      if (query.isPresent() && clauses + ParsedQuery.clauses(query.get()) <= most) {
        return Optional.of(new WordClause(part.typed(), query.get(), excluded, false));
      }
      cut = true;
      Expression shorter = part.beginning();
      if (!words.isEmpty() || shorter.equals(part)) {
        return Optional.empty();
      }
      shortened = true;
      part = shorter;
    }
  }

  private Optional<Query> query(Expression group) {
    try {
      return Optional.of(groups.of(group));
    } catch (IndexSearcher.TooManyClauses e) {
      return Optional.empty();
    }
  }

  /* Only what was typed may leave out words; synonyms take the room that is left. */
  private void addSynonyms() {
    for (int i = 0; i < words.size(); i++) {
      Supplier<WordClause> also = synonyms.get(words.get(i));
      if (also != null) {
        words.set(i, also.get());
      }
    }
  }

  /* All words are asked for twice then, by what decides and by what ranks: who types many has no
   * room for translations. What is left of it is shared by the words that have some. */
  private void addTranslations() {
    int again = words.stream().mapToInt(word -> ParsedQuery.clauses(word.orApart())).sum();
    if (clauses + again > most) {
      return;
    }
    clauses += again;
    TranslationQueries found = new TranslationQueries(analyzers, vocabulary, queries);
    int left = translations.size();
    for (Map.Entry<Integer, List<List<TypedTranslation>>> each : translations.entrySet()) {
      WordClause word = words.get(each.getKey());
      int room = (most - clauses) / 2 / left--;
      WordClause translated = TranslatedWords.orTranslated(word, each.getValue(), found, room);
      clauses += 2 * (ParsedQuery.clauses(translated.query()) - ParsedQuery.clauses(word.query()));
      words.set(each.getKey(), translated);
    }
  }

  private boolean hasRoom(Query name) {
    boolean fits = fits(name);
    crowded |= !fits;
    return fits;
  }

  /* Each counts under the match rule, as it does without the part's name. */
  private void addWords(ArticlePart where, String text) {
    WordQueries inside = queries.in(EnumSet.of(TextField.of(where)));
    List<QueryWord> typed = analyzers.languages().words(text);
    SynonymQueries other = new SynonymQueries(analyzers, vocabulary, inside);
    Map<Integer, Set<String>> names = other.of(typed);
    for (int i = 0; i < typed.size() && !cut; i++) {
      WordClause found = inside.word(typed.get(i), false);
      Set<String> also = names.getOrDefault(i, Set.of());
      add(found.within(where), () -> other.orSynonyms(found, also, this::hasRoom).within(where));
    }
  }

  /* The phrase alone decides; its words boost articles that have something like it. */
  private void addPhrase(String phrase) {
    add(queries.phrase(phrase, false));
    for (QueryWord word : analyzers.languages().words(phrase)) {
      if (cut) {
        return;
      }
      WordClause clause = queries.word(word, false);
      if (!clause.function()) {
        addBoosts(List.of(new BoostQuery(clause.query(), FieldWeights.IN_PHRASE)));
      }
    }
  }

  private void addWords(String text) {
    List<QueryWord> typed = analyzers.languages().words(text);
    QueryWord before = null;
    int between = 0;
    int runEnd = 0;
    Map<QueryWord, Set<String>> elsewhere = Map.of();
    SynonymQueries other = new SynonymQueries(analyzers, vocabulary, queries);
    Map<Integer, Set<String>> names = other.of(typed);
    Map<Integer, List<List<TypedTranslation>>> found =
        manner.translated() == null
            ? Map.of()
            : manner.translated().of(new TypedText(text, typed, queries::isFunctionWord));
    for (int i = 0; i < typed.size() && !cut; i++) {
      QueryWord word = typed.get(i);
      int end = i < runEnd ? runEnd : endOfRun(typed, i);
      if (i >= runEnd && end - i > 1) {
        addRun(text, typed.subList(i, end));
        elsewhere = HanQueries.elsewhere(typed.subList(i, end));
        runEnd = end;
      }
      boolean inRun = i < runEnd;
      Set<String> others = elsewhere.getOrDefault(word, Set.of());
      WordClause clause =
          known.computeIfAbsent(
              new Known(word.text(), inRun, others),
              key -> queries.word(word, key.inRun(), key.elsewhere()));
      if (!manner.every() && queries.asksWhether(typed, i)) {
        clause = clause.asFunction();
      }
      addBoosts(queries.relatives(word));
      if (!isHan(word) && word.text().equals(manner.unfinished())) {
        clause = queries.orLonger(clause);
      }
      boolean added = add(clause, other, names.getOrDefault(i, Set.of()));
      if (added && found.containsKey(i)) {
        translations.put(words.size() - 1, found.get(i));
      }
      if (added && before != null && !(inRun && isHan(before))) {
        addBoosts(queries.proximity(before, word, between));
      }
      between = clause.function() ? between + 1 : 0;
      before = clause.function() && before != null ? before : word;
    }
  }

  /* The index after the last of the Han words in one run from the given one on. */
  private static int endOfRun(List<QueryWord> typed, int first) {
    int end = first + 1;
    while (end < typed.size()
        && isHan(typed.get(end - 1))
        && isHan(typed.get(end))
        && typed.get(end - 1).end() == typed.get(end).start()) {
      end++;
    }
    return end;
  }

  /* An article that has a whole run, not only its words, is what was meant. */
  private void addRun(String text, List<QueryWord> words) {
    int start = words.get(0).start();
    int end = words.get(words.size() - 1).end();
    String run = text.substring(start, end);
    if (end - start <= MAX_RUN) {
      boolean unknown = words.stream().allMatch(QueryReader::isOneCharacter);
      addBoosts(queries.han().run(run, unknown ? FieldWeights.UNKNOWN_RUN : FieldWeights.RUN));
    }
    addBoosts(queries.han().pairs(run, words));
  }

  private static boolean isOneCharacter(QueryWord word) {
    return word.text().codePointCount(0, word.text().length()) == 1;
  }

  private static boolean isHan(QueryWord word) {
    return word.script() == WordScript.HAN;
  }

  private void addBoosts(List<Query> more) {
    if (boosts.size() < MAX_CLAUSES) {
      boosts.addAll(more);
    }
  }

  private boolean add(WordClause plain, SynonymQueries other, Set<String> names) {
    return add(plain, () -> other.orSynonyms(plain, names, this::hasRoom));
  }

  private boolean add(WordClause plain, Supplier<WordClause> also) {
    synonyms.put(plain, also);
    return add(plain);
  }

  private boolean add(WordClause word) {
    if (!seen.add((word.excluded() ? "-" : "") + Facet.key(word.text()))) {
      return false;
    }
    boolean fits = (!cut || shortened && words.isEmpty()) && fits(word.orApart());
    cut |= !fits;
    if (fits) {
      words.add(word);
    }
    return fits;
  }

  private boolean fits(Query query) {
    int more = ParsedQuery.clauses(query);
    if (clauses + more > most) {
      return false;
    }
    clauses += more;
    return true;
  }
}
