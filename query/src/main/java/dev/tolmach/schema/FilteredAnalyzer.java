package dev.tolmach.schema;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;

/** An analyzer with one more filter at its end. */
final class FilteredAnalyzer extends AnalyzerWrapper {
  private final Analyzer analyzer;
  private final UnaryOperator<TokenStream> filter;

  FilteredAnalyzer(Analyzer analyzer, UnaryOperator<TokenStream> filter) {
    super(GLOBAL_REUSE_STRATEGY);
    this.analyzer = analyzer;
    this.filter = filter;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return analyzer;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), filter.apply(components.getTokenStream()));
  }
}
