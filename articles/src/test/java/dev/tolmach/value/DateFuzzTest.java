package dev.tolmach.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tolmach.field.ArticleDate;
import dev.tolmach.field.DateOrder;
import dev.tolmach.testing.Bounded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a date or none. */
class DateFuzzTest {

  private static final Duration FARTHEST_ZONE = Duration.ofHours(18);

  static Stream<byte[]> dates() {
    return Stream.of(
            "2024-01-10",
            "2024/1/10 8:05",
            "2024-01-10 20:00:00.000000000 +0800",
            "2024-01-10T20:00:00.000Z",
            "2024年1月10日",
            "2024년 1월 10일",
            "17.01.2024",
            "03/04/2024",
            "Jul 14 2022",
            "14 июля 2022 г.",
            "Thu, 14 Jul 2022 10:00:00 GMT",
            "July 14th, 2022 at 10:00 PM PST",
            "20240110",
            "1704888000",
            "1704888000000",
            "2024-01",
            "24-03-05",
            "2024-W10-2",
            "二〇二四年三月五日 星期二 上午10:30",
            "令和6年3月5日",
            "Thu Jul 14 10:00:00 UTC 2022",
            "2024-03-05T24:00:00+03:00[Europe/Moscow]",
            "2024",
            "2024-01-10 10:00 Europe/Moscow")
        .map(date -> date.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("dates")
  @FuzzTest
  void anyTextIsADateOrNone(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    ArticleDate refused = read(text, DateOrder.REFUSED);
    ArticleDate dayFirst = read(text, DateOrder.DAY_FIRST);
    ArticleDate monthFirst = read(text, DateOrder.MONTH_FIRST);
    if (refused != null) {
      assertThat(dayFirst).isEqualTo(refused);
      assertThat(monthFirst).isEqualTo(refused);
    }
  }

  private static @Nullable ArticleDate read(String text, DateOrder order) {
    DateParser parser = new DateParser(ZoneId.of("Asia/Shanghai"), order);
    ArticleDate date =
        Bounded.<@Nullable ArticleDate, RuntimeException>by(
            text.length(), () -> parser.parse(text));
    assertThat(parser.parse("  " + text + "\n")).isEqualTo(date);
    if (date != null) {
      assertThat(date.day().getYear()).isBetween(1, 9999);
      Duration away =
          Duration.between(date.day().atStartOfDay(ZoneOffset.UTC).toInstant(), date.instant());
      assertThat(away).isBetween(FARTHEST_ZONE.negated(), FARTHEST_ZONE.plus(Duration.ofDays(1)));
    }
    return date;
  }
}
