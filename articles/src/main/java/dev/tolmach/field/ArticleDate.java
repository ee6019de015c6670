package dev.tolmach.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A date as an author stated it: the calendar day they wrote, and the instant that it means.
 *
 * <p>Facets and ranges use the day, so that {@code 2025-01-01T00:30:00+03:00} is the first of
 * January wherever it is read; sorting uses the instant.
 *
 * @param day the calendar day in the zone that was written, or in the archive's zone where none was
 * @param instant the moment; the start of the day where no time was written
 */
public record ArticleDate(LocalDate day, Instant instant) {

  /** Checks that neither part is missing. */
  public ArticleDate {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(instant, "instant");
  }
}
