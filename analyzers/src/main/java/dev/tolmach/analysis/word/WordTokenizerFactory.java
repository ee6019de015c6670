package dev.tolmach.analysis.word;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Makes a {@link WordTokenizer} by name.
 *
 * <ul>
 *   <li>{@code ideographs}: what becomes of Han, kana, hangul and Southeast Asian letters; {@code
 *       skipped}, {@code characters} or {@code charactersAndPairs}, as {@link Ideographs} says. By
 *       default {@code charactersAndPairs}.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class WordTokenizerFactory extends TokenizerFactory {
  /** The name of the tokenizer. */
  public static final String NAME = "tolmachWord";

  private static final String IDEOGRAPHS = "ideographs";

  private final Ideographs ideographs;

  /**
   * A factory as Lucene makes it.
   *
   * @param args at most the argument above
   * @throws IllegalArgumentException if there is another argument, or another value
   */
  public WordTokenizerFactory(Map<String, String> args) {
    super(args);
    ideographs = named(get(args, IDEOGRAPHS, Ideographs.CHARACTERS_AND_PAIRS.argument()));
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which must not make one. */
  public WordTokenizerFactory() {
    throw defaultCtorException();
  }

  private static Ideographs named(String argument) {
    for (Ideographs each : Ideographs.values()) {
      if (each.argument().equals(argument)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "Unknown value of ideographs: '"
            + argument
            + "'. Expected skipped, characters or charactersAndPairs.");
  }

  @Override
  public WordTokenizer create(AttributeFactory factory) {
    return new WordTokenizer(factory, ideographs);
  }
}
