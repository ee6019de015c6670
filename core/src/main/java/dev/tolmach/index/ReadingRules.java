package dev.tolmach.index;

import dev.tolmach.field.DateOrder;
import dev.tolmach.language.Language;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * How articles are understood, and which of them are indexed. Immutable.
 *
 * <p>The rules are kept with each archive in the index: when they change, all its articles are read
 * anew.
 *
 * @param zone the zone of dates that are written without one
 * @param dateOrder how dates like {@code 03/04/2024} are read
 * @param candidates the languages that the articles may be in; empty: any
 * @param declaredFromPath whether file suffixes and folders declare languages
 * @param languageKey whether the front matter's key {@code language} declares the article's
 * @param includeDrafts whether drafts are indexed
 * @param includeFuture whether articles are indexed whose date is still to come
 * @param includeExpired whether articles are indexed whose expiry date has passed
 */
public record ReadingRules(
    ZoneId zone,
    DateOrder dateOrder,
    Set<Language> candidates,
    boolean declaredFromPath,
    boolean languageKey,
    boolean includeDrafts,
    boolean includeFuture,
    boolean includeExpired) {

  /** Dates in UTC, any language, no drafts, nothing future or expired. */
  public static final ReadingRules DEFAULT =
      new ReadingRules(
          ZoneOffset.UTC, DateOrder.REFUSED, Set.of(), true, false, false, false, false);

  /** Copies the set. */
  public ReadingRules {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(dateOrder, "dateOrder");
    candidates = Set.copyOf(candidates);
  }

  /** The same text for the same rules. */
  String inWords() {
    return String.join(
        " ",
        "zone=" + zone,
        "dateOrder=" + dateOrder,
        "candidates=" + new TreeSet<>(candidates),
        "declaredFromPath=" + declaredFromPath,
        "languageKey=" + languageKey,
        "drafts=" + includeDrafts,
        "future=" + includeFuture,
        "expired=" + includeExpired);
  }
}
