package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.query.ArticlePart;
import dev.tolmach.query.Expression;
import dev.tolmach.query.Facet;
import dev.tolmach.query.Filter;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLanguageTest {
  private static final SearchFixture INDEX =
      SearchFixture.of(
          article("sea.md", "ru", "Белый кит плавал у маяка.")
              .title("Киты и маяки")
              .tags("Море", "Звери")
              .date("2024-05-10")
              .build(),
          article("bear.md", "ru", "Белый медведь ходит по льду. Кит далеко.")
              .title("Медведь")
              .tags("Звери")
              .date("2024-07-31")
              .build(),
          article("code.md", "en", "How to print a whale.")
              .title("Printing")
              .code("printf(\"whale\");")
              .tags("Code")
              .date("2025-01-02")
              .build(),
          article("zh.md", "zh-Hans", "灯塔旁边的鲸鱼。").title("灯塔").build());

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "медведь OR whale | bear.md code.md",
        "белый медведь OR кит | bear.md sea.md",
        "(белый маяк) OR printing | code.md sea.md",
        "title:кит | sea.md",
        "title:китами | sea.md",
        "title:маяк* | sea.md",
        "title:\"кит и маяк\" | sea.md",
        "title:(медведь OR printing) | bear.md code.md",
        "title:белый | ",
        "code:printf | code.md",
        "code:whale | code.md",
        "code:кит | ",
        "text:whale | code.md",
        "кит -title:кит | bear.md",
        "-title:кит -lang:zh -lang:en | bear.md",
        "tag:звери | bear.md sea.md",
        "tag:звери tag:море | sea.md",
        "tag:море OR tag:code | code.md sea.md",
        "tag:море OR lang:en | code.md sea.md",
        "белый tag:море | sea.md",
        "-tag:звери | code.md zh.md",
        "кит -(маяк OR корабль) | bear.md",
        "date:2024 | bear.md sea.md",
        "date:2024-05..2024-07 | bear.md sea.md",
        "date:2024-06.. | bear.md code.md",
        "lang:ru -date:2024-05 | bear.md",
        "lang:zh | zh.md",
        "灯塔 OR медведь | bear.md zh.md",
        "燈塔 lang:zh | zh.md",
        "(белый -медведь) OR (whale lang:en) | code.md sea.md",
        "кит OR tag:code | bear.md code.md sea.md",
      })
  void findsWhatWasAskedFor(String typed, String expected) throws IOException {
    SearchResult result = search(SearchRequest.builder(typed));
    List<String> wanted = expected == null ? List.of() : List.of(expected.split(" "));
    assertThat(result.total()).isEqualTo(wanted.size());
    assertThat(result.hits().stream().filter(hit -> hit.missing().isEmpty()).map(Hit::id))
        .containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(result.messages()).noneMatch(message -> message.contains("as text"));
  }

  @Test
  void aQueryThatFindsNothingSaysWhy() throws IOException {
    assertThat(search(SearchRequest.builder("кит пингвин")).messages())
        .containsExactly("No article has 'пингвин'.");
    assertThat(search(SearchRequest.builder("кит tag:code")).messages())
        .containsExactly("Without 'tag:code' 2 articles match.");
    assertThat(search(SearchRequest.builder("медведь маяк")).messages()).isEmpty();
    assertThat(search(SearchRequest.builder("кит")).messages()).isEmpty();
  }

  @Test
  void aTypedFacetKeepsItsOwnCountsAsAnOptionDoes() throws IOException {
    SearchResult result = search(SearchRequest.builder("кит tag:море"));
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.facet(Facet.TAG).values())
        .anyMatch(count -> count.key().equals("море") && count.selected() && count.count() == 1)
        .anyMatch(count -> count.key().equals("звери") && !count.selected() && count.count() == 2);
  }

  @Test
  void aProgramStatesTheSameWithoutSyntax() throws IOException {
    assertThat(
            search(
                    SearchRequest.builder("")
                        .expression(
                            new Expression.AnyOf(
                                List.of(
                                    new Expression.Phrase("белый медведь"),
                                    new Expression.Within(
                                        ArticlePart.TITLE, new Expression.Words("кит")))))
                        .expression(new Expression.Not(new Expression.Words("лёд"))))
                .hits())
        .extracting(Hit::id)
        .containsExactly("sea.md");
    assertThat(
            search(SearchRequest.builder("").expression(new Expression.Words("-медведь OR")))
                .hits()
                .get(0)
                .id())
        .isEqualTo("bear.md");
  }

  @Test
  void whatAnArticleLacksIsNamedAsItWasTyped() throws IOException {
    SearchResult result = search(SearchRequest.builder("кит title:медведь маяк OR корабль"));
    assertThat(result.total()).isZero();
    assertThat(result.hits())
        .filteredOn(hit -> hit.id().equals("sea.md"))
        .singleElement()
        .satisfies(hit -> assertThat(hit.missing()).containsExactly("title:медведь"));
    assertThat(result.hits())
        .filteredOn(hit -> hit.id().equals("bear.md"))
        .singleElement()
        .satisfies(hit -> assertThat(hit.missing()).containsExactly("маяк OR корабль"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tag:звери ", "-tag:море ", "-(tag:море OR lang:en) "})
  void aConditionHoldsOnceHoweverOftenItIsTyped(String condition) throws IOException {
    SearchResult result = search(SearchRequest.builder("медведь " + condition.repeat(300)));
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.messages()).noneMatch(message -> message.contains("conditions"));
  }

  @Test
  void moreConditionsThanThereIsRoomForAreLeftOut() throws IOException {
    String typed =
        IntStream.range(0, 600).mapToObj(i -> "-tag:b" + i).collect(Collectors.joining(" "));
    SearchResult result = search(SearchRequest.builder("медведь " + typed));
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.messages())
        .contains("The query is long: only its first 250 conditions hold.");
  }

  @Test
  void manyConditionsAndManyWordsAreAnswered() throws IOException {
    for (int words = 1; words < 600; words += 299) {
      String conditions =
          IntStream.range(0, 330).mapToObj(i -> "-tag:" + i).collect(Collectors.joining(" "));
      String typed =
          IntStream.range(0, words).mapToObj(i -> "в" + i).collect(Collectors.joining(" "));
      assertThat(search(SearchRequest.builder(conditions + " " + typed)).total()).isZero();
    }
  }

  @Test
  void aProgramThatStatesTooManyConditionsIsReported() {
    SearchRequest.Builder many = SearchRequest.builder("медведь");
    IntStream.range(0, 1_100)
        .forEach(i -> many.filter(new Filter.FieldIs("field" + i, List.of("a"))));
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> search(many))
        .withMessage(
            "Too many conditions: more than '500'. Expected at most 500 in one request. Leave some"
                + " out.");
    String[] dates =
        IntStream.range(1_000, 2_100).mapToObj(Integer::toString).toArray(String[]::new);
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> search(SearchRequest.builder("медведь").filter(Facet.DATE, dates)))
        .withMessageStartingWith("Too many dates: '1100'. Expected at most 500 ");
  }

  @Test
  void ofAGroupThatIsTooLongTheBeginningIsLookedFor() throws IOException {
    SearchResult result =
        search(SearchRequest.builder("медведь OR " + "(кит лёд) OR ".repeat(600) + "кит"));
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.messages())
        .containsExactly(
            "'OR' is read as syntax: either side of it is enough. Put it in quotation marks to"
                + " search for the word.",
            "The query is long: only its beginning is looked for.");
  }

  @Test
  void anyTextIsAnswered() throws IOException {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    String[] pieces = {
      "кит", "белый ", " ", "-", "*", "\"", "“", "»", "灯塔", "\uDC00", "(", ")", " OR ", "title:",
      "tag:", "date:", "2024", "..", "lang:", "code:", ":", "\0", "printf", "鲸", "и ", "c++ "
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(24); i > 0; i--) {
        typed.append(pieces[random.nextInt(pieces.length)]);
      }
      SearchResult result = search(SearchRequest.builder(typed.toString()));
      assertThat(result.total()).as("tests.seed=%d, typed: %s", seed, typed).isBetween(0L, 4L);
    }
  }

  private static SearchResult search(SearchRequest.Builder request) throws IOException {
    return INDEX.searcher.search(request.build());
  }
}
