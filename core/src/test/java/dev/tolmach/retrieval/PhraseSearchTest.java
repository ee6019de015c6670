package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseSearchTest {
  @Test
  void aPhraseOfTwoScriptsIsFoundOnlyAsItIs() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("one.md", "zh", "先说 Redis 使用方法").build(),
            article("two.md", "zh", "使用 Redis，再说使用").build(),
            article("three.md", "ru", "Как настроить nginx 2").build(),
            article("four.md", "ru", "Настроить: вот что нужно. nginx потом, 2 раза").build())) {
      for (String phrase : List.of("Redis 使用", "redis使用方", "使用方法", "說 redis")) {
        assertThat(matching(index, phrase)).as(phrase).containsExactly("one.md");
      }
      for (String phrase : List.of("настроить nginx", "nginx 2", "как настроить nginx 2")) {
        assertThat(matching(index, phrase)).as(phrase).containsExactly("three.md");
      }
    }
  }

  @Test
  void aCompoundWordOfAPhraseIsNotThePhrase() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("one.md", "en", "A node.js server").build(),
            article("two.md", "en", "A server for node.js").build())) {
      assertThat(matching(index, "node.js server")).containsExactly("one.md");
      assertThat(matching(index, "node.js")).containsExactlyInAnyOrder("one.md", "two.md");
    }
  }

  @Test
  void hanCharactersOfAPhraseAreAdjacentWhateverIsBetweenThem() throws IOException {
    try (SearchFixture index =
        SearchFixture.of(
            article("one.md", "zh", "讲机器学习的第一章节，C语言").build(),
            article("two.md", "zh", "机器会，学习的第二章").build(),
            article("three.md", "zh", "机器，学习 第 一 章").build(),
            article("four.md", "ja", "C 語と機器").build())) {
      for (String phrase : List.of("机器学习", "机器 学习", "第 一 章", "第一 章", "第 一章", "器 学", "器 学习")) {
        assertThat(matching(index, phrase))
            .as(phrase)
            .containsExactlyInAnyOrder("one.md", "three.md");
      }
      for (String phrase : List.of("C 语", "c语", "C 語")) {
        assertThat(matching(index, phrase))
            .as(phrase)
            .containsExactlyInAnyOrder("one.md", "four.md");
      }
      assertThat(matching(index, "C 语言")).containsExactly("one.md");
      assertThat(matching(index, "章 C")).isEmpty();
      assertThat(matching(index, "节 C")).containsExactly("one.md");
    }
  }

  @Test
  void chineseWordsNearEachOtherComeFirst() throws IOException {
    String between = "，" + "这里讲的是别的内容，".repeat(3);
    try (SearchFixture index =
        SearchFixture.of(
            article("far.md", "zh", "机器" + between + "学习").build(),
            article("near.md", "zh", between + "机器，学习").build(),
            article("turned.md", "zh", between + "学习，机器").build())) {
      assertThat(index.searcher.search(SearchRequest.of("机器 学习")).hits())
          .extracting(Hit::id)
          .startsWith("near.md");
    }
  }

  /* A text is its units, Han characters and the word x, whatever marks are between them. */
  @Test
  void aPhraseWithHanCharactersIsFoundWhereverItOccursAndNowhereElse() throws IOException {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      texts.add(units(random, 1 + random.nextInt(12)));
      articles.add(article(i + ".md", i % 2 == 0 ? "zh" : "ru", texts.get(i)).build());
    }
    try (SearchFixture index = SearchFixture.of(articles, 25)) {
      for (int round = 0; round < 400; round++) {
        String phrase = units(random, 1 + random.nextInt(5)).strip();
        boolean run = phrase.length() > 1 && phrase.chars().allMatch(Character::isIdeographic);
        List<String> found = matching(index, phrase);
        for (int i = 0; i < texts.size(); i++) {
          boolean occurs =
              run ? texts.get(i).contains(phrase) : bare(texts.get(i)).contains(bare(phrase));
          if (occurs || !run) {
            assertThat(found.contains(i + ".md"))
                .as("tests.seed=%d, '%s' in '%s'", seed, phrase, texts.get(i))
                .isEqualTo(occurs);
          }
        }
      }
    }
  }

  /* A text has what camelCase is called at the position of its first part. */
  @ParameterizedTest
  @CsvSource({
    "github actions, one.md",
    "GitHub Actions, one.md",
    "use github actions, one.md",
    "use github, one.md three.md",
    "GitHub pages, two.md",
    "github pages, two.md",
    "postgresql 16, one.md",
    "javascript frameworks, one.md",
    "git hub actions, one.md",
    "git actions, ''",
    "github and, three.md",
    "github 调用, four.md",
    "github 调, four.md",
    "用 github, four.md",
    "先用 github 调用接口, four.md",
    "github 接口, ''",
  })
  void aNameInCamelCaseIsOneWordOfAPhrase(String phrase, String expected) throws IOException {
    try (SearchFixture index = camelCase()) {
      assertThat(String.join(" ", matching(index, phrase))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"iphone15, one.md", "iPhone15, one.md", "postgresql-16, one.md", "mySQL8, two.md"})
  void aNameInCamelCaseMayBeNextToDigits(String word, String expected) throws IOException {
    try (SearchFixture index = camelCase()) {
      assertThat(index.searcher.search(SearchRequest.of(word)).hits())
          .filteredOn(hit -> hit.missing().isEmpty())
          .extracting(Hit::id)
          .containsExactly(expected);
    }
  }

  private static SearchFixture camelCase() {
    String names = "We use GitHub Actions and JavaScript frameworks, PostgreSQL 16 and iPhone 15.";
    return SearchFixture.of(
        article("one.md", "en", names).build(),
        article("two.md", "en", "Plain mysql 8 on github pages.").build(),
        article("three.md", "en", "We use github and other actions.").build(),
        article("four.md", "zh-Hans", "我们先用 GitHub 调用接口。").build());
  }

  private static String units(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(List.of("机", "器", "学", "机", "x").get(random.nextInt(5)));
      text.append(List.of("", "", "，", " ").get(random.nextInt(4)));
      if (text.toString().endsWith("x")) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static String bare(String text) {
    return text.replaceAll("[ ，]", "");
  }

  private static List<String> matching(SearchFixture index, String phrase) throws IOException {
    return index
        .searcher
        .search(SearchRequest.builder('"' + phrase + '"').limit(100).build())
        .hits()
        .stream()
        .filter(hit -> hit.missing().isEmpty())
        .map(Hit::id)
        .toList();
  }
}
