package dev.tolmach.analysis.word;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes a {@link MixedScriptFilter} by name. It has no arguments. Thread-safe. */
public final class MixedScriptFilterFactory extends TokenFilterFactory {
  /** The name of the filter. */
  public static final String NAME = "tolmachMixedScript";

  /**
   * A factory as Lucene makes it.
   *
   * @param args must be empty
   * @throws IllegalArgumentException if there is an argument
   */
  public MixedScriptFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which must not make one. */
  public MixedScriptFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new MixedScriptFilter(input);
  }
}
