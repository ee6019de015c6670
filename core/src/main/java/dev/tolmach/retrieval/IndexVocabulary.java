package dev.tolmach.retrieval;

import dev.tolmach.glossary.Glossary;
import dev.tolmach.language.Language;
import dev.tolmach.matching.FacetNames;
import dev.tolmach.matching.SynonymTable;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** What one snapshot of an index holds. Its languages are read once; any thread may ask. */
final class IndexVocabulary implements Vocabulary {
  private final DirectoryReader reader;
  private final Set<Language> languages;
  private final Set<Language> fieldLanguages;
  private final Set<String> facets;
  private final SynonymTable synonyms;
  private final FacetNames names;

  IndexVocabulary(DirectoryReader reader, ArticleAnalyzers analyzers, Glossary glossary)
      throws IOException {
    this.reader = reader;
    this.languages = languages(reader);
    this.fieldLanguages = fieldLanguages(reader);
    this.facets =
        FieldInfos.getIndexedFields(reader).stream()
            .map(FacetField::facetOf)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
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

  @Override
  public Set<String> facets() {
    return Collections.unmodifiableSet(facets);
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
  public int size() {
    return reader.maxDoc();
  }

  @Override
  public int articles(Term term) {
    try {
      return reader.docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
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
      throw new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
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
        int place = Arrays.binarySearch(wanted, next, wanted.length, all.term());
        next = place < 0 ? -place - 1 : place;
      }
    }
  }

  private static Set<Language> languages(DirectoryReader reader) throws IOException {
    Set<Language> languages = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(FacetField.of(FacetField.LANGUAGE));
      if (terms != null) {
        TermsEnum tags = terms.iterator();
        for (BytesRef tag = tags.next(); tag != null; tag = tags.next()) {
          languages.add(Language.of(tag.utf8ToString()));
        }
      }
    }
    return Set.copyOf(languages);
  }

  private static Set<Language> fieldLanguages(DirectoryReader reader) {
    String prefix = TextField.TEXT.neutral() + '.';
    Set<Language> languages = new TreeSet<>();
    for (String field : FieldInfos.getIndexedFields(reader)) {
      if (field.startsWith(prefix)) {
        languages.add(Language.of(field.substring(prefix.length())));
      }
    }
    return Set.copyOf(languages);
  }
}
