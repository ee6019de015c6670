package dev.tolmach.tool;

import dev.tolmach.query.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The arguments of a call of a tool, checked one by one. A null is as if nothing were given. */
final class ToolArguments {
  /** The smallest budget: it has room for every failure. */
  static final int LEAST_TOKENS = 300;

  /** The largest budget. */
  static final int MOST_TOKENS = 100_000;

  /** The budget where none is given. */
  static final int DEFAULT_TOKENS = 8_000;

  private static final int LONGEST = 10_000;

  private final JsonValue.Fields fields;

  /**
   * The arguments of a call.
   *
   * @param known the names that the tool knows
   * @throws InvalidRequestException if there is another name
   */
  ToolArguments(JsonValue.Fields fields, Set<String> known) {
    this.fields = fields;
    for (String name : fields.values().keySet()) {
      if (!known.contains(name)) {
        throw new InvalidRequestException(
            "Unknown argument: '"
                + name
                + "'. Expected some of "
                + String.join(", ", known)
                + ". Correct the name, or leave it out.");
      }
    }
  }

  private Optional<JsonValue> value(String name) {
    return fields.get(name).filter(value -> !(value instanceof JsonValue.Null));
  }

  /**
   * An argument that is a string.
   *
   * @throws InvalidRequestException if it is something else, or longer than any that makes sense
   */
  Optional<String> text(String name) {
    return value(name).map(value -> text(name, value, "a string"));
  }

  private static String text(String name, JsonValue value, String expected) {
    if (value instanceof JsonValue.Text text) {
      if (text.value().length() > LONGEST) {
        throw new InvalidRequestException(
            "Too long: '"
                + name
                + "' of "
                + text.value().length()
                + " characters. Expected at most "
                + LONGEST
                + ". Shorten it.");
      }
      return text.value();
    }
    throw wrong(name, expected);
  }

  /**
   * An argument that is an array of strings.
   *
   * @throws InvalidRequestException if it is something else
   */
  List<String> texts(String name) {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    String expected = "an array of strings";
    if (!(value.get() instanceof JsonValue.Items items)) {
      throw wrong(name, expected);
    }
    List<String> texts = new ArrayList<>();
    for (JsonValue item : items.values()) {
      texts.add(text(name, item, expected));
    }
    return texts;
  }

  /**
   * An argument that is a whole number; 5.0 is one, too.
   *
   * @throws InvalidRequestException if it is something else, or out of range
   */
  OptionalInt number(String name, int least, int most) {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    double number =
        switch (value.get()) {
          case JsonValue.Whole whole -> whole.value();
          case JsonValue.Decimal decimal -> decimal.value();
          default -> Double.NaN;
        };
    if (number != Math.rint(number) || number < least || number > most) {
      throw wrong(name, "a whole number from " + least + " to " + most);
    }
    return OptionalInt.of((int) number);
  }

  /** The budget of the answer, in tokens. */
  int maxTokens() {
    return number("max_tokens", LEAST_TOKENS, MOST_TOKENS).orElse(DEFAULT_TOKENS);
  }

  /**
   * The article that is named by its id or by its URI.
   *
   * @throws InvalidRequestException if neither or both are given, or the URI is none
   */
  ArticleUri article() {
    Optional<String> id = text("id").filter(given -> !given.isBlank());
    Optional<String> uri = text("uri");
    if (id.isPresent() == uri.isPresent()) {
      throw new InvalidRequestException(
          (id.isPresent() ? "Two articles: 'id' and 'uri'" : "No article: ''")
              + ". Expected either an id or a uri, as a search prints them. Give one of them.");
    }
    return id.isPresent() ? named(id.get()) : ArticleUri.parse(uri.orElseThrow());
  }

  /* Models put either where either is asked for. */
  private static ArticleUri named(String id) {
    return id.startsWith(ArticleUri.PREFIX)
        ? ArticleUri.parse(id)
        : new ArticleUri(id, Optional.empty());
  }

  private static InvalidRequestException wrong(String name, String expected) {
    return new InvalidRequestException(
        "Wrong argument: '" + name + "'. Expected " + expected + ". Correct it.");
  }
}
