package dev.tolmach.analysis;

import dev.tolmach.analysis.word.CompoundWordFilter;
import dev.tolmach.analysis.word.FoldingFilter;
import dev.tolmach.analysis.word.Ideographs;
import dev.tolmach.analysis.word.MixedScriptFilter;
import dev.tolmach.analysis.word.WordTokenizer;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.SnowballStemmer;

/**
 * The makings of an analyzer, in the order in which text runs through them: perhaps a reader, a
 * tokenizer, filters. Immutable; each step makes a longer chain.
 */
final class Chain {
  private final UnaryOperator<Reader> reader;
  private final Supplier<Tokenizer> tokenizer;
  private final List<UnaryOperator<TokenStream>> filters;

  private Chain(
      UnaryOperator<Reader> reader,
      Supplier<Tokenizer> tokenizer,
      List<UnaryOperator<TokenStream>> filters) {
    this.reader = reader;
    this.tokenizer = tokenizer;
    this.filters = List.copyOf(filters);
  }

  /** A chain that begins with a tokenizer. */
  static Chain of(Supplier<Tokenizer> tokenizer) {
    return new Chain(UnaryOperator.identity(), tokenizer, List.of());
  }

  /** Words as the neutral analyzer cuts and folds them, without Han and its neighbours. */
  static Chain ofWords() {
    return of(() -> new WordTokenizer(Ideographs.SKIPPED))
        .then(CompoundWordFilter::partingAtApostrophes)
        .then(FoldingFilter::foldingCase)
        .then(MixedScriptFilter::new);
  }

  /** As {@link #ofWords}, for languages whose own filters know what an apostrophe means. */
  static Chain ofWordsWithApostrophes() {
    return of(() -> new WordTokenizer(Ideographs.SKIPPED))
        .then(CompoundWordFilter::keepingApostrophes)
        .then(FoldingFilter::foldingCase)
        .then(MixedScriptFilter::new);
  }

  /** As {@link #ofWordsWithApostrophes}, for languages with their own rules of case as well. */
  static Chain ofWordsAsWritten() {
    return of(() -> new WordTokenizer(Ideographs.SKIPPED))
        .then(CompoundWordFilter::keepingApostrophes)
        .then(FoldingFilter::keepingCase);
  }

  /** Lets the text run through a reader before it is cut. */
  Chain reading(UnaryOperator<Reader> through) {
    return new Chain(text -> through.apply(reader.apply(text)), tokenizer, filters);
  }

  /** Adds a filter at the end. */
  Chain then(UnaryOperator<TokenStream> filter) {
    List<UnaryOperator<TokenStream>> longer = new ArrayList<>(filters);
    longer.add(filter);
    return new Chain(reader, tokenizer, longer);
  }

  /** Adds one of Snowball's stemmers at the end. */
  Chain stem(Supplier<? extends SnowballStemmer> stemmer) {
    return then(words -> new SnowballFilter(words, stemmer.get()));
  }

  /** An analyzer that runs the chain. */
  Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = tokenizer.get();
        TokenStream result = source;
        for (UnaryOperator<TokenStream> filter : filters) {
          result = filter.apply(result);
        }
        /* Some stemmers leave nothing of some words, and some tokenizers find words of marks. */
        TokenStream words = new LengthFilter(result, 1, Integer.MAX_VALUE);
        return new TokenStreamComponents(source, words);
      }

      @Override
      protected Reader initReader(String field, Reader text) {
        return reader.apply(text);
      }
    };
  }
}
