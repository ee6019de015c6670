package dev.tolmach.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.field.DateOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

  private static final DateParser UTC = new DateParser(ZoneOffset.UTC, DateOrder.REFUSED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2015-01-13                            | 2015-01-13 | 2015-01-13T00:00:00Z
          2008-11-23T17:22:34+00:00             | 2008-11-23 | 2008-11-23T17:22:34Z
          2020-10-21 14:00:00 +0900             | 2020-10-21 | 2020-10-21T05:00:00Z
          2015-01-29 12:00:00                   | 2015-01-29 | 2015-01-29T12:00:00Z
          2020-04-03T20:26:28.000Z              | 2020-04-03 | 2020-04-03T20:26:28Z
          2020/12/21                            | 2020-12-21 | 2020-12-21T00:00:00Z
          2011-09-06 23:32:54.000000000 +09:00  | 2011-09-06 | 2011-09-06T14:32:54Z
          2013-11-22 5:00:00 +0000              | 2013-11-22 | 2013-11-22T05:00:00Z
          2016-02-29 8:00:00                    | 2016-02-29 | 2016-02-29T08:00:00Z
          2016-3-21 12:00:00                    | 2016-03-21 | 2016-03-21T12:00:00Z
          2017-07-15T0:10:32+00:00              | 2017-07-15 | 2017-07-15T00:10:32Z
          2019-01-11 22:13                      | 2019-01-11 | 2019-01-11T22:13:00Z
          2025-04-01 20:00.000000000 +08:00     | 2025-04-01 | 2025-04-01T12:00:00Z
          2014-10-1 12:00:00                    | 2014-10-01 | 2014-10-01T12:00:00Z
          2013-06-19T00:38:00.000+07:00         | 2013-06-19 | 2013-06-18T17:38:00Z
          2025-03-17T10:00:00-04:00             | 2025-03-17 | 2025-03-17T14:00:00Z
          2024-11-2 23:30:00.000000000 +09:00   | 2024-11-02 | 2024-11-02T14:30:00Z
          2016-1-29                             | 2016-01-29 | 2016-01-29T00:00:00Z
          2024年1月10日                          | 2024-01-10 | 2024-01-10T00:00:00Z
          2024 年 1 月 10 日 08:30               | 2024-01-10 | 2024-01-10T08:30:00Z
          2024년 1월 10일                        | 2024-01-10 | 2024-01-10T00:00:00Z
          17.01.2024                            | 2024-01-17 | 2024-01-17T00:00:00Z
          7.1.2024 9:05                         | 2024-01-07 | 2024-01-07T09:05:00Z
          Jul 14 2022                           | 2022-07-14 | 2022-07-14T00:00:00Z
          July 14th, 2022                       | 2022-07-14 | 2022-07-14T00:00:00Z
          14 July 2022                          | 2022-07-14 | 2022-07-14T00:00:00Z
          14-Jul-2022                           | 2022-07-14 | 2022-07-14T00:00:00Z
          14 июля 2022 г.                       | 2022-07-14 | 2022-07-14T00:00:00Z
          5 мая 2021                            | 2021-05-05 | 2021-05-05T00:00:00Z
          3. März 2020                          | 2020-03-03 | 2020-03-03T00:00:00Z
          4 août 2020                           | 2020-08-04 | 2020-08-04T00:00:00Z
          2 травня 2020 р.                      | 2020-05-02 | 2020-05-02T00:00:00Z
          Thu, 14 Jul 2022 10:00:00 GMT         | 2022-07-14 | 2022-07-14T10:00:00Z
          Thu, 14 Jul 2022 10:00:00 -0500       | 2022-07-14 | 2022-07-14T15:00:00Z
          Thu Jul 14 2022 10:00:00 GMT+0300 (MSK) | 2022-07-14 | 2022-07-14T07:00:00Z
          2013/7/13 20:46:25                    | 2013-07-13 | 2013-07-13T20:46:25Z
          2022-01-02 03:04 PM                   | 2022-01-02 | 2022-01-02T15:04:00Z
          2022-01-02T03:04:05 Europe/Moscow     | 2022-01-02 | 2022-01-02T00:04:05Z
          2022-01-02 03:04 +5:30                | 2022-01-02 | 2022-01-01T21:34:00Z
          2022-01-02 03:04 GMT-3                | 2022-01-02 | 2022-01-02T06:04:00Z
          2022-01-02 03:04 AEST                 | 2022-01-02 | 2022-01-02T03:04:00Z
          20240110                              | 2024-01-10 | 2024-01-10T00:00:00Z
          1584792000                            | 2020-03-21 | 2020-03-21T12:00:00Z
          1584792000000                         | 2020-03-21 | 2020-03-21T12:00:00Z
          2024-05                               | 2024-05-01 | 2024-05-01T00:00:00Z
          2024                                  | 2024-01-01 | 2024-01-01T00:00:00Z
          May 2024                              | 2024-05-01 | 2024-05-01T00:00:00Z
          25/04/2024                            | 2024-04-25 | 2024-04-25T00:00:00Z
          04/25/2024                            | 2024-04-25 | 2024-04-25T00:00:00Z
          03/03/2024                            | 2024-03-03 | 2024-03-03T00:00:00Z
          """)
  void dayIsTheAuthorsAndInstantIsTheMoment(String written, LocalDate day, Instant instant) {
    assertThat(UTC.parse(written)).isEqualTo(new ArticleDate(day, instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12分钟",
        "soon",
        "{{ .Date }}",
        "2024-02-30",
        "2024-13-01",
        "99.99.2024",
        "0000-01-01",
        "2024-01-10-a-file-name",
        "1.2.3",
        "true",
        "03/04/2024",
        "14 foo 2022",
        "2022-01-02 soon",
        "2022-01-02 10:00 +99:00",
        "999999999999999"
      })
  void whatIsNoDateIsNone(String written) {
    assertThat(UTC.parse(written)).isNull();
  }

  @Test
  void orderOfDayAndMonthIsASetting() {
    assertThat(UTC.with(DateOrder.DAY_FIRST).parse("03/04/2024"))
        .extracting(ArticleDate::day)
        .isEqualTo(LocalDate.of(2024, 4, 3));
    assertThat(UTC.with(DateOrder.MONTH_FIRST).parse("03/04/2024"))
        .extracting(ArticleDate::day)
        .isEqualTo(LocalDate.of(2024, 3, 4));
  }

  @Test
  void zoneIsTheArchivesWhereNoneIsWritten() {
    DateParser moscow = new DateParser(ZoneId.of("Europe/Moscow"), DateOrder.REFUSED);
    assertThat(moscow.parse("2025-01-01"))
        .isEqualTo(
            new ArticleDate(LocalDate.of(2025, 1, 1), Instant.parse("2024-12-31T21:00:00Z")));
    assertThat(moscow.parse("2025-01-01T01:00:00Z"))
        .isEqualTo(
            new ArticleDate(LocalDate.of(2025, 1, 1), Instant.parse("2025-01-01T01:00:00Z")));
  }
}
