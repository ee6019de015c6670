package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder of articles in three languages that changes from edition to edition, and knows what is
 * to be found of each. Every article has a word that no other has.
 */
final class ChangingArchive {
  private static final int ARTICLES = 120;
  private static final List<String> TEXTS =
      List.of(
          "Смотритель маяка каждый вечер зажигал огонь и записывал, какие корабли прошли мимо. ",
          "The keeper of the lighthouse lit the fire and wrote down which ships had passed by. ",
          "守塔人每天傍晚点亮灯火，并在日志里记下经过海岛的船只。");

  private final Path folder;
  private final Random random;
  private final SortedMap<Integer, Integer> editions = new TreeMap<>();
  private int edition;

  ChangingArchive(Path folder, Random random) {
    this.folder = folder;
    this.random = random;
  }

  /** Writes all articles again. */
  void renew() throws IOException {
    edition++;
    for (int article = 0; article < ARTICLES; article++) {
      write(article);
    }
  }

  /** Changes some articles, takes out some and adds some. */
  void change() throws IOException {
    edition++;
    for (int i = 0; i < ARTICLES / 4; i++) {
      int article = random.nextInt(ARTICLES + ARTICLES / 4);
      if (random.nextInt(4) > 0) {
        write(article);
      } else if (editions.remove(article) != null) {
        Files.delete(file(article));
      }
    }
  }

  /** The titles that are to be found, by number of the article. */
  SortedMap<Integer, String> titles() {
    SortedMap<Integer, String> titles = new TreeMap<>();
    editions.forEach((article, written) -> titles.put(article, title(article, written)));
    return titles;
  }

  /** Fails unless an index holds exactly the given titles, and each is found by its word. */
  static void assertHolds(SortedMap<Integer, String> titles, ArticleIndex index, String what)
      throws IOException {
    assertThat(found(index)).as(what).isEqualTo(titles);
    for (int article : titles.keySet()) {
      SearchResult result = index.search(request(word(article)).match(MatchRule.ALL).build());
      assertThat(result.hits())
          .as(what)
          .extracting(Hit::title)
          .containsExactly(titles.get(article));
    }
  }

  /** The titles that an index finds, by number of the article. */
  static SortedMap<Integer, String> found(ArticleIndex index) throws IOException {
    SearchResult all = index.search(request("").limit(10_000).build());
    assertThat(all.total()).isEqualTo(all.hits().size());
    SortedMap<Integer, String> titles = new TreeMap<>();
    for (Hit hit : all.hits()) {
      titles.put(Integer.parseInt(hit.title().split(" ")[1]), hit.title());
    }
    return titles;
  }

  private void write(int article) throws IOException {
    editions.put(article, edition);
    String text = TEXTS.get(article % 3).repeat(5);
    Magazine.file(
        file(article),
        "---\ntitle: "
            + title(article, edition)
            + "\ntags: [edition "
            + edition
            + "]\n---\n"
            + text
            + word(article)
            + "\n");
  }

  private Path file(int article) {
    return folder.resolve("Статьи " + article % 7).resolve(article + ".md");
  }

  private static SearchRequest.Builder request(String text) {
    return SearchRequest.builder(text)
        .versions(new Versions(true, List.of()))
        .suggestions(false)
        .snippets(0);
  }

  private static String title(int article, int edition) {
    return "Article " + article + " of edition " + edition;
  }

  private static String word(int article) {
    StringBuilder word = new StringBuilder("qx");
    Integer.toString(article).chars().forEach(digit -> word.append((char) (digit - '0' + 'a')));
    return word.toString();
  }
}
