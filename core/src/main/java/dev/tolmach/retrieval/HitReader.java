package dev.tolmach.retrieval;

import dev.tolmach.article.Article;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.article.Section;
import dev.tolmach.collection.Candidate;
import dev.tolmach.collection.Deadline;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.ArticleDocuments.Card;
import dev.tolmach.document.Stretches;
import dev.tolmach.language.Language;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.matching.WordClause;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.TextField;
import dev.tolmach.search.FoundTranslation;
import dev.tolmach.search.Hit;
import dev.tolmach.search.Snippet;
import dev.tolmach.search.TextRange;
import dev.tolmach.snippet.MatchPositions;
import dev.tolmach.snippet.MatchPositions.Found;
import dev.tolmach.snippet.PartPositions;
import dev.tolmach.snippet.Snippets;
import dev.tolmach.translation.WordTranslations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Makes hits of candidates: reads what is stored, finds the positions of the words, cuts snippets
 * and names the section. For one query and one thread.
 */
final class HitReader {
  /**
   * How hits are shown.
   *
   * @param severalArchives whether ids name their archives
   * @param snippets how many snippets at most
   * @param deadline from when on hits are shown without snippets
   */
  record Shown(boolean severalArchives, int snippets, Deadline deadline) {}

  private final IndexSearcher searcher;
  private final ArticleAnalyzers analyzers;
  private final Shown shown;
  private final List<WordClause> words;
  private final Set<WordClause> decisive;
  private final StoredFields stored;
  private final OtherVersions others;

  /* Of each word the single characters that it is looked for as, by the fields they are in. */
  private final List<Map<String, Set<String>>> characters;

  HitReader(SearchRun.Snapshot snapshot, ArticleQuery query, Shown shown) throws IOException {
    this.searcher = snapshot.searcher();
    this.analyzers = snapshot.analyzers();
    this.shown = shown;
    this.words = query.words().stream().filter(word -> !word.excluded()).toList();
    this.decisive = Collections.newSetFromMap(new IdentityHashMap<>());
    this.decisive.addAll(query.decisive());
    this.stored = searcher.storedFields();
    this.others = new OtherVersions(searcher.getIndexReader(), shown.severalArchives());
    this.characters = words.stream().map(HitReader::characters).toList();
  }

  /* The words of a language are in the neutral fields, too, which have positions. */
  private static Map<String, Set<String>> characters(WordClause word) {
    Map<String, Set<String>> terms = MatchPositions.termsWithoutPositions(word.query());
    WordTranslations translations = word.translations();
    if (translations == null) {
      terms.keySet().removeIf(field -> field.indexOf('.') >= 0);
      return terms;
    }
    /* A translation is in the field of its language only. */
    MatchPositions.termsWithoutPositions(translations.typed())
        .forEach((field, typed) -> {
          if (field.indexOf('.') >= 0) {
            terms.getOrDefault(field, new HashSet<>()).removeAll(typed);
          }
        });
    return terms;
  }

  /** The hits of articles that match. */
  List<Hit> matches(List<Candidate> candidates) throws IOException {
    WordPresence presence =
        new WordPresence(searcher, shown.snippets() > 0 ? queries() : List.of(), candidates);
    List<Hit> hits = new ArrayList<>();
    for (Candidate candidate : candidates) {
      hits.add(read(candidate, presence, List.of(), List.of()));
    }
    return hits;
  }

  /** The hits of articles that match by translations of words; they name these. */
  List<Hit> translated(List<Candidate> candidates) throws IOException {
    if (candidates.isEmpty()) {
      return List.of();
    }
    WordPresence presence =
        new WordPresence(searcher, shown.snippets() > 0 ? queries() : List.of(), candidates);
    PresentTranslations translations = new PresentTranslations(searcher, words, candidates);
    List<Hit> hits = new ArrayList<>();
    for (Candidate candidate : candidates) {
      hits.add(read(candidate, presence, List.of(), translations.in(candidate)));
    }
    return hits;
  }

  private List<Query> queries() {
    return words.stream().map(WordClause::query).toList();
  }

