package dev.tolmach.cli.arguments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final List<String> NAMES = List.of("search", "index", "rebuild", "facets");

  @Test
  void oneLetterLeftOutAddedReplacedOrSwappedIsNear() {
    assertThat(Spelling.nearest("serch", NAMES)).contains("search");
    assertThat(Spelling.nearest("indexx", NAMES)).contains("index");
    assertThat(Spelling.nearest("facats", NAMES)).contains("facets");
    assertThat(Spelling.nearest("saerch", NAMES)).contains("search");
  }

  @Test
  void theNearestOfSeveralIsTaken() {
    assertThat(Spelling.nearest("--from", List.of("--form", "--from"))).contains("--from");
  }

  @Test
  void theBeginningOfAWordIsNear() {
    List<String> names = List.of("--language-of-all", "--language", "--limit");
    assertThat(Spelling.nearest("--lang", names)).contains("--language");
    assertThat(Spelling.nearest("--language-of", names)).contains("--language-of-all");
    assertThat(Spelling.nearest("--l", names)).isEmpty();
  }

  @Test
  void anotherWordIsNotNear() {
    assertThat(Spelling.nearest("нейросеть", NAMES)).isEmpty();
    assertThat(Spelling.nearest("x", NAMES)).isEmpty();
    assertThat(Spelling.nearest("--xy", List.of("--to", "--tag"))).isEmpty();
  }
}
