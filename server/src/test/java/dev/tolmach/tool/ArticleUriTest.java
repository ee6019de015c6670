package dev.tolmach.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.query.InvalidRequestException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleUriTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "posts/a.md",
        "статьи/Книжный развал.md",
        "magazine:a#b?c%d.md",
        "灯塔/🐈.md",
        "a\"<>\\^`{|}.md"
      })
  void anIdComesBack(String id) {
    String uri = ArticleUri.of(id);
    assertThat(URI.create(uri).getScheme()).isEqualTo("tolmach");
    assertThat(ArticleUri.parse(uri).id()).isEqualTo(id);
    assertThat(ArticleUri.parse(uri).section()).isEmpty();
  }

  @Test
  void slashesMayBeEncodedAndLettersNeedNot() {
    assertThat(ArticleUri.parse("tolmach://article/ru%2Fposts%2Fa.md").id())
        .isEqualTo("ru/posts/a.md");
    ArticleUri section = ArticleUri.parse("tolmach://article/статьи/a.md#зима");
    assertThat(section.id()).isEqualTo("статьи/a.md");
    assertThat(section.section()).contains("зима");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "posts/a.md",
        "http://article/a.md",
        "tolmach://article/",
        "tolmach://article/#x",
        "tolmach://article/%",
        "tolmach://article/%2",
        "tolmach://article/%c3"
      })
  void whatIsNoAddressIsRefused(String uri) {
    assertThatThrownBy(() -> ArticleUri.parse(uri))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageStartingWith("Not the URI of an article: '" + uri + "'. Expected");
  }
}
