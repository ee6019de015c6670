package dev.tolmach.markup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the fragments that link to headings, each once. For one document. */
final class Anchors {

  /** A longer number is not counted on. */
  private static final int MOST_DIGITS = 6;

  private final AnchorStyle style;
  private final Map<String, Integer> used = new HashMap<>();
  private int renamed;

  Anchors(AnchorStyle style) {
    this.style = style;
  }

  AnchorStyle style() {
    return style;
  }

  /**
   * Returns the anchor of the next heading; empty where the style gives it none, since only GitHub
   * looks into HTML.
   *
   * @param written its text as its reader sees it
   * @param source its source in the file; null for a heading of HTML
   */
  String of(String written, @Nullable String source) {
    if (source == null) {
      return style == AnchorStyle.GITHUB ? distinct(style.slug(written)) : "";
    }
    return distinct(style.slug(style.ofSource() ? source : written));
  }

  /** An author gives some heading an anchor. */
  void givenFirst(String anchor) {
    if (style.given() == AnchorStyle.Given.COUNTED_FIRST) {
      used.putIfAbsent(anchor, 0);
    }
  }

  /** An author gives the next heading an anchor. */
  void given(String anchor) {
    if (style.given() == AnchorStyle.Given.COUNTED) {
      used.putIfAbsent(anchor, 0);
    }
  }

  private String distinct(String slug) {
    return switch (style.repeats()) {
      case ALIKE -> slug;
      case COUNTED -> counted(slug);
      case NUMBERED -> free(slug, slug + "-", 0);
      case UNDERSCORED -> underscored(slug);
      case RENAMED -> renamed(slug);
    };
  }

  private String counted(String slug) {
    int times = used.merge(slug, 1, Integer::sum) - 1;
    return times == 0 ? slug : slug + "-" + times;
  }

  private String underscored(String slug) {
    if (slug.isEmpty()) {
      used.putIfAbsent(slug, 0);
    }
    int digits = slug.length();
    while (digits > 0 && isDigit(slug.charAt(digits - 1))) {
      digits--;
    }
    int count = slug.length() - digits;
    boolean numbered =
        count > 0 && count <= MOST_DIGITS && digits > 0 && slug.charAt(digits - 1) == '_';
    return numbered
        ? free(slug, slug.substring(0, digits), Integer.parseInt(slug.substring(digits)))
        : free(slug, slug + "_", 0);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private String renamed(String slug) {
    if (!slug.isEmpty() && used.putIfAbsent(slug, 0) == null) {
      return slug;
    }
    String id;
    do {
      renamed++;
      id = "id" + renamed;
    } while (used.putIfAbsent(id, 0) != null);
    return id;
  }

  /* How many numbers are known to be taken is kept with each slug: thousands may be alike. */
  private String free(String slug, String stem, int first) {
    Integer times = used.putIfAbsent(slug, 0);
    if (times == null) {
      return slug;
    }
    int number = times;
    String numbered;
    do {
      number++;
      numbered = stem + (first + number);
    } while (used.containsKey(numbered));
    used.put(slug, number);
    used.put(numbered, 0);
    return numbered;
  }
}
