package dev.tolmach.archive;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ContentHash;
import dev.tolmach.article.Warning;
import dev.tolmach.frontmatter.BrokenSyntaxException;
import dev.tolmach.frontmatter.JsonFields;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.limits.Excerpt;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import dev.tolmach.rendered.RenderedRow;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article that is a row of NDJSON.
 *
 * @param id its name; its line's number if it states none
 * @param line the number of its line, 1-based
 * @param bytes the row
 * @param fields what it states
 * @param fault what is wrong with it, or null
 */
record NdjsonRow(
    ArticleId id, int line, byte[] bytes, Map<String, Object> fields, @Nullable String fault)
    implements ArchiveEntry {

  private static final String ID = "id";
  private static final String BODY = "body";

  static NdjsonRow tooLong(String archive, int line, Limits limits) {
    String fault = "It is longer than " + limits.of(Limit.ARTICLE_BYTES) + " bytes";
    return broken(NdjsonEntries.idOfLine(archive, line), line, fault);
  }

  static NdjsonRow of(String archive, int line, byte[] bytes, Limits limits) {
    ArticleId nameless = NdjsonEntries.idOfLine(archive, line);
    try {
      Map<String, Object> fields = JsonFields.ofObject(bytes, limits);
      if (!(fields.get(ID) instanceof String id) || id.isBlank()) {
        return broken(nameless, line, "It has no 'id'");
      }
      ArticleId named = new ArticleId(archive, id.strip());
      return fields.getOrDefault(BODY, "") instanceof String
          ? new NdjsonRow(named, line, bytes, fields, null)
          : broken(named, line, "Its 'body' is no string");
    } catch (BrokenSyntaxException e) {
      return broken(nameless, line, e.getMessage());
    }
  }

  /** Whether a row speaks of the whole archive, as the first one of an export does. */
  static boolean isOfArchive(byte[] row) {
    byte[] beginning = ("{\"" + RenderedRow.ARCHIVE + "\":{").getBytes(StandardCharsets.UTF_8);
    return Arrays.mismatch(row, beginning) == beginning.length;
  }

  /** What the first row says of the whole archive; nothing if it is one like others. */
  static ArchiveSettings settings(byte[] beginning, Limits limits) {
    int end = 0;
    while (end < beginning.length && beginning[end] != '\n') {
      end++;
    }
    byte[] row = Arrays.copyOf(beginning, end);
    if (!isOfArchive(row)) {
      return ArchiveSettings.NONE;
    }
    try {
      RenderedRow said = new RenderedRow(JsonFields.ofObject(row, limits));
      return ArchiveSettings.of(
          Glossary.ofWritten(said.object(RenderedRow.ARCHIVE).text(RenderedRow.GLOSSARY)));
    } catch (BrokenSyntaxException | IllegalArgumentException e) {
      return ArchiveSettings.NONE; // Its rows can be read all the same.
    }
  }

  private static NdjsonRow broken(ArticleId id, int line, String fault) {
    return new NdjsonRow(id, line, new byte[0], Map.of(), fault);
  }

  @Override
  public ArticleSource read() throws ArticleParseException {
    if (fault != null) {
      throw new ArticleParseException(
          id,
          line,
          "The row cannot be read: "
              + fault
              + ". Expected one JSON object with 'id' and 'body' a line. Correct the row.");
    }
    Map<String, Object> given = new LinkedHashMap<>(fields);
    given.remove(ID);
    String body = (String) given.getOrDefault(BODY, "");
    given.remove(BODY);
    return new ArticleSource(
        id, ArticleSource.Form.ROW, body, given, ContentHash.of(bytes), warnings());
  }

  /* A text under another key would be a field, and nobody would find its words. */
  private List<Warning> warnings() {
    if (fields.containsKey(BODY) || fields.containsKey(RenderedRow.NAME)) {
      return List.of();
    }
    String message =
        "The row has no 'body': '"
            + Excerpt.of(String.join(", ", fields.keySet()))
            + "'. Expected the text of the article in 'body', as Markdown. Name it so, or give an"
            + " empty one if there is no text.";
    return List.of(new Warning(0, message));
  }
}
