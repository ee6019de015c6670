package dev.tolmach.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatePeriodTest {
  @Test
  void aYearAMonthAndADayHaveTheirFirstAndLastDay() {
    assertThat(DatePeriod.parse("2024")).isEqualTo(period("2024-01-01", "2024-12-31"));
    assertThat(DatePeriod.parse("2024-02")).isEqualTo(period("2024-02-01", "2024-02-29"));
    assertThat(DatePeriod.parse(" 2024-2-3 ")).isEqualTo(period("2024-02-03", "2024-02-03"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "24", "2024-13", "2023-02-29", "2024/05", "yesterday", "2024-05-31T10"})
  void anythingElseIsRefusedWithTheRemedy(String written) {
    assertThatThrownBy(() -> DatePeriod.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Not a date: '"
                + written
                + "'. Expected a year, a month or a day, such as 2024, 2024-05 or 2024-05-31."
                + " Correct the date.");
  }

  private static DatePeriod period(String first, String last) {
    return new DatePeriod(LocalDate.parse(first), LocalDate.parse(last));
  }
}
