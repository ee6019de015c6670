package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Explanation.Condition;
import dev.tolmach.search.Explanation.Outcome;
import dev.tolmach.search.Explanation.Role;
import dev.tolmach.search.Explanation.Tokens;
import dev.tolmach.search.Explanation.Word;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final SearchFixture INDEX =
      SearchFixture.of(
          article("sea.md", "ru", "Белый кит плавал у маяка. Киты поют.")
              .title("Кит и маяк")
              .tags("Море")
              .work("sea")
              .build(),
          article("sea.en.md", "en", "A white whale swam past the lighthouse.")
              .title("A whale and a lighthouse")
              .work("sea")
              .build(),
          article("bear.md", "ru", "Медведь ходит по льду. Кит далеко.").title("Медведь").build(),
          article("tower.md", "zh-Hant", "燈塔在海邊。燈塔很高。").title("老燈塔").build(),
          article("parts.md", "en", "A lamp of steel, a desk and a long cable.").build());

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  @Test
  void chineseWordsAreShownAsTheTextWritesThemThoughTheirFieldKeepsNoPlaces() throws IOException {
    assertThat(why("tower.md", "灯塔").words().get(0).places())
        .filteredOn(place -> Language.CHINESE_SIMPLIFIED.primary().equals(primary(place)))
        .anySatisfy(place -> {
          assertThat(place.part()).isEqualTo("text");
          assertThat(place.forms()).containsExactly("燈塔");
          assertThat(place.count()).isEqualTo(2);
          assertThat(place.score()).isPositive();
        });
  }

  private static String primary(Explanation.Place place) {
    return place.language() == null ? "" : place.language().primary();
  }

  @Test
  void aHitSaysWhichWordsItHasWhereInWhichFormsAndWhatTheyCount() throws IOException {
    Explanation why = why("sea.md", "белый кит");
    assertThat(why.outcome()).isEqualTo(Outcome.HIT);
    assertThat(why.isHit()).isTrue();
    assertThat(why.rank()).isEqualTo(1);
    assertThat(why.total()).isEqualTo(1);
    assertThat(why.summary()).isEqualTo("A hit, number 1 of 1.");
    assertThat(why.words()).extracting(Word::role).containsOnly(Role.DECIDES);
    Word whale = why.words().get(1);
    assertThat(whale.places())
        .anySatisfy(place -> {
          assertThat(place.part()).isEqualTo("title");
          assertThat(place.language()).isEqualTo(Language.RUSSIAN);
          assertThat(place.forms()).containsExactly("Кит");
        })
        .anySatisfy(place -> {
          assertThat(place.part()).isEqualTo("text");
          assertThat(place.language()).isEqualTo(Language.RUSSIAN);
          assertThat(place.forms()).containsExactly("кит", "Киты");
          assertThat(place.count()).isEqualTo(2);
        });
    double ofWords = why.words().stream().mapToDouble(Word::score).sum();
    Hit hit = INDEX.searcher.search(SearchRequest.of("белый кит")).hits().get(0);
    assertThat(why.score()).isCloseTo(hit.score(), within(1e-4));
    assertThat(ofWords + why.lift()).isCloseTo(why.score(), within(1e-4));
    assertThat(why.lift()).isPositive();
  }

  @Test
  void aMissingWordIsShownAsItIsLookedForNextToWhatTheArticleHas() throws IOException {
    Explanation why = why("bear.md", "кит медведица");
    assertThat(why.outcome()).isEqualTo(Outcome.MISSING);
    assertThat(why.isHit()).isFalse();
    assertThat(why.summary()).startsWith("No hit: it lacks 'медведица'.").contains("may fill");
    Word missing = why.words().get(1);
    assertThat(missing.found()).isFalse();
    assertThat(missing.places()).isEmpty();
    assertThat(missing.tokens()).contains(new Tokens(null, List.of("медведица")));
    assertThat(missing.tokens()).hasSize(2);
    assertThat(missing.nearest()).containsExactly("медведь");
  }

  @Test
  void thePartsOfACompoundWordAreShownWhereTheyAreInItsPlace() throws IOException {
    Explanation why = why("parts.md", "steel-lamp desk long cable");
    assertThat(why.outcome()).isEqualTo(Outcome.HIT);
    Word parts = why.words().get(0);
    assertThat(parts.found()).isTrue();
    assertThat(parts.places()).flatExtracting(Explanation.Place::forms).contains("steel", "lamp");
    assertThat(parts.nearest()).isEmpty();
    double all = why.words().stream().mapToDouble(Word::score).sum();
    assertThat(why.score()).isCloseTo(all + why.lift(), within(1e-4));

    Word needed = why("parts.md", "steel-lamp desk").words().get(0);
    assertThat(needed.found()).isFalse();
    assertThat(needed.places()).isEmpty();
  }

  @Test
  void aConditionThatHoldsItBackIsNamed() throws IOException {
    SearchRequest request =
        SearchRequest.builder("кит tag:море").filter(Facet.LANGUAGE, "ru").build();
    Explanation why = INDEX.searcher.why("bear.md", request);
    assertThat(why.outcome()).isEqualTo(Outcome.FILTERED);
    assertThat(why.conditions())
        .containsExactly(new Condition("language:ru", true), new Condition("tag:море", false));
    assertThat(why.summary()).contains("'tag:море'");
    assertThat(why.rank()).isZero();
  }

  @Test
  void whatWasExcludedIsSaid() throws IOException {
    assertThat(why("sea.md", "кит -маяк").outcome()).isEqualTo(Outcome.EXCLUDED);
    assertThat(why("bear.md", "кит -маяк").outcome()).isEqualTo(Outcome.HIT);
    assertThat(why("bear.md", "кит -маяк").words().get(1).role()).isEqualTo(Role.EXCLUDES);
  }

  @Test
  void aTranslationThatIsShownInItsPlaceIsNamed() throws IOException {
    assertThat(why("sea.md", "lighthouse").summary())
        .isEqualTo(
            "No hit: it lacks 'lighthouse'. Its translation sea.en.md is one, number 1 of 1.");
    assertThat(why("sea.en.md", "lighthouse").isHit()).isTrue();
  }

  @Test
  void aLongQuerySaysHowManyWordsAreNeeded() throws IOException {
    assertThat(why("bear.md", "кит маяк корабль парус").summary())
        .contains("has 1 of 4 and needs 2");
  }

  @Test
  void anArticleThatIsNowhereIsSaidToBeUnknown() throws IOException {
    Explanation why = why("none.md", "кит");
    assertThat(why.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(why.summary()).startsWith("Not in the index");
    assertThat(why("blog:sea.md", "кит").isHit()).isTrue();
  }

  private static Explanation why(String article, String query) throws IOException {
    return INDEX.searcher.why(article, SearchRequest.of(query));
  }
}
