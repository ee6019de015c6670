package dev.tolmach.analysis.lemma;

import dev.tolmach.analysis.word.Surnames;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Replaces every word by its terms, the further ones at the position of the first. Words longer
 * than any, of more than 65,535 UTF-16 units, stay as they are.
 */
final class LemmaFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final FormCache cache;
  private final WordTerms wordTerms;

  /** The entry of the word at hand, and where its next term lies. */
  private char[] entry = {};

  private int next;

  LemmaFilter(TokenStream words, FormCache cache, WordTerms wordTerms) {
    super(words);
    this.cache = cache;
    this.wordTerms = wordTerms;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < entry.length) {
      emit();
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (term.length() > FormCache.LONGEST_FORM) {
      return true;
    }
    markSurname();
    entry = entry();
    next = FormCache.firstTerm(entry);
    emit();
    return true;
  }

  private void emit() {
    int length = entry[next++];
    term.copyBuffer(entry, next, length);
    next += length;
  }

  private char[] entry() {
    char[] known = cache.get(term.buffer(), term.length());
    if (known != null) {
      return known;
    }
    String form = term.toString();
    return cache.put(form, wordTerms.of(form));
  }

  /* In the cache a surname is not what the same letters are in a word like any other. */
  private void markSurname() {
    if (type.type().equals(Surnames.TYPE) && term.length() < FormCache.LONGEST_FORM) {
      term.append(WordTerms.SURNAME);
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = entry.length;
  }
}
