package dev.tolmach.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON objects, numbers and truth values as typed. */
public final class JsonFields {

  /** For front matter, which people write. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxDocumentLength(Limits.LENGTH)
                  .build())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** For data, which programs write. */
  private static final JsonFactory WHOLE =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;
  private final List<Problem> problems;
  private final int firstLine;
  private int values;

  private JsonFields(JsonParser parser, int firstLine, List<Problem> problems) {
    this.parser = parser;
    this.firstLine = firstLine;
    this.problems = problems;
  }

  /**
   * Reads a whole JSON object.
   *
   * @param json the object, in UTF-8; its length is not limited here
   * @return its fields, in their order: strings, lists and maps
   * @throws BrokenSyntaxException if it is none, or has more than one object, too many values or
   *     too deep ones
   */
  public static Map<String, Object> ofObject(byte[] json) throws BrokenSyntaxException {
    try (JsonParser parser = WHOLE.createParser(ObjectReadContext.empty(), json)) {
      Map<String, Object> fields = object(parser, 1, new ArrayList<>());
      if (parser.nextToken() != null) {
        throw new BrokenSyntaxException(1, "something follows the JSON object");
      }
      return fields;
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  private static Map<String, Object> object(
      JsonParser parser, int firstLine, List<Problem> problems) throws BrokenSyntaxException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new BrokenSyntaxException(1, "it is no JSON object");
    }
    return new JsonFields(parser, firstLine, problems).map();
  }

  private static BrokenSyntaxException broken(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return new BrokenSyntaxException(
        at == null ? 1 : Math.max(1, at.getLineNr()), String.valueOf(e.getOriginalMessage()));
  }

  /**
   * A JSON object and where it ended.
   *
   * @param fields its fields
   * @param end the offset behind its closing brace
   */
  record Result(Map<String, Object> fields, int end) {}

  /**
   * Reads the object that a text begins with.
   *
   * @param text the text; what follows the object is not looked at
   * @param firstLine its first line in the document, for problems
   * @param problems takes what is not as it should be
   * @throws BrokenSyntaxException if it begins with no JSON object, or one too large
   */
  static Result read(String text, int firstLine, List<Problem> problems)
      throws BrokenSyntaxException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      Map<String, Object> fields = object(parser, firstLine, problems);
      return new Result(fields, Math.toIntExact(parser.currentLocation().getCharOffset()));
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  private Map<String, Object> map() throws BrokenSyntaxException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      int line = firstLine + parser.currentLocation().getLineNr() - 1;
      parser.nextToken();
      if (map.put(key, value()) != null) {
        problems.add(Problems.duplicate(key, line));
      }
    }
    return map;
  }

  private Object value() throws BrokenSyntaxException {
    if (++values > Limits.VALUES) {
      throw new BrokenSyntaxException(parser.currentLocation().getLineNr(), "too many values");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> map();
      case START_ARRAY -> list();
      case VALUE_NULL -> "";
      default -> parser.getString();
    };
  }

  private List<Object> list() throws BrokenSyntaxException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value());
    }
    return list;
  }
}
