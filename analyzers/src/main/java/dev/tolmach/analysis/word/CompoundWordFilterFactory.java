package dev.tolmach.analysis.word;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes a {@link CompoundWordFilter} by name.
 *
 * <ul>
 *   <li>{@code apostrophes}, {@code true} or {@code false}: whether an apostrophe parts a word too.
 *       By default {@code true}.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class CompoundWordFilterFactory extends TokenFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "tolmachCompoundWord";

  private static final String APOSTROPHES = "apostrophes";

  private final boolean apostrophes;

  /**
   * A factory as Lucene makes it.
   *
   * @param args at most the argument above
   * @throws IllegalArgumentException if there is another argument
   */
  public CompoundWordFilterFactory(Map<String, String> args) {
    super(args);
    apostrophes = getBoolean(args, APOSTROPHES, true);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which must not make one. */
  public CompoundWordFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return apostrophes
        ? CompoundWordFilter.partingAtApostrophes(input)
        : CompoundWordFilter.keepingApostrophes(input);
  }
}
