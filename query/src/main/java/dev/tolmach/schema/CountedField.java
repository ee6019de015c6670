package dev.tolmach.schema;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * A field of text that keeps, as its doc value, of how many terms it is. Lucene only knows the sum
 * over all documents, deleted ones included; with this a deleted one can be taken off.
 *
 * <p>It relies on Lucene writing the terms of a field before its doc value, and so can be written
 * once.
 */
public class CountedField extends Field {
  private static final FieldType WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType WITHOUT_POSITIONS = type(IndexOptions.DOCS_AND_FREQS);

  private final @Nullable Analyzer own;
  private long terms;

  /** A field of a text, analyzed as the index is. */
  public CountedField(String name, String text) {
    this(name, text, null);
  }

  /**
   * A field of a text.
   *
   * @param own analyzes it, whatever analyzes the index; null: the index's analyzer does
   */
  public CountedField(String name, String text, @Nullable Analyzer own) {
    super(name, text, TextField.hasPositions(name) ? WITH_POSITIONS : WITHOUT_POSITIONS);
    this.own = own;
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setDocValuesType(DocValuesType.NUMERIC);
    type.freeze();
    return type;
  }

  @Override
  public @Nullable TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reused) {
    terms = 0;
    return new Counting(super.tokenStream(own == null ? analyzer : own, reused));
  }

  @Override
  public Number numericValue() {
    return terms;
  }

  private final class Counting extends TokenFilter {
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final PositionCount positions;

    Counting(TokenStream tokens) {
      super(tokens);
      /* A stream is used again, and keeps what it was given first. */
      if (!hasAttribute(PositionCount.class)) {
        addAttributeImpl(new PositionCount.Counter());
      }
      positions = getAttribute(PositionCount.class);
      positions.begin(name());
    }

    @Override
    public boolean incrementToken() throws IOException {
      boolean more = input.incrementToken();
      if (more) {
        terms++;
        positions.add(increment.getPositionIncrement());
      }
      return more;
    }

    @Override
    public void end() throws IOException {
      super.end();
      positions.add(increment.getPositionIncrement());
    }
  }
}
