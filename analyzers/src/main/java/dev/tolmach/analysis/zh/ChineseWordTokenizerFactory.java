package dev.tolmach.analysis.zh;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/** Makes a {@link ChineseWordTokenizer} by name. It has no arguments. Thread-safe. */
public final class ChineseWordTokenizerFactory extends TokenizerFactory {
  /** The name of the tokenizer. */
  public static final String NAME = "tolmachChineseWord";

  /**
   * A factory as Lucene makes it.
   *
   * @param args must be empty
   * @throws IllegalArgumentException if there is an argument
   */
  public ChineseWordTokenizerFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which must not make one. */
  public ChineseWordTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public ChineseWordTokenizer create(AttributeFactory factory) {
    return new ChineseWordTokenizer(factory);
  }
}
