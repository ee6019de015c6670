package dev.tolmach.field;

/** The order of day and month in dates like {@code 03/04/2024}, which do not say it. */
public enum DateOrder {
  /** Not at all, unless one of the two numbers is above 12 or both are the same. */
  REFUSED,
  /** The third of April. */
  DAY_FIRST,
  /** The fourth of March. */
  MONTH_FIRST
}
