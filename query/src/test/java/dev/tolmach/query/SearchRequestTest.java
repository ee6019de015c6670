package dev.tolmach.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchRequestTest {
  @Test
  void asksForTenHitsAndTenValuesOfEachFacetByDefault() {
    SearchRequest request = SearchRequest.of("кошка");
    assertThat(request.limit()).isEqualTo(10);
    assertThat(request.facets())
        .extracting(FacetRequest::facet)
        .containsExactly(Facet.TAG, Facet.CATEGORY, Facet.AUTHOR, Facet.LANGUAGE, Facet.DATE);
    assertThat(request.facets()).extracting(FacetRequest::limit).containsOnly(10);
  }

  @Test
  void refusesALimitOutOfRange() {
    assertThatThrownBy(() -> SearchRequest.builder("a").limit(10_001).build())
        .hasMessage(
            "Number of hits out of range: '10001'. Expected 0 to 10000. Ask for fewer hits and go"
                + " on with the cursor.");
  }

  @Test
  void readsFacetsWithAndWithoutANumber() {
    assertThat(FacetRequest.parse("Tag")).isEqualTo(new FacetRequest(Facet.TAG, 10));
    assertThat(FacetRequest.parse("author:3")).isEqualTo(new FacetRequest(Facet.AUTHOR, 3));
    assertThat(FacetRequest.parse("Series").facet()).isEqualTo(Facet.named("series"));
  }

  @Test
  void refusesAFacetThatIsNone() {
    assertThatThrownBy(() -> FacetRequest.parse(" :3"))
        .hasMessage("A facet without a name: ' '. Expected a name such as tag. Give one.");
    assertThatThrownBy(() -> FacetRequest.parse("tag:many"))
        .hasMessageStartingWith("Not a facet: 'tag:many'.");
    assertThatThrownBy(() -> FacetRequest.parse("tag:0"))
        .hasMessage(
            "Number of facet values out of range: '0'. Expected 1 to 1000. Choose a number in that"
                + " range.");
  }

  @Test
  void refusesFiltersThatCannotBe() {
    assertThatThrownBy(() -> new Filter.AnyOf(Facet.TAG, List.of()))
        .hasMessageStartingWith("No value for facet 'tag'.");
    assertThatThrownBy(() -> new Filter.AnyOf(Facet.DATE, List.of("soon")))
        .hasMessageStartingWith("Not a date: 'soon'.");
    assertThatThrownBy(() -> new Filter.Between(null, null))
        .hasMessageStartingWith("A date range without ends.");
    assertThatThrownBy(() -> new Filter.FieldIs(" ", List.of("a")))
        .hasMessageStartingWith("Incomplete condition on field");
  }
}
