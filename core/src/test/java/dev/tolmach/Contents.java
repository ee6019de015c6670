package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.query.Facet;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What searches find in an index: its articles' titles by id, and how many have each tag.
 *
 * @param titles the titles by id
 * @param tags how many articles have each tag
 */
record Contents(SortedMap<String, String> titles, SortedMap<String, Integer> tags) {
  /** What an index of an edition holds. */
  static Contents of(Edition edition) {
    SortedMap<String, Integer> tags = new TreeMap<>();
    edition
        .versions()
        .values()
        .forEach(version -> tags.merge(Edition.tag(version), 1, Integer::sum));
    return new Contents(edition.titles(), tags);
  }

  /** What an index holds; fails if what it says contradicts itself. */
  static Contents of(ArticleIndex index) throws IOException {
    SearchResult all = index.search(request("").limit(1_000).build());
    SortedMap<String, String> titles = new TreeMap<>();
    all.hits().forEach(hit -> titles.put(hit.id(), hit.title()));
    assertThat(all.total()).isEqualTo(titles.size());
    assertThat(index.generations().getFirst().articles()).isEqualTo(titles.size());
    SortedMap<String, Integer> tags = new TreeMap<>();
    for (FacetCount tag : all.facet(Facet.TAG).values()) {
      tags.put(tag.value(), tag.count());
    }
    return new Contents(titles, tags);
  }

  /** Fails if one of an edition's articles cannot be found by its own word, or is another. */
  static void assertEachIsFound(Edition edition, ArticleIndex index) throws IOException {
    Map<String, String> titles = edition.titles();
    for (int article : edition.versions().keySet()) {
      String path = Edition.path(article);
      SearchResult found =
          index.search(request(Edition.word(article)).match(MatchRule.ALL).build());
      assertThat(found.hits()).extracting(Hit::id).containsExactly(path);
      assertThat(found.hits()).extracting(Hit::title).isEqualTo(List.of(titles.get(path)));
    }
  }

  private static SearchRequest.Builder request(String text) {
    return SearchRequest.builder(text)
        .versions(new Versions(true, List.of()))
        .suggestions(false)
        .snippets(0);
  }
}
