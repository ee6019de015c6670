package dev.tolmach.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.language.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownItemTest {
  private final Article russian = article("a.ru.md", Language.RUSSIAN, "a");
  private final Article english = article("a.md", Language.ENGLISH, "a");
  private final Article other = article("b.ru.md", Language.RUSSIAN, "b");
  private final List<Article> articles = List.of(russian, english, other);

  @Test
  void wordsOfSeveralArticlesAreAskedOnce() {
    List<Question> questions =
        questions(new KnownItem("сборка", other, russian), new KnownItem("Сборка", russian, other));
    assertThat(questions).hasSize(1);
    assertThat(questions.get(0).language()).isEqualTo("ru");
    assertThat(questions.get(0).judged()).containsOnlyKeys("a.ru.md", "b.ru.md");
  }

  @Test
  void latinWordsAreToFindAnyVersionOfTheWork() {
    List<Question> questions = questions(new KnownItem("Docker", other, russian));
    assertThat(questions.get(0).language()).isEqualTo(QuestionLanguage.LATIN);
    assertThat(questions.get(0).judged()).containsOnlyKeys("a.ru.md", "a.md");
  }

  @Test
  void wordsOfManyWorksAreLeftOut() {
    List<KnownItem> items = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Article each = article(i + ".md", Language.ENGLISH, "work " + i);
      items.add(new KnownItem("Introduction", each, each));
    }
    assertThat(KnownItem.questions(items, articles, 10, 1)).isEmpty();
  }

  @Test
  void theSameQuestionsAreDrawnWithTheSameSeed() {
    List<KnownItem> items = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      items.add(new KnownItem("слово " + i, other, russian));
    }
    List<Question> drawn = KnownItem.questions(items, articles, 10, 1);
    assertThat(drawn).hasSize(10).isEqualTo(KnownItem.questions(items, articles, 10, 1));
    assertThat(drawn).isNotEqualTo(KnownItem.questions(items, articles, 10, 2));
  }

  private List<Question> questions(KnownItem... items) {
    return KnownItem.questions(List.of(items), articles, 10, 1);
  }

  private static Article article(String path, Language language, String work) {
    return new Article(
        new ArticleId("site", path),
        path,
        language,
        List.of(language),
        work,
        FrontMatter.builder().build(),
        "",
        "",
        List.of());
  }
}
