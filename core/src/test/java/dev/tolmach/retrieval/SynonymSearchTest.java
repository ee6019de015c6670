package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.SynonymGroup;
import dev.tolmach.query.Expression;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word of a query finds articles that call it otherwise, as a glossary says. */
class SynonymSearchTest {
  private static final Glossary GLOSSARY =
      Glossary.ofSynonyms(
          SynonymGroup.equal("нейросеть", "нейронная сеть", "神经网络", "neural network"),
          SynonymGroup.equal("software", "软件"),
          new SynonymGroup(List.of("котик", "киса"), List.of("кот")),
          SynonymGroup.equal("IT", "информатика"),
          SynonymGroup.equal("море", "океан"),
          SynonymGroup.equal("океан", "ocean"));

  private static final SearchFixture FIXTURE =
      SearchFixture.of(
          GLOSSARY,
          article("one.md", "ru", "Они обучают нейросети на картинках.").build(),
          article("two.md", "ru", "О нейронных сетях говорят все.").title("Разговоры").build(),
          article("apart.md", "ru", "Сеть магазинов и нейронная активность мозга.").build(),
          article("zh.md", "zh-Hans", "深度神经网络模型的训练。").build(),
          article("en.md", "en", "We train neural networks.").build(),
          article("named.md", "en", "We train them.").title("Neural networks").build(),
          article("taiwan.md", "zh-Hant", "這個軟體很好用。").build(),
          article("cat.md", "ru", "Кот спит.").build(),
          article("kitty.md", "ru", "Котик мурлычет.").build(),
          article("it.md", "en", "It works well.").build(),
          article("science.md", "ru", "Информатика в школе.").build(),
          article("sea.md", "ru", "Синее море.").build(),
          article("ocean.md", "ru", "Тихий океан.").build(),
          article("pacific.md", "en", "The ocean is deep.").build());

