package dev.tolmach.vocabulary;

import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.glossary.sound.SoundIndex;
import dev.tolmach.language.Language;
import dev.tolmach.matching.FacetNames;
import dev.tolmach.matching.SynonymTable;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.FieldLengths;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What one snapshot of an index, or of a part of one, holds. Its languages are read once; any
 * thread may ask.
 */
public final class IndexVocabulary implements Vocabulary {
  private final IndexReader reader;
  private final LiveCounts counts;
  private final MarkedTerms marked;
  private final Set<Language> languages;
  private final Set<Language> fieldLanguages;
  private final Set<String> archives;
  private final Set<String> facets;
  private final int size;
  private final SynonymTable synonyms;
  private final FacetNames names;
  private final Map<Language, SoundIndex> sounds = new ConcurrentHashMap<>();
  private volatile @Nullable ChineseNames chineseNames;

  /**
   * The vocabulary of a snapshot.
   *
   * @param reader the snapshot, open while the vocabulary is used
   * @param analyzers the analyzers that the index was built with
   * @param glossary what means the same
   * @throws IOException if the snapshot cannot be read
   */
  public IndexVocabulary(IndexReader reader, ArticleAnalyzers analyzers, Glossary glossary)
      throws IOException {
    this.reader = reader;
    this.counts = new LiveCounts(reader);
    this.marked = new MarkedTerms(counts);
    this.languages = readLanguages();
    this.fieldLanguages = readFieldLanguages();
    this.archives = readArchives();
    this.facets = Collections.unmodifiableSet(readFacets());
    this.size = counts.articles();
    this.names = new FacetNames(glossary.aliases());
    this.synonyms = new SynonymTable(glossary.synonyms(), analyzers, fieldLanguages);
  }

  @Override
  public Set<Language> languages() {
    return languages;
  }

  @Override
  public Set<Language> fieldLanguages() {
    return fieldLanguages;
  }

  IndexReader reader() {
    return reader;
  }

  LiveCounts counts() {
    return counts;
  }

  /** The names of the archives that articles, or notes about articles, are of. */
  public Set<String> archives() {
    return archives;
  }

  @Override
  public Set<String> facets() {
    return facets;
  }

  @Override
  public SynonymTable synonyms() {
    return synonyms;
  }

  @Override
  public FacetNames names() {
    return names;
  }

  @Override
  public Set<String> spellings(String field, String plain) {
    try {
      return marked.of(field, plain);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<WordTranslation> like(Language into, Language from, String word) {
    return LanguagePair.one(into).equals(Language.CHINESE_SIMPLIFIED)
        ? namesInChinese().like(from, word)
        : sounds.computeIfAbsent(into, this::readSounds).like(from, word);
  }

  /* Two threads may both read them; the result is the same. */
  private ChineseNames namesInChinese() {
    ChineseNames known = chineseNames;
    if (known == null) {
      try {
        known = ChineseNames.of(reader);
      } catch (IOException e) {
        throw unreadable(e);
      }
      chineseNames = known;
    }
    return known;
  }

  private SoundIndex readSounds(Language language) {
    try {
      return SoundTerms.of(reader, language);
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int articles(Term term) {
    try {
      return counts.articles(term);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public int articles(Term term, int documents) {
    return counts.hasDeletions() ? articles(term) : documents;
  }

  @Override
  public FieldLengths lengths(String field) {
    try {
      return counts.lengths(field);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Set<String> known(String field, Set<String> terms) {
    BytesRef[] wanted = terms.stream().map(BytesRef::new).sorted().toArray(BytesRef[]::new);
    Set<String> known = new TreeSet<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms all = leaf.reader().terms(field);
        if (all != null) {
          addKnown(known, all.iterator(), wanted);
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (counts.hasDeletions()) {
      known.removeIf(term -> articles(new Term(field, term)) == 0);
    }
    return known;
  }

  /* Both are sorted: a term after the one that was looked for rules out all before it. */
  private static void addKnown(Set<String> known, TermsEnum all, BytesRef[] wanted)
      throws IOException {
    for (int next = 0; next < wanted.length; ) {
      TermsEnum.SeekStatus status = all.seekCeil(wanted[next]);
      if (status == TermsEnum.SeekStatus.END) {
        return;
      }
      if (status == TermsEnum.SeekStatus.FOUND) {
        known.add(wanted[next++].utf8ToString());
      } else {
        int found = Arrays.binarySearch(wanted, next, wanted.length, all.term());
        next = found < 0 ? -found - 1 : found;
      }
    }
  }

  private Set<Language> readLanguages() throws IOException {
    Set<Language> found = new TreeSet<>();
    counts.visit(
        FacetField.of(FacetField.LANGUAGE),
        Terms::iterator,
        (tag, articles) -> found.add(Language.of(tag.utf8ToString())) || articles > 0);
    return Set.copyOf(found);
  }

  private Set<Language> readFieldLanguages() throws IOException {
    String prefix = TextField.TEXT.neutral() + '.';
    Set<Language> found = new TreeSet<>();
    for (String field : FieldInfos.getIndexedFields(reader)) {
      if (field.startsWith(prefix) && counts.lengths(field).articles() > 0) {
        found.add(Language.of(field.substring(prefix.length())));
      }
    }
    return Set.copyOf(found);
  }

  private Set<String> readArchives() throws IOException {
    Set<String> found = new TreeSet<>();
    counts.visit(
        IndexFields.ARCHIVE,
        Terms::iterator,
        (name, articles) -> found.add(name.utf8ToString()) || articles > 0);
    return Set.copyOf(found);
  }

  /* In the order of their names. */
  private Set<String> readFacets() throws IOException {
    Set<String> found = new TreeSet<>();
    for (String field : FieldInfos.getIndexedFields(reader)) {
      String facet = FacetField.facetOf(field);
      if (facet != null) {
        counts.visit(
            field,
            Terms::iterator,
            (value, articles) -> {
              found.add(facet);
              return false;
            });
      }
    }
    return found;
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
  }
}
