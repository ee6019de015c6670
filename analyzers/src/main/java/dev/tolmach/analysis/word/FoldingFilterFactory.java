package dev.tolmach.analysis.word;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes a {@link FoldingFilter} by name, for prefixes and patterns in queries too.
 *
 * <ul>
 *   <li>{@code foldCase}, {@code true} or {@code false}: whether case is folded besides spelling.
 *       By default {@code true}.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class FoldingFilterFactory extends TokenFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "tolmachFolding";

  private static final String FOLD_CASE = "foldCase";

  private final boolean foldCase;

  /**
   * A factory as Lucene makes it.
   *
   * @param args at most the argument above
   * @throws IllegalArgumentException if there is another argument
   */
  public FoldingFilterFactory(Map<String, String> args) {
    super(args);
    foldCase = getBoolean(args, FOLD_CASE, true);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which must not make one. */
  public FoldingFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return foldCase ? FoldingFilter.foldingCase(input) : FoldingFilter.keepingCase(input);
  }

  @Override
  public TokenStream normalize(TokenStream input) {
    return create(input);
  }
}
