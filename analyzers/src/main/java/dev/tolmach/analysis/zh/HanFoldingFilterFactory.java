package dev.tolmach.analysis.zh;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes a {@link HanFoldingFilter} by name. It has no arguments. Thread-safe. */
public final class HanFoldingFilterFactory extends TokenFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "tolmachHanFolding";

  /**
   * A factory as Lucene makes it.
   *
   * @param args must be empty
   * @throws IllegalArgumentException if there is an argument
   */
  public HanFoldingFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which must not make one. */
  public HanFoldingFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new HanFoldingFilter(input);
  }
}
