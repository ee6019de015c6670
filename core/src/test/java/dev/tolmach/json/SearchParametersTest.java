package dev.tolmach.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Filter;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.query.Versions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {
  @Test
  void noParametersAreARequestForEverything() {
    assertThat(SearchParameters.of(Map.of())).isEqualTo(SearchRequest.of(""));
  }

  @Test
  void severalWordsAreOneQuery() {
    assertThat(of("q", "tea", "q", "house").text()).isEqualTo("tea house");
  }

  @Test
  void everyParameterHasItsPartInTheRequest() {
    SearchRequest request =
        of(
            "q", "маяк",
            "tag", "Море",
            "tag", "AI",
            "category", "c",
            "author", "a",
            "language", "zh",
            "date", "2024-05",
            "from", "2024",
            "to", "2025-02",
            "where", "Series=x",
            "where", "series=y=z",
            "facet", "tag:3",
            "facet", "series",
            "sort", "Newest",
            "match", "all",
            "recency", "365:0.3",
            "today", "2026-12-31",
            "prefer", "ru, en",
            "versions", "all",
            "limit", "5",
            "snippets", "1",
            "translate", "always",
            "timeout", "200",
            "after", "c1",
            "as-you-type", "true",
            "suggestions", "false");

    assertThat(request)
        .isEqualTo(
            SearchRequest.builder("маяк")
                .filter(Facet.TAG, "Море", "AI")
                .filter(Facet.CATEGORY, "c")
                .filter(Facet.AUTHOR, "a")
                .filter(Facet.LANGUAGE, "zh")
                .filter(Facet.DATE, "2024-05")
                .filter(new Filter.Between(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 2, 28)))
                .filter(new Filter.FieldIs("series", List.of("x", "y=z")))
                .facets(
                    List.of(
                        new FacetRequest(Facet.TAG, 3),
                        FacetRequest.of(Facet.CATEGORY),
                        FacetRequest.of(Facet.AUTHOR),
                        FacetRequest.of(Facet.LANGUAGE),
                        FacetRequest.of(Facet.DATE),
                        FacetRequest.of(Facet.named("series"))))
                .sort(SortOrder.NEWEST)
                .match(MatchRule.ALL)
                .recency(new Recency(365, 0.3, LocalDate.of(2026, 12, 31)))
                .versions(new Versions(true, List.of("ru", "en")))
                .limit(5)
                .snippets(1)
                .translate(TranslationMode.ALWAYS)
                .timeout(Duration.ofMillis(200))
                .after("c1")
                .lastWordIsPrefix(true)
                .suggestions(false)
                .build());
  }

  @Test
  void theLastOfSeveralValuesCountsWhereThereCanBeOne() {
    assertThat(of("limit", "5", "limit", "7").limit()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "limit|x|Not a number: 'x'. Expected limit=N with a whole number from 0 to 10000. Correct"
            + " the number.",
        "limit|10001|Out of range: 'limit=10001'. Expected limit=N with 0 to 10000. Choose a number"
            + " in that range.",
        "today|2025|Not a day: '2025'. Expected today=DAY with a whole day, such as 2025-09-06."
            + " Correct the day.",
        "timeout|1s|Not a number: '1s'. Expected timeout=MILLISECONDS with a whole number from 1 to"
            + " 2147483647. Correct the number.",
        "sort|best|Unknown value of sort: 'best'. Expected one of relevance, newest, oldest."
            + " Correct the value.",
        "as-you-type|1|Unknown value of as-you-type: '1'. Expected one of false, true. Correct the"
            + " value.",
        "where|x|Not a condition: 'x'. Expected where=FIELD=VALUE, such as"
            + " where=series=lighthouses. Give a field and a value.",
        "from|May|Not a date: 'May'. Expected a year, a month or a day, such as 2024, 2024-05 or"
            + " 2024-05-31. Correct the date.",
        "tag|` `|No value for tag. Expected one that is not blank. Add it, or leave the condition"
            + " out.",
        "recency|soon|Not a recency: 'soon'. Expected DAYS or DAYS:SHARE, such as 365 or 365:0.3."
            + " Correct it."
      })
  void aValueThatCannotBeIsAnErrorThatNamesTheParameter(String name, String value, String error) {
    assertThatThrownBy(() -> of(name, value))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage(error);
  }

  @Test
  void anUnknownNameIsAnErrorThatListsTheNames() {
    assertThatThrownBy(() -> of("limits", "5"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage(
            "Unknown parameter: 'limits'. Expected one of "
                + String.join(", ", SearchParameters.NAMES)
                + ". Correct the name, or leave it out.");
  }

  @Test
  void errorsAreWrittenAsTheRequestWas() {
    Map<String, List<String>> range = Map.of("from", List.of("2025"), "to", List.of("2024"));

    assertThatThrownBy(() -> SearchParameters.of(range))
        .hasMessage(
            "Empty range of dates: '2025-01-01 to 2024-12-31'. Expected from no later than to."
                + " Exchange or correct them.");
    assertThatThrownBy(() -> SearchParameters.builder(range, ParameterStyle.OPTION))
        .hasMessage(
            "Empty range of dates: '2025-01-01 to 2024-12-31'. Expected --from no later than --to."
                + " Exchange or correct them.");
  }

  private static SearchRequest of(String... namesAndValues) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.merge(
          namesAndValues[i],
          List.of(namesAndValues[i + 1]),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return SearchParameters.of(parameters);
  }
}
