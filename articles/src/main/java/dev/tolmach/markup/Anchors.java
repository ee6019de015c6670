package dev.tolmach.markup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the fragments that link to headings, each once. For one document. */
final class Anchors {

  private final AnchorStyle style;
  private final Map<String, Integer> used = new HashMap<>();

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
   * @param source the same as it stands in the file; null for a heading of HTML
   */
  String of(String written, @Nullable String source) {
    if (source == null) {
      return style == AnchorStyle.GITHUB ? numbered(style.slug(written)) : "";
    }
    return numbered(style.slug(style.ofSource() ? source : written));
  }

  /** An author gave the next heading an anchor. */
  void given(String anchor) {
    if (style.unique() && style.ofSource()) {
      used.putIfAbsent(anchor, 0);
    }
  }

  private String numbered(String slug) {
    Integer times = used.putIfAbsent(slug, 0);
    if (times == null) {
      return slug;
    }
    int number = times;
    String numbered;
    do {
      number++;
      numbered = slug + "-" + number;
    } while (style.unique() && used.containsKey(numbered));
    used.put(slug, number);
    if (style.unique()) {
      used.putIfAbsent(numbered, 0);
    }
    return numbered;
  }
}
