package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.query.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A word is as rare in one part or form of a text as in all of them. */
class FieldRarityTest {
  private static final int OTHERS = 20;

  @Test
  void aHeadingMakesNoCommonWordRare() throws IOException {
    String often = "A harbour is here. Amber, amber, amber, amber, amber, amber. End.";
    String heading = "Harbour. One sees amber here, and much else besides on the way.";
    assertThat(
            first(
                "harbour amber",
                others("en", "The harbour is large."),
                article("often.md", "en", often).build(),
                article("heading.md", "en", heading).section("Harbour", 0).build()))
        .isEqualTo("often.md");
  }

  @Test
  void aLatinNameCountsAlikeInArticlesWithAndWithoutPassagesOfItsLanguage() throws IOException {
    String filler = "港口的故事很长，我们慢慢说。";
    assertThat(
            first(
                "Quillon",
                others("zh", "Quillon 在港口。" + filler),
                article("often.md", "zh", "Quillon 和 Quillon，还有 Quillon。" + filler).build(),
                article("english.md", "zh", "Quillon is here now. " + filler).alsoIn("en").build()))
        .isEqualTo("often.md");
  }

  @Test
  void aRareFormOfACommonWordIsNotRare() throws IOException {
    assertThat(
            first(
                "маяками янтарь",
                others("ru", "Стоят маяки."),
                article("often.md", "ru", "Маяк и янтарь, янтарь, янтарь, янтарь.").build(),
                article("form.md", "ru", "Между маяками нашли янтарь у воды.").build()))
        .isEqualTo("often.md");
  }

  private static List<Article> others(String language, String text) {
    List<Article> others = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      others.add(article("other-" + i + ".md", language, text).build());
    }
    return others;
  }

  private static String first(String query, List<Article> others, Article... wanted)
      throws IOException {
    List<Article> all = new ArrayList<>(others);
    all.addAll(List.of(wanted));
    try (SearchFixture fixture = SearchFixture.of(all, Integer.MAX_VALUE)) {
      SearchRequest request = SearchRequest.builder(query).build();
      return fixture.searcher.search(request).hits().get(0).articleId().path();
    }
  }
}