  /**
   * The hits of articles that only fill the page; they name the words that they lack. One that has
   * every word by a translation, but says less by it than the others, lacks those that are typed.
   */
  List<Hit> fills(List<Candidate> candidates) throws IOException {
    if (candidates.isEmpty()) {
      return List.of();
    }
    WordPresence presence = new WordPresence(searcher, queries(), candidates);
    List<Query> deciding = words.stream().map(WordClause::deciding).toList();
    WordPresence decided = new WordPresence(searcher, deciding, candidates);
    List<Query> asTyped = words.stream().map(HitReader::typed).toList();
    WordPresence typed = new WordPresence(searcher, asTyped, candidates);
    PresentTranslations translations = new PresentTranslations(searcher, words, candidates);
    List<Hit> hits = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<String> lacking = missing(decided, candidate);
      List<String> missing = lacking.isEmpty() ? missing(typed, candidate) : lacking;
      hits.add(read(candidate, presence, missing, translations.in(candidate)));
    }
    return hits;
  }

  private static Query typed(WordClause word) {
    WordTranslations translations = word.translations();
    return translations == null ? word.query() : translations.typed();
  }

  private List<String> missing(WordPresence present, Candidate candidate) {
    List<String> missing = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      if (decisive.contains(words.get(word)) && !present.has(word, candidate.matched())) {
        missing.add(words.get(word).text());
      }
    }
    return missing;
  }

  private Hit read(
      Candidate candidate,
      WordPresence presence,
      List<String> missing,
      List<FoundTranslation> translated)
      throws IOException {
    if (shown.snippets() == 0 || shown.deadline().isReached()) {
      Document document = stored.document(candidate.doc(), Card.FIELDS);
      return hit(
          candidate, ArticleDocuments.card(document), new Words(missing, translated), Lit.NOTHING);
    }
    Document document = stored.document(candidate.doc());
    Article article = ArticleDocuments.article(document);
    Map<TextField, PartPositions> positions = new EnumMap<>(TextField.class);
    LeafReaderContext leaf = leaf(candidate.doc());
    for (int word = 0; word < words.size(); word++) {
      Matches matches = presence.matches(word, leaf, candidate.doc());
      if (matches != null) {
        collect(word, matches, positions);
        for (Map.Entry<String, Set<String>> each : characters.get(word).entrySet()) {
          part(each.getKey(), positions).add(word, each.getKey(), each.getValue());
        }
      }
    }
    Lit lit = lit(document, article, positions);
    return hit(candidate, Card.of(article), new Words(missing, translated), lit);
  }

  private static PartPositions part(String field, Map<TextField, PartPositions> positions) {
    return positions.computeIfAbsent(
        Objects.requireNonNull(TextField.of(field)), any -> new PartPositions());
  }

  private static void collect(int word, Matches matches, Map<TextField, PartPositions> positions)
      throws IOException {
    for (String field : matches) {
      MatchesIterator iterator = matches.getMatches(field);
      if (iterator != null && TextField.of(field) != null) {
        part(field, positions).add(word, field, iterator);
      }
    }
  }

  /* What an article has not, or not as it was typed. */
  private record Words(List<String> missing, List<FoundTranslation> translated) {}

  /** What is shown of an article around its matches. */
  private record Lit(List<TextRange> title, @Nullable Section section, List<Snippet> snippets) {
    static final Lit NOTHING = new Lit(List.of(), null, List.of());
  }

  private Lit lit(Document document, Article article, Map<TextField, PartPositions> positions)
      throws IOException {
    List<Found> inText = found(TextField.TEXT, article.text(), document, positions);
    List<Found> inCode =
        inText.isEmpty() ? found(TextField.CODE, article.code(), document, positions) : List.of();
    List<Snippets.Placed> snippets =
        inCode.isEmpty()
            ? Snippets.of(article.text(), article::lineOfText, inText, shown.snippets())
            : Snippets.ofCode(article.code(), article::lineOfCode, inCode, shown.snippets());
    List<Found> inTitle = found(TextField.TITLE, article.title(), document, positions);
    return new Lit(
        Snippets.union(inTitle.stream().map(Found::range).toList()),
        inText.isEmpty() || snippets.isEmpty() ? null : section(article, snippets.get(0).at()),
        snippets.stream().map(Snippets.Placed::snippet).toList());
  }

  private Hit hit(Candidate candidate, Card card, Words words, Lit lit) throws IOException {
    FrontMatter frontMatter = card.frontMatter();
    Language declared = frontMatter.language();
    return new Hit(
        card.id(),
        printed(card.id().archive(), card.id().path()),
        card.title(),
        lit.title(),
        card.language(),
        card.language().equals(declared) ? null : declared,
        frontMatter.date() == null ? null : frontMatter.date().day(),
        frontMatter.tags(),
        frontMatter.url(),
        candidate.score(),
        matched(candidate),
        words.missing(),
        words.translated(),
        lit.section(),
        lit.snippets(),
        others.of(candidate.doc()));
  }

  private @Nullable String matched(Candidate candidate) throws IOException {
    if (candidate.matched() == candidate.doc()) {
      return null;
    }
    Card other = ArticleDocuments.card(stored.document(candidate.matched(), Card.FIELDS));
    return printed(other.id().archive(), other.id().path());
  }

  private List<Found> found(
      TextField field, String text, Document document, Map<TextField, PartPositions> positions)
      throws IOException {
    PartPositions part = positions.get(field);
    if (part == null) {
      return List.of();
    }
    Stretches stretches = ArticleDocuments.stretches(document, field);
    return part.in(analyzers, text, stretches, shown.snippets());
  }

  /* The innermost section at the offset. */
  private static @Nullable Section section(Article article, int at) {
    Section found = null;
    for (Section section : article.sections()) {
      if (section.start() <= at && at < section.end() && !section.heading().isEmpty()) {
        found = section;
      }
    }
    return found;
  }

  private String printed(String archive, String path) {
    return shown.severalArchives() ? archive + ':' + path : path;
  }

  private LeafReaderContext leaf(int doc) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }
}
