package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Articles that a program states: which of them are the same. */
class ArticleSourceTest {
  private static final List<String> WOODS = List.of("oak", "elm", "ash", "yew", "fir", "larch");

  private static ArticleSource of(Map<String, ?> fields) {
    return ArticleSource.of(new ArticleId("woods", "1"), "Trees.", fields);
  }

  private static String hash(@Nullable Object value) {
    return of(Collections.singletonMap("x", value)).hash();
  }

  /* A collection with the same elements that iterates in another order. */
  private static Map<String, Object> map(boolean backwards) {
    Map<String, Object> map = new LinkedHashMap<>();
    List<String> keys = backwards ? WOODS.reversed() : WOODS;
    keys.forEach(key -> map.put(key, Map.of("wood", key)));
    return Collections.unmodifiableMap(map);
  }

  private static Set<String> set(boolean backwards) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(backwards ? WOODS.reversed() : WOODS));
  }

  @Test
  void mapsInAnyOrderHaveOneHashAtEveryDepth() {
    assertThat(of(map(true)).hash()).isEqualTo(of(map(false)).hash());
    assertThat(hash(map(true))).isEqualTo(hash(map(false)));
    assertThat(hash(List.of(Map.of("y", map(true)))))
        .isEqualTo(hash(List.of(Map.of("y", map(false)))));
    assertThat(of(new HashMap<>(map(true))).hash()).isEqualTo(of(new TreeMap<>(map(true))).hash());
  }

  @Test
  void setsWithoutAnOrderHaveOneHashAtEveryDepth() {
    assertThat(hash(set(true))).isEqualTo(hash(set(false)));
    assertThat(hash(Map.of("deep", List.of(set(true)))))
        .isEqualTo(hash(Map.of("deep", List.of(set(false)))));
    Collection<Object> backwards = map(true).values();
    assertThat(hash(backwards)).isEqualTo(hash(map(false).values()));
    assertThat(hash(Collections.unmodifiableSet(new LinkedHashSet<>(List.of(set(true), "oak")))))
        .isEqualTo(
            hash(Collections.unmodifiableSet(new LinkedHashSet<>(List.of("oak", set(false))))));
  }

  @Test
  void fieldsAreReadInTheOrderThatTheyAreHashedIn() {
    assertThat(of(map(true)).given().keySet())
        .containsExactlyElementsOf(of(map(false)).given().keySet());
    assertThat(of(Map.of("tags", set(true))).given())
        .isEqualTo(Map.of("tags", WOODS.stream().sorted().toList()));
  }

  @Test
  void orderThatMeansSomethingIsKept() {
    assertThat(hash(WOODS)).isNotEqualTo(hash(WOODS.reversed()));
    assertThat(hash(new LinkedHashSet<>(WOODS))).isEqualTo(hash(WOODS));
    assertThat(hash(WOODS.toArray())).isEqualTo(hash(WOODS));
    assertThat(hash(new int[] {1, 2})).isEqualTo(hash(List.of("1", "2")));
  }

  @Test
  void textsThatLookLikeListsAreOtherArticles() {
    assertThat(hash("[a, b]")).isNotEqualTo(hash(List.of("a", "b")));
    assertThat(hash(List.of("a, b"))).isNotEqualTo(hash(List.of("a", "b")));
    assertThat(of(Map.of("a", "b, c=d")).hash())
        .isNotEqualTo(of(Map.of("a", "b", "c", "d")).hash());
    assertThat(hash("null")).isNotEqualTo(hash(null));
    ArticleId id = new ArticleId("woods", "1");
    assertThat(ArticleSource.of(id, "Trees.{}", Map.of()).hash())
        .isNotEqualTo(ArticleSource.of(id, "Trees.", Map.of()).hash());
  }

  @Test
  void laterChangesOfTheProgramsCollectionsChangeNothing() {
    List<String> tags = new ArrayList<>(WOODS);
    ArticleSource source = of(Map.of("tags", tags));

    tags.clear();

    assertThat(source.given()).isEqualTo(Map.of("tags", WOODS));
  }
}
