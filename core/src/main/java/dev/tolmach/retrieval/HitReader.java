package dev.tolmach.retrieval;

import dev.tolmach.article.Article;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.article.Section;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.ArticleDocuments.Card;
import dev.tolmach.language.Language;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.matching.WordClause;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.TextField;
import dev.tolmach.search.Hit;
import dev.tolmach.search.Snippet;
import dev.tolmach.search.TextRange;
import dev.tolmach.search.Translation;
import dev.tolmach.snippet.MatchPlaces;
import dev.tolmach.snippet.MatchPlaces.Found;
import dev.tolmach.snippet.Snippets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.jspecify.annotations.Nullable;

/**
 * Makes hits of candidates: reads what is stored, finds where the words stand, cuts snippets and
 * names the section. For one query and one thread.
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
    this.characters = words.stream().map(HitReader::characters).toList();
  }

  /* The words of a language stand in the neutral fields, too, which say where. */
  private static Map<String, Set<String>> characters(WordClause word) {
    Map<String, Set<String>> terms = MatchPlaces.termsWithoutPlaces(word.query());
    terms.keySet().removeIf(field -> field.indexOf('.') >= 0);
    return terms;
  }

  /** The hits of articles that match. */
  List<Hit> matches(List<Candidate> candidates) throws IOException {
    List<WordClause> shownWords = shown.snippets() > 0 ? words : List.of();
    WordPresence presence = new WordPresence(searcher, shownWords, candidates);
    List<Hit> hits = new ArrayList<>();
    for (Candidate candidate : candidates) {
      hits.add(read(candidate, presence, List.of()));
    }
    return hits;
  }

  /** The hits of articles that only fill the page; they name the words that they lack. */
  List<Hit> fills(List<Candidate> candidates) throws IOException {
    WordPresence presence = new WordPresence(searcher, words, candidates);
    List<Hit> hits = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<String> missing = new ArrayList<>();
      for (int word = 0; word < words.size(); word++) {
        if (decisive.contains(words.get(word)) && !presence.has(word, candidate.matched())) {
          missing.add(words.get(word).text());
        }
      }
      hits.add(read(candidate, presence, missing));
    }
    return hits;
  }

  private Hit read(Candidate candidate, WordPresence presence, List<String> missing)
      throws IOException {
    if (shown.snippets() == 0 || shown.deadline().isReached()) {
      Document document = stored.document(candidate.doc(), Card.FIELDS);
      return hit(candidate, ArticleDocuments.card(document), missing, Lit.NOTHING);
    }
    Article article = ArticleDocuments.article(stored.document(candidate.doc()));
    Map<String, MatchPlaces> places = new TreeMap<>();
    LeafReaderContext leaf = leaf(candidate.doc());
    for (int word = 0; word < words.size(); word++) {
      Matches matches = presence.matches(word, leaf, candidate.doc());
      if (matches != null) {
        collect(word, matches, places);
        for (Map.Entry<String, Set<String>> each : characters.get(word).entrySet()) {
          places
              .computeIfAbsent(each.getKey(), ignored -> new MatchPlaces())
              .add(word, each.getValue());
        }
      }
    }
    return hit(candidate, Card.of(article), missing, lit(article, places));
  }

  private static void collect(int word, Matches matches, Map<String, MatchPlaces> places)
      throws IOException {
    for (String field : matches) {
      MatchesIterator iterator = matches.getMatches(field);
      if (iterator != null) {
        places.computeIfAbsent(field, ignored -> new MatchPlaces()).add(word, iterator);
      }
    }
  }

  /** What of an article is shown to lie where its words stand. */
  private record Lit(List<TextRange> title, @Nullable Section section, List<Snippet> snippets) {
    static final Lit NOTHING = new Lit(List.of(), null, List.of());
  }

  private Lit lit(Article article, Map<String, MatchPlaces> places) throws IOException {
    List<Found> inText = found(TextField.TEXT, article.text(), places);
    List<Found> inCode =
        inText.isEmpty() ? found(TextField.CODE, article.code(), places) : List.of();
    List<Snippets.Placed> snippets =
        inCode.isEmpty()
            ? Snippets.of(article.text(), article::lineOfText, inText, shown.snippets())
            : Snippets.ofCode(article.code(), article::lineOfCode, inCode, shown.snippets());
    List<Found> inTitle = found(TextField.TITLE, article.title(), places);
    return new Lit(
        Snippets.union(inTitle.stream().map(Found::range).toList()),
        inText.isEmpty() || snippets.isEmpty() ? null : section(article, snippets.get(0).at()),
        snippets.stream().map(Snippets.Placed::snippet).toList());
  }

  private Hit hit(Candidate candidate, Card card, List<String> missing, Lit lit)
      throws IOException {
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
        missing,
        lit.section(),
        lit.snippets(),
        translations(candidate.doc()));
  }

  private @Nullable String matched(Candidate candidate) throws IOException {
    if (candidate.matched() == candidate.doc()) {
      return null;
    }
    Card other = ArticleDocuments.card(stored.document(candidate.matched(), Card.FIELDS));
    return printed(other.id().archive(), other.id().path());
  }

  private List<Found> found(TextField field, String text, Map<String, MatchPlaces> places)
      throws IOException {
    List<Found> found = new ArrayList<>();
    for (Map.Entry<String, MatchPlaces> entry : places.entrySet()) {
      if (TextField.of(entry.getKey()) == field) {
        found.addAll(entry.getValue().in(analyzers, entry.getKey(), text));
      }
    }
    found.sort(Comparator.comparing(Found::range).thenComparingInt(Found::word));
    return found;
  }

  /* The innermost section that holds the place. */
  private static @Nullable Section section(Article article, int at) {
    Section found = null;
    for (Section section : article.sections()) {
      if (section.start() <= at && at < section.end() && !section.heading().isEmpty()) {
        found = section;
      }
    }
    return found;
  }

  private List<Translation> translations(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    List<Translation> translations = new ArrayList<>();
    for (int other : WorkBlock.of(leaf, doc - leaf.docBase)) {
      if (leaf.docBase + other != doc) {
        translations.add(translation(leaf.docBase + other));
      }
    }
    return translations;
  }

  private Translation translation(int doc) throws IOException {
    Card card = ArticleDocuments.card(stored.document(doc, Card.FIELDS));
    return new Translation(
        card.id(), printed(card.id().archive(), card.id().path()), card.language(), card.title());
  }

  private String printed(String archive, String path) {
    return shown.severalArchives() ? archive + ':' + path : path;
  }

  private LeafReaderContext leaf(int doc) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }
}
