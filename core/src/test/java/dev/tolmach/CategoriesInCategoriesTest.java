package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.index.IndexReport;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Categories that lie in others, from the file to the counts. */
@ParameterizedClass
@EnumSource(Engine.class)
class CategoriesInCategoriesTest {
  @Parameter private Engine engine;
  @TempDir Path temp;
  private ArticleIndex index;

  @BeforeEach
  void articles() throws IOException {
    index = engine.fresh();
    article("css.md", "[[Frontend, CSS], [Life]]");
    article("both.md", "[[Frontend, CSS], [frontend, JavaScript]]");
    article("blog.md", "[[Blog, Life]]");
    article("cpp.md", "[C/C++, TCP/IP]");
    index.rebuild(archive());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void article(String path, String categories) throws IOException {
    String text = "---\ntitle: " + path + "\ncategories: " + categories + "\n---\nWords.\n";
    Files.writeString(temp.resolve(path), text);
  }

  private ArticleArchive archive() {
    return ArticleArchive.folder("blog", temp);
  }

  @Test
  void eachLevelIsCountedAndChildrenAreInTheirParent() throws IOException {
    List<FacetCount> values = categories(SearchRequest.builder(""));
    assertThat(values)
        .extracting(FacetCount::key, FacetCount::value, FacetCount::count)
        .containsExactly(
            tuple("frontend", "Frontend", 2),
            tuple("blog", "Blog", 1),
            tuple("c/c++", "C/C++", 1),
            tuple("life", "Life", 1),
            tuple("tcp/ip", "TCP/IP", 1));
    assertThat(values.get(0).children())
        .extracting(FacetCount::key, FacetCount::value, FacetCount::count)
        .containsExactly(
            tuple("frontend/css", "CSS", 2), tuple("frontend/javascript", "JavaScript", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "Frontend, both.md css.md",
    "Frontend/CSS, both.md css.md",
    "frontend / javascript, both.md",
    "JavaScript, both.md",
    "Life, css.md",
    "Blog/Life, blog.md",
    "C/C++, cpp.md",
    "Frontend/Life, ''",
    "C, ''"
  })
  void aCategoryIsChosenByItsNameOrItsPath(String chosen, String found) throws IOException {
    SearchRequest request = SearchRequest.builder("").filter(Facet.CATEGORY, chosen).build();
    assertThat(index.search(request).hits().stream().map(Hit::id).sorted())
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
  }

  @Test
  void whatIsChosenIsMarkedWhereItIs() throws IOException {
    assertThat(selected("frontend/css")).containsExactly("frontend/css 2");
    assertThat(selected("CSS")).containsExactly("frontend/css 2");
    assertThat(selected("FRONTEND")).containsExactly("frontend 2");
    assertThat(selected("life")).containsExactly("life 1");
    assertThat(selected("nothing")).containsExactly("nothing 0");
  }

  @Test
  void aLimitIsForTheUppermostLevelAndWhatIsChosenIsListedBeyondIt() throws IOException {
    FacetRequest one = new FacetRequest(Facet.CATEGORY, 1);
    SearchRequest.Builder request =
        SearchRequest.builder("").facets(List.of(one)).filter(Facet.CATEGORY, "blog/life");
    assertThat(categories(request)).extracting(FacetCount::key).containsExactly("frontend", "blog");
  }

  @Test
  void theNamesOfAllLevelsAreSearched() throws IOException {
    assertThat(index.search("javascript").hits()).extracting(Hit::id).containsExactly("both.md");
  }

  @Test
  void slashesPartLevelsWhereTheArchiveSaysSo() throws IOException {
    Files.writeString(temp.resolve("tolmach.yaml"), "categoryPaths: slash\n");
    IndexReport report = index.update(archive());
    assertThat(report.indexed()).isEqualTo(4);
    assertThat(selected("c/c++")).containsExactly("c/c++ 1");
    assertThat(selected("C")).containsExactly("c 1");
  }

  @Test
  void whatIsWrittenAgainNextToOthersKeepsItsLevels() throws IOException {
    Files.writeString(temp.resolve("css.ru.md"), "---\ncategories: [[Веб, CSS]]\n---\nСлова.\n");
    assertThat(index.update(archive()).unchanged()).isEqualTo(4);
    assertThat(selected("frontend/css")).containsExactly("frontend/css 2");
    assertThat(selected("css")).containsExactly("frontend/css 2", "веб/css 1");
    index.remove(new ArticleId("blog", "both.md"));
    assertThat(selected("frontend/css")).containsExactly("frontend/css 1");
  }

  @Test
  void aNameOfACategoryIsOneOnEachLevel() throws IOException {
    Files.writeString(temp.resolve("css.ru.md"), "---\ncategories: [[Веб, Стили]]\n---\nСлова.\n");
    Files.writeString(
        temp.resolve("tolmach.yaml"),
        "categoryAliases:\n  - {en: Frontend, ru: Веб}\n  - {en: CSS, ru: Стили}\n");
    assertThat(index.update(archive()).indexed()).isEqualTo(1);
    assertThat(selected("веб/css")).containsExactly("frontend/css 2");
    assertThat(selected("стили")).containsExactly("frontend/css 2");
    assertThat(selected("веб")).containsExactly("frontend 2");
    FacetCount frontend = categories(SearchRequest.builder("").prefer("ru")).get(0);
    assertThat(frontend.value()).isEqualTo("Веб");
    assertThat(frontend.children().get(0).value()).isEqualTo("Стили");
  }

  private List<FacetCount> categories(SearchRequest.Builder request) throws IOException {
    return index.search(request.build()).facet(Facet.CATEGORY).values();
  }

  private List<String> selected(String category) throws IOException {
    List<FacetCount> values =
        categories(SearchRequest.builder("").filter(Facet.CATEGORY, category));
    return values.stream()
        .flatMap(value -> Stream.concat(Stream.of(value), value.children().stream()))
        .filter(FacetCount::selected)
        .map(value -> value.key() + ' ' + value.count())
        .toList();
  }
}
