package dev.tolmach.markup;

import java.util.HashMap;
import java.util.Map;

/** Makes the fragments that link to headings, each once. For one document. */
final class Anchors {

  private final AnchorStyle style;
  private final Map<String, Integer> used = new HashMap<>();

  Anchors(AnchorStyle style) {
    this.style = style;
  }

  /** Returns the anchor of the next heading. */
  String of(String heading) {
    String slug = style.slug(heading);
    Integer times = used.putIfAbsent(slug, 0);
    if (times == null) {
      return slug;
    }
    int number = times;
    String numbered;
    do {
      number++;
      numbered = slug + "-" + number;
    } while (style != AnchorStyle.JEKYLL && used.containsKey(numbered));
    used.put(slug, number);
    used.putIfAbsent(numbered, 0);
    return numbered;
  }
}
