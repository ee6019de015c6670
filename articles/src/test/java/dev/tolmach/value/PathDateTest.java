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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17.03.2026.md",
        "17.03.2026.ru.md",
        "b/17.03.2026 note.md",
        "17-03-2026.md",
        "17_03_2026-note.md",
        "2026.03.17 note.md",
        "20260317-note.md",
        "20260317.md",
        "202603171530 Note.md",
        "20260317153000-note.md"
      })
  void dayOfANameIsRead(String path) {
    assertThat(PathDate.of(path, DATES))
        .extracting(ArticleDate::day)
        .isEqualTo(LocalDate.of(2026, 3, 17));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.168.1.1.md",
        "v1.02.2003.md",
        "1.2.3-2003.md",
        "99.99.2026.md",
        "1.2.2003a.md"
      })
  void otherNumbersAreNoDay(String path) {
    assertThat(PathDate.of(path, DATES)).isNull();
  }

  @Test
  void dayOrMonthBeforeAYearIsAsTheArchiveSays() {
    assertThat(PathDate.of("03-04-2026.md", DATES)).isNull();
    assertThat(PathDate.yearLast("03-04-2026.md")).isEqualTo("03-04-2026");
    assertThat(PathDate.of("03-04-2026.md", DATES.with(DateOrder.MONTH_FIRST)))
        .extracting(ArticleDate::day)
        .isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(PathDate.of("03.04.2026.md", DATES))
        .extracting(ArticleDate::day)
        .isEqualTo(LocalDate.of(2026, 4, 3));
  }

  @Test
  void whatIsNoTimeIsNone() {
    assertThat(PathDate.of("2024-01-10T99:99:99Z-a.md", DATES)).isNull();
    assertThat(PathDate.of("b/2024-01-10Tea-a.md", DATES)).isNull();
  }
}
