package dev.tolmach.suggest;

import dev.tolmach.query.InvalidRequestException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question how something may go on. Immutable.
 *
 * @param prefix what has been typed; blank: nothing is completed
 * @param limit how many completions at most, 1 to {@value #MAX_LIMIT}
 * @param language only from articles of this language: a BCP 47 range, such as {@code zh} for both
 *     ways of writing Chinese; null: of all languages
 */
public record CompletionRequest(String prefix, int limit, @Nullable String language) {
  /** The number of completions by default. */
  public static final int DEFAULT_LIMIT = 10;

  /** The most completions that can be asked for. */
  public static final int MAX_LIMIT = 100;

  /** Checks the number. */
  public CompletionRequest {
    Objects.requireNonNull(prefix, "prefix");
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidRequestException(
          "Number of completions out of range: '"
              + limit
              + "'. Expected 1 to 100. Choose a number in that range.");
    }
  }

  /** A question for ten completions in all languages. */
  public static CompletionRequest of(String prefix) {
    return new CompletionRequest(prefix, DEFAULT_LIMIT, null);
  }
}