  @AfterAll
  static void close() throws Exception {
    FIXTURE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "нейросетями",
        "НЕЙРОСЕТЬ",
        "нейронные сети",
        "нейронной сетью",
        "神经网络",
        "神經網絡",
        "神经 网络",
        "neural network",
        "Neural Networks"
      })
  void anyFormOfAnyNameFindsAllNames(String query) throws IOException {
    assertThat(matches(query)).contains("one.md", "two.md", "zh.md", "en.md", "named.md");
  }

  @ParameterizedTest
  @CsvSource({
    "нейросети, one.md",
    "нейронная сеть, two.md",
    "神经网络, zh.md",
    "neural networks, en.md"
  })
  void ofEqualArticlesThatWithTheNameTypedComesFirst(String query, String first)
      throws IOException {
    assertThat(matches(query).stream().filter(path -> !path.matches("(?:named|apart).md")))
        .first()
        .isEqualTo(first);
  }

  @Test
  void theNameThatWasTypedComesFirstThoughTheOtherIsRarer() throws IOException {
    List<Article> articles = new ArrayList<>();
    IntStream.range(0, 30)
        .forEach(i -> articles.add(article("common" + i + ".md", "en", "A common word.").build()));
    articles.add(article("rare.md", "ru", "Редкое слово.").build());
    SynonymGroup group = SynonymGroup.equal("common", "редкое");
    try (SearchFixture fixture =
        SearchFixture.of(Glossary.ofSynonyms(group), articles.toArray(Article[]::new))) {
      List<Hit> hits =
          fixture.searcher.search(SearchRequest.builder("common").limit(31).build()).hits();
      assertThat(hits).hasSize(31).last().extracting(Hit::id).isEqualTo("rare.md");
    }
  }

  @Test
  void aNameOfSeveralWordsIsAPhraseButWhatIsTypedIsNot() throws IOException {
    assertThat(matches("нейросеть")).doesNotContain("apart.md");
    assertThat(matches("сеть нейронная")).containsExactlyInAnyOrder("apart.md", "two.md");
    assertThat(matches("нейросеть мозга")).isEmpty();
  }

  @Test
  void ofAOneWayGroupOnlyTheOneSideFindsTheOther() throws IOException {
    assertThat(matches("киса")).containsExactly("cat.md");
    assertThat(matches("котики")).containsExactly("kitty.md", "cat.md");
    assertThat(matches("кот")).containsExactly("cat.md");
  }

  @Test
  void whatAWordIsCalledInAnotherRegionIsAName() throws IOException {
    assertThat(matches("software")).isEmpty();
    assertThat(matches("軟體")).containsExactly("taiwan.md");
  }

  @Test
  void groupsAreNotChained() throws IOException {
    assertThat(matches("море")).containsExactly("sea.md", "ocean.md");
    assertThat(matches("океан")).containsExactlyInAnyOrder("ocean.md", "sea.md", "pacific.md");
  }

  @Test
  void aFunctionWordIsNoName() throws IOException {
    assertThat(matches("it")).containsExactly("it.md");
    assertThat(matches("IT")).contains("science.md");
    assertThat(matches("информатика")).startsWith("science.md");
  }

  @Test
  void phrasesBeginningsAndWhatIsLeftOutAreWhatIsWritten() throws IOException {
    assertThat(matches("\"neural networks\"")).containsExactly("named.md", "en.md");
    assertThat(matches("нейросет*")).containsExactly("one.md");
    assertThat(matches("нейросеть -\"neural network\""))
        .containsExactlyInAnyOrder("one.md", "two.md", "zh.md");
    assertThat(matches("нейросеть -(neural OR 神经网络)")).containsExactly("one.md", "two.md");
  }

  @Test
  void aPartOfAnArticleHasASynonymInThatPart() throws IOException {
    assertThat(matches("title:нейросеть")).containsExactly("named.md");
    assertThat(matches("(нейросеть OR кот) школа")).isEmpty();
    assertThat(matches("(нейросеть OR информатика) картинки")).containsExactly("one.md");
    assertThat(matches("(нейросети train)")).containsExactly("named.md", "en.md");
    assertThat(
            FIXTURE
                .searcher
                .search(
                    SearchRequest.builder("")
                        .expression(new Expression.Words("neural network"))
                        .build())
                .total())
        .isEqualTo(5);
  }

  @Test
  void aSynonymIsHighlightedAndNotMissing() throws IOException {
    SearchResult result = FIXTURE.searcher.search(SearchRequest.of("нейронная сеть неведомое"));
    Hit hit =
        result.hits().stream().filter(each -> each.id().equals("one.md")).findFirst().orElseThrow();
    assertThat(hit.missing()).containsExactly("неведомое");
    Snippet snippet = hit.snippets().get(0);
    assertThat(snippet.matches())
        .extracting(range -> snippet.text().substring(range.start(), range.end()))
        .containsExactly("нейросети");
  }

  @Test
  void whySaysByWhichNameAWordWasFound() throws IOException {
    Explanation why = FIXTURE.searcher.why("one.md", SearchRequest.of("neural networks"));
    assertThat(why.isHit()).isTrue();
    assertThat(why.words())
        .extracting(Explanation.Word::text)
        .containsExactly("neural", "networks");
    assertThat(why.words().get(0).places())
        .isNotEmpty()
        .allMatch(place -> "нейросеть".equals(place.synonym()))
        .anyMatch(place -> place.forms().equals(List.of("нейросети")));
    assertThat(FIXTURE.searcher.why("en.md", SearchRequest.of("networks")).words().get(0).places())
        .isNotEmpty()
        .allMatch(place -> place.synonym() == null);
  }

  @Test
  void aWordWhoseSynonymIsThereIsNotRepaired() throws IOException {
    assertThat(FIXTURE.searcher.search(SearchRequest.of("киса")).suggestions()).isEmpty();
    SearchResult both = FIXTURE.searcher.search(SearchRequest.of("киса снит"));
    assertThat(both.suggestions()).extracting(each -> each.text()).contains("киса спит");
  }

  @Test
  @Timeout(20)
  void aHostileGlossaryNeitherBreaksASearchNorTakesItsWordsAway() throws IOException {
    List<SynonymGroup> groups = new ArrayList<>();
    for (int group = 0; group < 100; group++) {
      String[] names = new String[50];
      names[0] = group % 2 == 0 ? "spin" : "spin" + group;
      for (int i = 1; i < names.length; i++) {
        names[i] = "deep " + group + " " + i + " deep " + group;
      }
      groups.add(SynonymGroup.equal(names));
    }
    try (SearchFixture fixture =
        SearchFixture.of(
            new Glossary(groups, List.of()),
            article("a.md", "en", "Oceans spin. Spin1, spin3, spin5, spin7. ".repeat(3)).build(),
            article("b.md", "en", numbers()).build())) {
      String query = "spin oceans spin1 spin3 spin5 spin7 spin9 " + "spin deep ".repeat(700);
      SearchResult result = fixture.searcher.search(SearchRequest.of(query));
      assertThat(result.hits()).extracting(Hit::id).contains("a.md");
      assertThat(result.hits()).allMatch(hit -> hit.missing().isEmpty());
      assertThat(result.messages())
          .containsExactly("The query is long: not all synonyms of its words are looked for.");
    }
  }

  private static String numbers() {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 5_000)
        .forEach(i -> text.append("deep ").append(i / 50).append(' ').append(i % 50).append(". "));
    return text.toString();
  }

  private static List<String> matches(String query) throws IOException {
    return FIXTURE.searcher.search(SearchRequest.of(query)).hits().stream()
        .filter(hit -> hit.missing().isEmpty())
        .map(hit -> hit.articleId().path())
        .toList();
  }
}
