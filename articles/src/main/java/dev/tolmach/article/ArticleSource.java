package dev.tolmach.article;

import dev.tolmach.field.StatedFields;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One article as its archive has it: decoded, not yet understood.
 *
 * @param id its name; of a file the path's extension says whether the text is Markdown or HTML
 * @param form what it is in its archive
 * @param text the whole text, front matter included
 * @param given fields stated outside the text, by name, as NDJSON states them, or a file of YAML
 *     next to a file; their values are strings, lists and maps of such. They win over the front
 *     matter
 * @param hash the SHA-256 of the stored bytes, those of a file of YAML next to a file included, in
 *     lower case hexadecimal digits
 * @param warnings what was noticed while it was read, such as an encoding that had to be guessed
 */
public record ArticleSource(
    ArticleId id,
    Form form,
    String text,
    Map<String, Object> given,
    String hash,
    List<Warning> warnings) {
  /** The form of an article in an archive. */
  public enum Form {
    /** A file, whose name says what its text is written in. */
    FILE,
    /** A row of data, whose text is Markdown whatever its id looks like. */
    ROW
  }

  /**
   * A row of data that comes from neither a file nor a stream, such as one of a database.
   *
   * {@snippet class="dev.tolmach.examples.ArticlesOfAProgram" region="put"}
   *
   * @param id its name
   * @param body the text in Markdown, without front matter
   * @param fields what is known of it, by the names that NDJSON has for it, such as {@code title},
   *     {@code date} and {@code tags}; values are strings, lists, sets and maps of such. Lists and
   *     ordered sets keep their order; maps and other sets are read in the order of their keys and
   *     values, so that the same fields have the same hash in every process
   */
  public static ArticleSource of(ArticleId id, String body, Map<String, ?> fields) {
    Map<String, Object> ordered = StatedFields.inOrder(fields);
    byte[] text = body.getBytes(StandardCharsets.UTF_8);
    String hash = ContentHash.of(StatedFields.bytes(ordered), text);
    return new ArticleSource(id, Form.ROW, body, ordered, hash, List.of());
  }

  /** Copies the map, in its order, and the list. */
  public ArticleSource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(hash, "hash");
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    warnings = List.copyOf(warnings);
  }

  /** What a body is written in. */
  enum Kind {
    MARKDOWN,
    MDX,
    HTML,
    PLAIN
  }

  /** What its body is written in, by its form and its file's name. */
  Kind kind() {
    String path = id.path().toLowerCase(Locale.ROOT);
    if (form == Form.ROW) {
      return Kind.MARKDOWN;
    }
    if (path.endsWith(".mdx")) {
      return Kind.MDX;
    }
    if (path.endsWith(".html") || path.endsWith(".htm")) {
      return Kind.HTML;
    }
    return path.endsWith(".txt") ? Kind.PLAIN : Kind.MARKDOWN;
  }
}
