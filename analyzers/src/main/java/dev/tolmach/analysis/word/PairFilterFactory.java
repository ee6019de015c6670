package dev.tolmach.analysis.word;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes a {@link PairFilter} by name. It has no arguments. Thread-safe. */
public final class PairFilterFactory extends TokenFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "tolmachPair";

  /**
   * A factory as Lucene makes it.
   *
   * @param args must be empty
   * @throws IllegalArgumentException if there is an argument
   */
  public PairFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which must not make one. */
  public PairFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new PairFilter(input);
  }
}
