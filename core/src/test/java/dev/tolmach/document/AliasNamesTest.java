package dev.tolmach.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.language.Language;
import dev.tolmach.schema.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zweitname",
        "别名笔记",
        "Второе имя",
        "TCP/IP",
        "ввод/вывод",
        "Node.js",
        ".NET",
        "C#",
        "Read me.md, please",
        "#"
      })
  void nameIsFound(String name) {
    assertThat(AliasNames.of(List.of(name)).contains(name)).isEqualTo(!name.equals("#"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/old/path/",
        "/старый/путь",
        "https://old.example/a",
        "mailto:a@old.example",
        "old.html",
        "old.HTM#part",
        "posts/2020/old-name",
        "../other",
        "./other",
        "旧/"
      })
  void addressIsNot(String address) {
    assertThat(AliasNames.of(List.of(address))).isEmpty();
  }

  @Test
  void namesAreSearchedWithWhatTheAuthorSaysAboutTheArticle() {
    FrontMatter matter =
        FrontMatter.builder().tags(List.of("notes")).aliases(List.of("Zweitname", "/old/")).build();
    Article article =
        new Article(
            new ArticleId("a", "a.md"),
            "Note",
            Language.ENGLISH,
            List.of(Language.ENGLISH),
            "a",
            matter,
            "text",
            "",
            List.of());
    assertThat(ArticleDocuments.text(TextField.ABOUT, article)).isEqualTo("notes\nZweitname");
  }
}
