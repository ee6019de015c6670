package dev.tolmach.tool;

import dev.tolmach.ArticleSearch;
import dev.tolmach.query.InvalidRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The tools, in an order that never changes. All of them only read.
 *
 * <p>Any number of threads may use it.
 */
public final class Tools {
  private static final String FILE = "tools.json";

  private Tools() {}

  /** How tools are described: name, title, description, schemas of input and output, hints. */
  public static List<JsonValue.Fields> descriptions() {
    return Descriptions.ALL;
  }

  /* Read when they are asked for first. */
  private static final class Descriptions {
    static final List<JsonValue.Fields> ALL = read();

    private static List<JsonValue.Fields> read() {
      try (InputStream stream =
          Objects.requireNonNull(Tools.class.getResourceAsStream(FILE), FILE)) {
        JsonValue all = JsonReader.read(stream.readAllBytes()).orElseThrow();
        return ((JsonValue.Items) all).values().stream().map(JsonValue.Fields.class::cast).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Calls a tool. Whatever is wrong with the arguments becomes a failure, from which a model learns
   * what to do.
   *
   * @return empty if there is no tool of that name
   * @throws InterruptedIOException if the calling thread is interrupted before
   * @throws IOException if the index cannot be read
   */
  public static Optional<ToolAnswer> call(
      String name, ArticleSearch index, JsonValue.Fields arguments) throws IOException {
    try {
      return switch (name) {
        case "search" -> Optional.of(SearchTool.call(index, arguments));
        case "read" -> Optional.of(ReadTool.call(index, arguments));
        case "facets" -> Optional.of(FacetsTool.call(index, arguments));
        case "why" -> Optional.of(WhyTool.call(index, arguments));
        default -> Optional.empty();
      };
    } catch (InvalidRequestException e) {
      return Optional.of(ToolAnswer.failure(String.valueOf(e.getMessage())));
    }
  }
}
