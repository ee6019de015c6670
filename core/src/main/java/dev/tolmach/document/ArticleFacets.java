package dev.tolmach.document;

import dev.tolmach.article.Article;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.FacetPath;
import dev.tolmach.schema.IndexFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** The fields by which articles are filtered, counted and sorted. */
final class ArticleFacets {
  /* A longer value is no facet value that anyone would tick; Lucene's own limit is 32,766 bytes. */
  private static final int MAX_KEY_LENGTH = 1_000;

  private ArticleFacets() {}

  /** Adds those of an article to its document. */
  static void add(Document document, Article article) {
    FrontMatter front = article.frontMatter();
    addFacet(document, FacetField.TAG, front.tags());
    addCategories(document, front);
    addFacet(document, FacetField.AUTHOR, front.authors());
    String tag = article.language().tag();
    addFacet(document, FacetField.LANGUAGE, new FacetValue(tag, tag, tag));
    front.custom().forEach((name, values) -> addCustom(document, name, values));
    for (String facet : front.facets()) {
      addFacet(document, facet, front.custom().getOrDefault(facet, List.of()));
    }
    if (front.date() != null) {
      document.add(new LongField(IndexFields.DAY, front.date().day().toEpochDay(), Field.Store.NO));
      long instant = front.date().instant().toEpochMilli();
      document.add(new NumericDocValuesField(IndexFields.INSTANT, instant));
    }
    if (front.expires() != null) {
      long expires = front.expires().instant().toEpochMilli();
      document.add(new NumericDocValuesField(IndexFields.EXPIRES, expires));
    }
  }

  private static void addFacet(Document document, String facet, List<String> values) {
    Set<String> keys = new HashSet<>();
    for (String value : values) {
      String key = FacetField.key(value);
      if (!key.isEmpty() && key.length() <= MAX_KEY_LENGTH && keys.add(key)) {
        addFacet(document, facet, new FacetValue(key, key, value));
      }
    }
  }

  /* How a value is counted, looked up and shown. */
  private record FacetValue(String key, String term, String spelling) {}

  private static void addFacet(Document document, String facet, FacetValue value) {
    String field = FacetField.of(facet);
    document.add(new StringField(field, value.term(), Field.Store.NO));
    BytesRef docValue = new BytesRef(FacetField.docValue(value.key(), value.spelling()));
    document.add(new SortedSetDocValuesField(field, docValue));
  }

  /* Every level of a path is a value, so that an article is in a category and in all above it. */
  private static void addCategories(Document document, FrontMatter front) {
    if (front.categoryPaths().isEmpty()) {
      addFacet(document, FacetField.CATEGORY, front.categories());
      return;
    }
    Set<String> keys = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (List<String> written : front.categoryPaths()) {
      List<String> path = written.stream().filter(name -> !FacetField.key(name).isEmpty()).toList();
      for (int level = 1; level <= path.size(); level++) {
        String key = FacetPath.key(path.subList(0, level));
        String name = path.get(level - 1);
        if (key.length() > MAX_KEY_LENGTH || !keys.add(key)) {
          continue;
        }
        String term = level == 1 ? key : FacetPath.term(FacetPath.written(key));
        addFacet(document, FacetField.CATEGORY, new FacetValue(key, term, name));
        if (level > 1 && names.add(FacetField.key(name))) {
          String nameTerm = FacetPath.nameTerm(FacetField.key(name));
          String field = FacetField.of(FacetField.CATEGORY);
          document.add(new StringField(field, nameTerm, Field.Store.NO));
        }
      }
    }
  }

  private static void addCustom(Document document, String name, List<String> values) {
    Set<String> terms = new HashSet<>();
    for (String value : values) {
      String term = FacetField.customTerm(name, value);
      if (term.length() <= MAX_KEY_LENGTH && terms.add(term)) {
        document.add(new StringField(IndexFields.CUSTOM, term, Field.Store.NO));
      }
    }
  }
}
