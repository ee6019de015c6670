package dev.tolmach.query;

import dev.tolmach.language.Language;
import java.util.List;

/**
 * The way in which a work with several versions, such as an article and its translations, is shown.
 *
 * @param each whether each version that matches is a hit of its own and is counted by itself; if
 *     not, a work is one hit, in its best version
 * @param preferred the languages to show works in, in order of preference, as ranges such as {@code
 *     zh} or {@code ru}: of the versions that match one in the first of them that there is; else a
 *     version in one of them that the conditions let through, though another one matches
 */
public record Versions(boolean each, List<String> preferred) {
  /** Each work once, in the version that matches best. */
  public static final Versions BEST = new Versions(false, List.of());

  /** Copies the list. */
  public Versions {
    preferred = List.copyOf(preferred);
  }

  /** The place of a language among the preferred ones, from 0; their number if it is none. */
  public int place(Language language) {
    int place = 0;
    while (place < preferred.size() && !language.matches(preferred.get(place))) {
      place++;
    }
    return place;
  }
}
