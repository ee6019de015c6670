package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.Snippet;
import dev.tolmach.search.TextRange;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnippetTest {
  private static final String FILLER =
      "Волны шумели всю ночь, и ветер не стихал до утра. ".repeat(20);

  @Test
  void showsTheSentenceWithTheWordsAndMarksTheirForms() throws IOException {
    String text = FILLER + "Смотритель зажёг лампы старого маяка. " + FILLER;
    Hit hit = first(text, "маяк лампа");
    assertThat(hit.snippets().get(0).text()).contains("Смотритель зажёг лампы старого маяка.");
    assertThat(marked(hit.snippets().get(0))).containsExactly("лампы", "маяка");
  }

  @Test
  void marksHanWordsAndCharacters() throws IOException {
    Hit hit = first("夜里下过一阵小雨。搜索引擎先把文章切成词语，再写进倒排索引。", "索引擎");
    assertThat(marked(hit.snippets().get(0))).containsExactly("索引擎", "索引");
  }

  @Test
  void marksSingleHanCharactersWhereverTheyOccur() throws IOException {
    for (String language : List.of("zh-Hant", "ru")) {
      String text = "夜里下过一阵小雨。灯塔很高，塔里有灯。";
      try (SearchFixture index =
          SearchFixture.of(article("a.md", language, text).title("老白塔").code("塔 = 1").build())) {
        Hit hit = index.searcher.search(SearchRequest.of("塔")).hits().get(0);
        assertThat(marked(hit.snippets().get(0))).containsExactly("塔", "塔");
        assertThat(hit.titleMatches()).containsExactly(new TextRange(2, 3));
        Hit both = index.searcher.search(SearchRequest.of("塔 下过")).hits().get(0);
        assertThat(marked(both.snippets().get(0))).containsExactly("下过", "塔", "塔");
      }
    }
  }

  @Test
  void marksWordsInTheTitle() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(article("a.md", "ru", "Текст").title("О маяках и людях").build())) {
      Hit hit = index.searcher.search(SearchRequest.of("маяк")).hits().get(0);
      assertThat(hit.titleMatches()).containsExactly(new TextRange(2, 8));
      assertThat(hit.snippets()).containsExactly(new Snippet("Текст", List.of()));
      assertThat(hit.section()).isNull();
    }
  }

  @Test
  void namesTheSectionOfTheBestSnippet() throws IOException {
    String text = "Начало.\nМаяк\n" + FILLER + "\nХлеб\nТесто подходит два часа.";
    int bread = text.indexOf("Хлеб");
    try (SearchFixture index =
        SearchFixture.of(
            article("a.md", "ru", text).section("Маяк", 8).section("Хлеб", bread).build())) {
      Hit hit = index.searcher.search(SearchRequest.of("тесто подходить")).hits().get(0);
      assertThat(hit.section()).isNotNull();
      assertThat(hit.section().heading()).isEqualTo("Хлеб");
    }
  }

  @Test
  void headingsItemsAndParagraphsAreSeparatedAsAReaderWould() throws IOException {
    Hit hit = first("Печи\nу маяка\nу реки\nЗдесь пекут хлеб:\nржаной.\nКонец", "маяк ржаной");
    assertThat(hit.snippets().get(0).text())
        .isEqualTo("у маяка · у реки · Здесь пекут хлеб: ржаной.");
    assertThat(marked(hit.snippets().get(0))).containsExactly("маяка", "ржаной");
  }

  @Test
  void hanBlocksAreSeparatedUnlessAFullStopDoes() throws IOException {
    Hit hit = first("灯塔的历史\n灯塔建于一八五二年。\n看守人每天点灯", "灯塔 看守人");
    assertThat(hit.snippets().get(0).text()).isEqualTo("灯塔的历史 · 灯塔建于一八五二年。 看守人每天点灯");
    assertThat(marked(hit.snippets().get(0))).containsExactly("灯塔", "灯塔", "看守人");
  }

  @Test
  void codeIsShownWithoutItsIndentation() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("a.md", "en", "Words")
                .code("if (lamp) {\n\t\tlight(\n        lamp);\n}")
                .build())) {
      Snippet snippet =
          index.searcher.search(SearchRequest.of("light lamp")).hits().get(0).snippets().get(0);
      assertThat(snippet.text()).isEqualTo("if (lamp) { light( lamp);");
      assertThat(marked(snippet)).containsExactly("lamp", "light", "lamp");
    }
  }

  @Test
  void beginningOfATextEndsWithAWord() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(article("a.md", "ru", "перелётный ".repeat(40)).title("Маяк").build())) {
      String text =
          index.searcher.search(SearchRequest.of("маяк")).hits().get(0).snippets().get(0).text();
      assertThat(text).endsWith("перелётный…").hasSizeLessThan(210);
    }
  }

  @Test
  void everyRangeLiesInsideItsSnippetWhateverTheText() throws IOException {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    String[] pieces = {
      "маяк", " ", "\n", "word", ". ", "。", "灯塔", "𠮷", "\u0301", "-", "x".repeat(300)
    };
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder("маяк ");
      for (int i = random.nextInt(400); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Hit hit = first(text.toString(), "маяки word 灯塔");
      assertThat(hit.snippets()).as("tests.seed=%d", seed).isNotEmpty().hasSizeLessThanOrEqualTo(3);
      for (Snippet snippet : hit.snippets()) {
        int end = 0;
        for (TextRange range : snippet.matches()) {
          assertThat(range.start()).as("tests.seed=%d", seed).isGreaterThanOrEqualTo(end);
          assertThat(range.end()).isGreaterThan(range.start());
          end = range.end();
        }
        assertThat(end).as("tests.seed=%d", seed).isLessThanOrEqualTo(snippet.text().length());
        assertThat(snippet.text()).doesNotContain("\n");
      }
    }
  }

  private static Hit first(String text, String query) throws IOException {
    String language =
        text.codePoints().filter(Character::isIdeographic).count() > 10 ? "zh-Hans" : "ru";
    try (SearchFixture index = SearchFixture.of(article("a.md", language, text).build())) {
      return index.searcher.search(SearchRequest.of(query)).hits().get(0);
    }
  }

  private static List<String> marked(Snippet snippet) {
    return snippet.matches().stream()
        .map(range -> snippet.text().substring(range.start(), range.end()))
        .toList();
  }
}
