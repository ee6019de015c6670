package dev.tolmach.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One article as it stands in its archive: decoded, not yet understood.
 *
 * @param id its name; the path's extension says whether the text is Markdown or HTML
 * @param text the whole text, front matter included
 * @param given fields stated outside the text, by name, as NDJSON states them; their values are
 *     strings, lists and maps of such. They win over the front matter. Empty for files
 * @param hash the SHA-256 of the stored bytes, in lower case hexadecimal digits
 * @param warnings what was noticed while it was read, such as an encoding that had to be guessed
 */
public record ArticleSource(
    ArticleId id, String text, Map<String, Object> given, String hash, List<Warning> warnings) {

  /** Copies the map, in its order, and the list. */
  public ArticleSource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(hash, "hash");
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    warnings = List.copyOf(warnings);
  }
}
