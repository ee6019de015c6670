package dev.tolmach;

import dev.tolmach.article.ArticleId;
import dev.tolmach.limits.Excerpt;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query with what it must find. */
sealed interface SavedQuery {
  /** How many hits are looked at where a line does not say it. */
  int DEFAULT_RANK = SearchRequest.DEFAULT_LIMIT;

  /** As many hits are looked at, at most. */
  int MAX_RANK = 1_000;

  /** Matches the whole index, instead of a query. */
  String ALL = "*";

  /** What a least number begins with in place of an article. */
  String LEAST = ">=";

  /** What is asked. */
  String text();

  /** A description of what must be found. */
  String expected();

  /** How many must be found at least; null if it is an article that must be found. */
  default @Nullable Long least() {
    return null;
  }

  /**
   * What was found instead.
   *
   * @param found a description without a full stop
   * @param total how many were found; null if they were not counted
   */
  record Lack(String found, @Nullable Long total) {
    private static Lack of(long total) {
      return new Lack(Long.toString(total), total);
    }
  }

  /**
   * Asks.
   *
   * @return what was found instead; empty if all is as it must be
   */
  Optional<Lack> lack(ArticleSearch searcher) throws IOException;

  /** An article must be among the first hits, itself or as a translation of one. */
  record FindsArticle(String text, String article, int rank) implements SavedQuery {
    @Override
    public String expected() {
      return "'" + article + "' among the first " + (rank == 1 ? "hit" : rank + " hits");
    }

    @Override
    public Optional<Lack> lack(ArticleSearch searcher) throws IOException {
      List<Hit> hits = searcher.search(request(text, rank)).hits();
      return isAmong(hits, searcher)
          ? Optional.empty()
          : Optional.of(new Lack(instead(searcher, hits), null));
    }

    private boolean isAmong(List<Hit> hits, ArticleSearch searcher) throws IOException {
      try {
        Optional<ArticleId> wanted = searcher.find(article);
        return wanted.isPresent() && hits.stream().anyMatch(hit -> isShownBy(hit, wanted.get()));
      } catch (InvalidRequestException e) {
        return false; // Which article is meant is unknown, and the refusal says so.
      }
    }

    private static boolean isShownBy(Hit hit, ArticleId wanted) {
      return hit.articleId().equals(wanted)
          || hit.translations().stream().anyMatch(other -> other.articleId().equals(wanted));
    }

    private String instead(ArticleSearch searcher, List<Hit> hits) throws IOException {
      String first = hits.isEmpty() ? "nothing" : "first '" + hits.getFirst().id() + "'";
      try {
        Explanation why = searcher.why(article, request(text, rank));
        String reason = why.rank() > 0 ? "It is hit " + why.rank() : why.summary();
        return first + ". " + withoutStop(reason);
      } catch (InvalidRequestException e) {
        return first + ". " + withoutStop(String.valueOf(e.getMessage()));
      }
    }

    private static String withoutStop(String sentence) {
      return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
  }

  /** A number of works must match. */
  record FindsMany(String text, Long least) implements SavedQuery {
    @Override
    public String expected() {
      return "at least " + least;
    }

    @Override
    public Optional<Lack> lack(ArticleSearch searcher) throws IOException {
      long total = searcher.search(request(text, 0)).total();
      return total >= least ? Optional.empty() : Optional.of(Lack.of(total));
    }
  }

  /** The index must hold a number of articles. */
  record HoldsMany(Long least) implements SavedQuery {
    @Override
    public String text() {
      return ALL;
    }

    @Override
    public String expected() {
      return "at least " + least + " articles in the index";
    }

    @Override
    public Optional<Lack> lack(ArticleSearch searcher) throws IOException {
      long articles = searcher.articles();
      return articles >= least ? Optional.empty() : Optional.of(Lack.of(articles));
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no saved query
   */
  static SavedQuery parse(String line, String place) {
    List<String> columns = List.of(line.split("\t", -1)).stream().map(String::strip).toList();
    boolean whole = columns.size() == 2 || columns.size() == 3;
    if (!whole || columns.get(0).isEmpty() || columns.get(1).isEmpty()) {
      throw none(line, place);
    }
    String text = columns.get(0);
    String wanted = columns.get(1);
    if (wanted.startsWith(LEAST) && columns.size() == 2) {
      long least = number(wanted.substring(LEAST.length()).strip(), line, place);
      return text.equals(ALL) ? new HoldsMany(least) : new FindsMany(text, least);
    }
    if (wanted.startsWith(LEAST) || text.equals(ALL)) {
      throw none(line, place);
    }
    int rank = columns.size() == 2 ? DEFAULT_RANK : number(columns.get(2), line, place);
    if (rank > MAX_RANK) {
      throw none(line, place);
    }
    return new FindsArticle(text, wanted, rank);
  }

  private static int number(String written, String line, String place) {
    if (!written.matches("[1-9][0-9]{0,8}")) {
      throw none(line, place);
    }
    return Integer.parseInt(written);
  }

  private static IllegalArgumentException none(String line, String place) {
    return new IllegalArgumentException(
        "Not a line of a gate: '"
            + Excerpt.of(line.replace('\t', '→'))
            + "' in "
            + place
            + ". Expected a query, a tab, and an article or >=NUMBER; after an article perhaps a"
            + " tab and a rank of 1 to "
            + MAX_RANK
            + ". Correct the line.");
  }

  private static SearchRequest request(String text, int limit) {
    return SearchRequest.builder(text)
        .limit(limit)
        .facets(List.of())
        .snippets(0)
        .suggestions(false)
        .build();
  }
}
