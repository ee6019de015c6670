package dev.tolmach.vocabulary;

import dev.tolmach.glossary.sound.SoundIndex;
import dev.tolmach.language.Language;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an index's texts in one language, for {@link SoundIndex}. In an index that has more
 * of them than that holds, those of one article only are passed over.
 */
final class SoundTerms implements Iterator<String> {
  private final TermsEnum terms;
  private final int fewest;
  private @Nullable String next;

  private SoundTerms(TermsEnum terms, int fewest) throws IOException {
    this.terms = terms;
    this.fewest = fewest;
    advance();
  }

  /** The words of a language by their sound; none for one in other letters. */
  static SoundIndex of(IndexReader reader, Language language) throws IOException {
    boolean latin = language.scripts().contains(UnicodeScript.LATIN);
    Terms terms =
        latin || language.equals(Language.RUSSIAN)
            ? MultiTerms.getTerms(reader, TextField.TEXT.in(language))
            : null;
    if (terms == null) {
      return SoundIndex.NONE;
    }
    boolean many = most(reader, TextField.TEXT.in(language)) > SoundIndex.MAX_TERMS;
    return SoundIndex.of(language, new SoundTerms(terms.iterator(), many ? 2 : 1));
  }

  /* Segments know how many terms they have, and several together do not. */
  private static long most(IndexReader reader, String field) throws IOException {
    long most = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      most += terms == null ? 0 : terms.size();
    }
    return most;
  }

  private void advance() throws IOException {
    BytesRef term = terms.next();
    while (term != null && terms.docFreq() < fewest) {
      term = terms.next();
    }
    next = term == null ? null : term.utf8ToString();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public String next() {
    String term = next;
    if (term == null) {
      throw new NoSuchElementException("No further term. Expected hasNext() to be asked.");
    }
    try {
      advance();
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
    }
    return term;
  }
}
