package dev.tolmach.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** The date of responses, made once a second. */
final class HttpDate {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final AtomicReference<Second> LAST = new AtomicReference<>(new Second(-1, ""));

  private record Second(long number, String written) {}

  private HttpDate() {}

  static String now() {
    Instant now = Instant.now();
    Second last = LAST.get();
    if (last.number() != now.getEpochSecond()) {
      last = new Second(now.getEpochSecond(), FORMAT.format(now));
      LAST.set(last);
    }
    return last.written();
  }
}
