package dev.tolmach.analysis.lemma;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Replaces every word by its terms, the further ones at the position of the first. */
final class LemmaFilter extends TokenFilter {
  private static final char[][] NO_TERMS = {};

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final FormCache cache;
  private final WordTerms wordTerms;
  private char[][] terms = NO_TERMS;
  private int next;

  LemmaFilter(TokenStream words, FormCache cache, WordTerms wordTerms) {
    super(words);
    this.cache = cache;
    this.wordTerms = wordTerms;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < terms.length) {
      emit();
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    terms = terms();
    next = 0;
    emit();
    return true;
  }

  private void emit() {
    char[] current = terms[next++];
    term.copyBuffer(current, 0, current.length);
  }

  private char[][] terms() {
    FormCache.Entry entry = cache.get(term.buffer(), term.length());
    if (entry == null) {
      String form = term.toString();
      entry = cache.put(form, wordTerms.of(form));
    }
    return entry.terms();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    terms = NO_TERMS;
    next = 0;
  }
}
