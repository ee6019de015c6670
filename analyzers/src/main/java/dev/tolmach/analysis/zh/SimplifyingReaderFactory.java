package dev.tolmach.analysis.zh;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Makes a {@link SimplifyingReader} by name, for prefixes and patterns in queries too. It has no
 * arguments. Thread-safe.
 */
public final class SimplifyingReaderFactory extends CharFilterFactory {
  /** The name of the reader. */
  public static final String NAME = "tolmachSimplifying";

  /**
   * A factory as Lucene makes it.
   *
   * @param args must be empty
   * @throws IllegalArgumentException if there is an argument
   */
  public SimplifyingReaderFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which must not make one. */
  public SimplifyingReaderFactory() {
    throw defaultCtorException();
  }

  @Override
  public Reader create(Reader input) {
    return new SimplifyingReader(input);
  }

  @Override
  public Reader normalize(Reader input) {
    return create(input);
  }
}
