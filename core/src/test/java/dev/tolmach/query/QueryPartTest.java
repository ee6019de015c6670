package dev.tolmach.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.query.QueryPart.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryPartTest {
  @Test
  void wordsThatFollowEachOtherStayOnePart() {
    assertThat(QueryPart.of("  кошки и\tсобаки "))
        .containsExactly(new QueryPart(Kind.WORDS, "кошки и собаки", false));
  }

  @Test
  void quotedTextIsAPhraseInEveryStyleOfQuotation() {
    assertThat(List.of("\"a b\"", "“a b”", "«a b»", "„a b“"))
        .allSatisfy(typed ->
            assertThat(QueryPart.of(typed))
                .containsExactly(new QueryPart(Kind.PHRASE, "a b", false)));
  }

  @Test
  void marksAroundNamesInRunningTextAreNoQuotation() {
    assertThat(QueryPart.of("「約翰引句」的爭議"))
        .containsExactly(new QueryPart(Kind.WORDS, "「約翰引句」的爭議", false));
  }

  @Test
  void anUnclosedQuotationMarkIsText() {
    assertThat(QueryPart.of("5\" disk"))
        .containsExactly(new QueryPart(Kind.WORDS, "5\" disk", false));
  }

  @Test
  void aDashBeforeAWordExcludesIt() {
    assertThat(QueryPart.of("кошка -собака -\"белый медведь\""))
        .containsExactly(
            new QueryPart(Kind.WORDS, "кошка", false),
            new QueryPart(Kind.WORDS, "собака", true),
            new QueryPart(Kind.PHRASE, "белый медведь", true));
  }

  @Test
  void aDashInsideAWordOrAloneExcludesNothing() {
    assertThat(QueryPart.of("веб-сервер - тест --"))
        .containsExactly(new QueryPart(Kind.WORDS, "веб-сервер - тест --", false));
  }

  @Test
  void anAsteriskBehindAWordAsksForItsBeginning() {
    assertThat(QueryPart.of("нейро* сеть"))
        .containsExactly(
            new QueryPart(Kind.PREFIX, "нейро", false), new QueryPart(Kind.WORDS, "сеть", false));
  }

  @Test
  void anAsteriskAloneIsText() {
    assertThat(QueryPart.of("* **")).containsExactly(new QueryPart(Kind.WORDS, "* **", false));
  }

  @Test
  void anyTextCanBeTyped() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    String alphabet = "ab -*\"“”«»„「」\u3000\t字\uD800\uDC00(";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(QueryPart.of(typed.toString()))
          .as("tests.seed=%d, typed: %s", seed, typed)
          .noneMatch(part -> part.text().isBlank() && part.kind() != Kind.PHRASE);
    }
  }
}
