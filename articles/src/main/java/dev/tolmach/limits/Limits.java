package dev.tolmach.limits;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Bounds on what a build reads, as {@link Limit} lists them. Immutable.
 *
 * <pre>{@code
 * Limits.STANDARD.with(Limit.ARTICLE_BYTES, 1 << 20).with(Limit.FAILED_ARTICLES, 100)
 * }</pre>
 *
 * @param changed the limits that are not what they are by default, and what they are
 */
public record Limits(Map<Limit, Integer> changed) {
  /** Every limit as it is by default. */
  public static final Limits STANDARD = new Limits(Map.of());

  /**
   * Checks and copies the map, without those that are what they are by default.
   *
   * @throws IllegalArgumentException if a limit is out of its range
   */
  public Limits {
    Map<Limit, Integer> copy = new EnumMap<>(Limit.class);
    changed.forEach((limit, value) -> {
      check(limit, value);
      if (value != limit.standard()) {
        copy.put(limit, value);
      }
    });
    changed = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns these limits but for one.
   *
   * @throws IllegalArgumentException if the value is less than {@link Limit#least} or more than
   *     {@link Limit#most}
   */
  public Limits with(Limit limit, long value) {
    check(limit, value);
    Map<Limit, Integer> more = new EnumMap<>(Limit.class);
    more.putAll(changed);
    more.put(limit, Math.toIntExact(value));
    return new Limits(more);
  }

  /** Returns what a limit is. */
  public int of(Limit limit) {
    return changed.getOrDefault(limit, limit.standard());
  }

  /**
   * Returns the same text for the same values of some limits; empty where all of them are what they
   * are by default.
   */
  public String description(Collection<Limit> some) {
    return changed.entrySet().stream()
        .filter(entry -> some.contains(entry.getKey()))
        .map(entry -> entry.getKey().settingName() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  private static void check(Limit limit, long value) {
    if (value < limit.least() || value > limit.most()) {
      throw new IllegalArgumentException(
          "Out of range: limit "
              + limit.settingName()
              + " '"
              + value
              + "'. Expected "
              + limit.least()
              + " to "
              + limit.most()
              + ". Choose a number in that range.");
    }
  }
}
