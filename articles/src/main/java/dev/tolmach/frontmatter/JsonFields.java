package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
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
          .streamReadConstraints(unlimited())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** For data, which programs write. */
  private static final JsonFactory WHOLE =
      JsonFactory.builder().streamReadConstraints(unlimited()).build();

  private final JsonParser parser;
  private final List<Problem> problems;
  private final int firstLine;
  private final Block.Values values;

  private JsonFields(JsonParser parser, int firstLine, Limits limits, List<Problem> problems) {
    this.parser = parser;
    this.firstLine = firstLine;
    this.problems = problems;
    this.values = new Block.Values(limits);
  }

  /** Length, depth and values are counted here; the parser's own limits are not in the way. */
  private static StreamReadConstraints unlimited() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(Limit.FRONT_MATTER_DEPTH.most() + 2)
        .maxStringLength(Integer.MAX_VALUE)
        .build();
  }

  /**
   * Reads a whole JSON object.
   *
   * @param json the object, in UTF-8; its length is not limited here
   * @param limits how many values there may be, and how deep
   * @return its fields, in their order: strings, lists and maps
   * @throws BrokenSyntaxException if it is none, or has more than one object, too many values or
   *     too deep ones
   */
  public static Map<String, Object> ofObject(byte[] json, Limits limits)
      throws BrokenSyntaxException {
    try (JsonParser parser = WHOLE.createParser(ObjectReadContext.empty(), json)) {
      Map<String, Object> fields = object(parser, 1, limits, new ArrayList<>());
      if (parser.nextToken() != null) {
        throw new BrokenSyntaxException(1, "something follows the JSON object");
      }
      return fields;
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  private static Map<String, Object> object(
      JsonParser parser, int firstLine, Limits limits, List<Problem> problems)
      throws BrokenSyntaxException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new BrokenSyntaxException(1, "it is no JSON object");
    }
    return new JsonFields(parser, firstLine, limits, problems).map(0);
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
   * @param end the offset after its closing brace
   */
  record Result(Map<String, Object> fields, int end) {}

  /**
   * Reads the object that a text begins with.
   *
   * @param block the text; what follows the object is not looked at
   * @param problems takes what is not as it should be
   * @throws BrokenSyntaxException if it begins with no JSON object, or one too large
   */
  static Result read(Block block, List<Problem> problems) throws BrokenSyntaxException {
    block.checkLength();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), block.text())) {
      Map<String, Object> fields = object(parser, block.firstLine(), block.limits(), problems);
      return new Result(fields, Math.toIntExact(parser.currentLocation().getCharOffset()));
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  private Map<String, Object> map(int depth) throws BrokenSyntaxException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      int line = firstLine + parser.currentLocation().getLineNr() - 1;
      parser.nextToken();
      if (map.containsKey(key) && problems.size() < Problems.MOST) {
        problems.add(Problems.duplicate(key, line));
      }
      KnownKeys.put(map, key, value(depth + 1));
    }
    return map;
  }

  private Object value(int depth) throws BrokenSyntaxException {
    if (values.areTooMany(depth)) {
      throw new BrokenSyntaxException(
          parser.currentLocation().getLineNr(), "too many values or too deeply nested");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> map(depth);
      case START_ARRAY -> list(depth);
      case VALUE_NULL -> "";
      default -> parser.getString();
    };
  }

  private List<Object> list(int depth) throws BrokenSyntaxException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(depth + 1));
    }
    return list;
  }
}
