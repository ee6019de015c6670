package dev.tolmach.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DottedHeadTest {
  private static final String FIELDS =
      ".. title: Хлеб: начало\n.. slug: bread\n.. date: 2024-03-05 10:11:12 UTC+03:00\n.. link:\n";

  @Test
  void fieldsAreInACommentOrAboveAnEmptyLine() {
    for (String document :
        new String[] {"<!--\n" + FIELDS + "-->\n\nТекст.", FIELDS + "\nТекст."}) {
      Preamble head = Preamble.of(document);
      assertThat(head.syntax()).isEqualTo(Syntax.HEAD);
      assertThat(head.fields())
          .containsExactly(
              entry("title", "Хлеб: начало"),
              entry("slug", "bread"),
              entry("date", "2024-03-05 10:11:12 UTC+03:00"),
              entry("link", ""));
      assertThat(document.substring(head.bodyStart()).strip()).isEqualTo("Текст.");
      assertThat(head.lineOf("title")).isEqualTo(document.startsWith("<") ? 2 : 1);
    }
  }

  @Test
  void statusMayMakeADraft() {
    assertThat(Preamble.of("<!--\n.. title: T\n.. status: draft\n-->\nx").fields())
        .containsEntry("draft", "true");
    assertThat(Preamble.of("<!--\n.. title: T\n.. status: published\n-->\nx").fields())
        .doesNotContainKey("draft");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!--\n.. title: T\n\nwithout an end",
        "<!--\n.. title: T\nwords\n-->\nx",
        "<!-- .. title: T\n-->\nx",
        ".. title: T\nwords\n\nx",
        ".. and so on: it goes\n\nx",
        "<!--\n-->\nx",
      })
  void otherCommentsAreText(String document) {
    assertThat(Preamble.of(document).syntax()).isEqualTo(Syntax.NONE);
  }
}
