package dev.tolmach.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.field.DateOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of paths. Those without a time are in {@code ArticleParserTest}. */
class PathDateTest {
  private static final DateParser DATES = new DateParser(ZoneOffset.UTC, DateOrder.REFUSED);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-10T15:30:00+03:00-a.md",
        "b/2024-01-10T12:30:00Z-a.md",
        "b/2024-01-10T12-30-00Z_a.md",
        "2024-01-10T12:30:00.000Z-a/index.md"
      })
  void timeOfANameIsRead(String path) {
    assertThat(PathDate.of(path, DATES))
        .isEqualTo(
            new ArticleDate(LocalDate.of(2024, 1, 10), Instant.parse("2024-01-10T12:30:00Z")));
  }

  @Test
  void whatIsNoTimeIsNone() {
    assertThat(PathDate.of("2024-01-10T99:99:99Z-a.md", DATES)).isNull();
    assertThat(PathDate.of("b/2024-01-10Tea-a.md", DATES)).isNull();
  }
}
