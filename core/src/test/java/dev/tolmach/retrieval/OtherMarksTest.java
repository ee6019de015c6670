package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words typed without the marks of their letters are found in all their forms. */
class OtherMarksTest {
  private static final SearchFixture FIXTURE =
      SearchFixture.of(
          article("fr.md", "fr", "Les élèves ont des activités prévues au lycée.").build(),
          article("fr-plain.md", "fr", "Un eleve parle encore du contrat et du livre.").build(),
          article("fr-résumé.md", "fr", "Le résumé est contre nous.").build(),
          article("es.md", "es", "Las canciones y las aplicaciones de los niños.").build(),
          article("pt.md", "pt", "Os corações e as orações do povo.").build(),
          article("cs.md", "cs", "Příběhy o žlutých koních se četly celou noc.").build(),
          article("pl.md", "pl", "Żółwie mieszkały koło rzeki.").build(),
          article("pl-one.md", "pl", "Jeden żółw spał na kamieniu.").build(),
          article("tr.md", "tr", "Işıkları açtık ve çocuklar oynadı.").build(),
          article("hu.md", "hu", "A könyvek és a tükörfúrógépek a házban vannak.").build(),
          article("en.md", "en", "Send your résumés to the office.").build(),
          article("title.md", "fr", "Un texte.").title("Nos écoles").build());

  @AfterAll
  static void close() throws IOException {
    FIXTURE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "eleves, fr-plain.md fr.md",
    "eleve, fr-plain.md fr.md",
    "élève, fr.md fr-plain.md",
    "activite, fr.md",
    "prevu, fr.md",
    "lycees, fr.md",
    "ecole, title.md",
    "title:ecole, title.md",
    "cancion, es.md",
    "aplicacion, es.md",
    "nino, es.md",
    "coracao, pt.md",
    "oracao, pt.md",
    "pribeh, cs.md",
    "zluty, cs.md",
    "zolwie, pl.md pl-one.md",
    "zolw, pl-one.md pl.md",
    "isik, tr.md",
    "cocuk, tr.md",
    "konyv, hu.md",
    "resume, fr-résumé.md en.md",
    "'\"les eleve\"', fr.md",
    "résum*, fr-résumé.md en.md",
    "resum*, fr-résumé.md en.md",
  })
  void aWordIsFoundInItsFormsWithMarks(String query, String expected) throws IOException {
    assertThat(matches(query)).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void whatIsTypedComesFirst() throws IOException {
    assertThat(matches("eleve")).containsExactly("fr-plain.md", "fr.md");
    assertThat(matches("élève")).containsExactly("fr.md", "fr-plain.md");
    assertThat(matches("élèves")).containsExactly("fr.md", "fr-plain.md");
  }

  /* contrât would have the stem of contre. */
  @Test
  void noEndingIsTriedForAWordThatATextHas() throws IOException {
    assertThat(matches("contrat")).containsExactly("fr-plain.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"elevatoire", "cancioneiro", "zolt", "konyha", "isim"})
  void aWordWithOtherLettersIsNotFound(String query) throws IOException {
    assertThat(matches(query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"activite", "oracao", "konyv", "prevue", "aplicacion"})
  void whatIsFoundNeedsNoCorrection(String query) throws IOException {
    SearchResult found = FIXTURE.searcher.search(SearchRequest.of(query));
    assertThat(found.total()).isPositive();
    assertThat(found.suggestions()).isEmpty();
  }

  private static List<String> matches(String query) throws IOException {
    SearchRequest request = SearchRequest.builder(query).suggestions(false).build();
    return FIXTURE.searcher.search(request).hits().stream()
        .filter(hit -> hit.missing().isEmpty())
        .map(Hit::id)
        .toList();
  }
}
