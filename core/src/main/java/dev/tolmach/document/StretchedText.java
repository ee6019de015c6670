package dev.tolmach.document;

import dev.tolmach.schema.CountedField;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StoredValue;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a long text. While Lucene takes the tokens of each, the position at which each
 * stretch begins is written down; the stored field has them, and must follow the others in the
 * document. For one document and one thread.
 */
final class StretchedText {
  private final String text;
  private final int[] starts;
  private final Map<String, int[]> positions = new LinkedHashMap<>();

  StretchedText(String text) {
    this.text = text;
    this.starts = Stretches.starts(text);
  }

  /** A field that is indexed and not stored. */
  Field indexed(String name) {
    if (starts.length == 1 || !TextField.hasPositions(name)) {
      return ArticleDocuments.indexed(name, text);
    }
    return new CountedField(name, text) {
      @Override
      public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        int[] first = new int[starts.length];
        positions.put(name, first);
        TokenStream tokens = Objects.requireNonNull(super.tokenStream(analyzer, reuse));
        return new PositionRecorder(tokens, starts, first);
      }
    };
  }

  /** Whether anything is to be stored. */
  boolean hasStretches() {
    return starts.length > 1;
  }

  /** The field that stores what was written down until Lucene asks for it. */
  Field stored(String name) {
    return new StoredField(name, new BytesRef()) {
      @Override
      public StoredValue storedValue() {
        try {
          return new StoredValue(Stretches.write(starts, positions));
        } catch (IOException e) {
          throw new UncheckedIOException("Writing to memory failed.", e);
        }
      }
    };
  }

  /** Writes down at which position the first token of each stretch is. */
  private static final class PositionRecorder extends TokenFilter {
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final int[] starts;
    private final int[] first;
    private int position = -1;
    private int next = 1;

    PositionRecorder(TokenStream input, int[] starts, int[] first) {
      super(input);
      this.starts = starts;
      this.first = first;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        Arrays.fill(first, next, first.length, position + 1);
        next = first.length;
        return false;
      }
      position += increment.getPositionIncrement();
      while (next < starts.length && offset.startOffset() >= starts[next]) {
        first[next] = position;
        next++;
      }
      return true;
    }
  }
}
