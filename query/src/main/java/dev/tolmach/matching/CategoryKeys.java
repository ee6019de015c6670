package dev.tolmach.matching;

import dev.tolmach.query.Facet;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.FacetPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/**
 * Which categories a written one means: an uppermost one, one that lies in others by its path, or,
 * where the index has neither, all of that name on whatever level.
 */
final class CategoryKeys {
  private static final String FIELD = FacetField.of(FacetField.CATEGORY);

  /* Of names of names; each of ten levels may have fifty. */
  private static final int MOST = 200;

  private final Vocabulary vocabulary;
  private final String key;

  CategoryKeys(Vocabulary vocabulary, String written) {
    this.vocabulary = vocabulary;
    this.key = FacetField.key(written);
  }

  /** The terms that articles in the category have. */
  Set<String> terms() {
    Set<String> terms = new TreeSet<>();
    for (String each : all()) {
      addKnown(terms, each);
      addKnown(terms, FacetPath.term(each));
    }
    if (terms.isEmpty()) {
      vocabulary
          .names()
          .keys(Facet.CATEGORY, key)
          .forEach(name -> addKnown(terms, FacetPath.nameTerm(name)));
    }
    return terms;
  }

  /** What is chosen: the category's key as it is written, or the term of a name. */
  String selected() {
    Set<String> terms = terms();
    String one = vocabulary.names().key(Facet.CATEGORY, key);
    if (terms.stream().anyMatch(term -> term.startsWith(FacetPath.nameTerm("")))) {
      return FacetPath.nameTerm(one);
    }
    return one.equals(key) ? path() : one;
  }

  private String path() {
    return levels().stream()
        .map(level -> vocabulary.names().key(Facet.CATEGORY, level))
        .collect(Collectors.joining("/"));
  }

  private void addKnown(Set<String> terms, String term) {
    if (vocabulary.contains(new Term(FIELD, term))) {
      terms.add(term);
    }
  }

  /* Under all names of the value itself, and of each level. */
  private Set<String> all() {
    Set<String> all = new TreeSet<>(vocabulary.names().keys(Facet.CATEGORY, key));
    List<String> paths = List.of("");
    for (String level : levels()) {
      List<String> longer = new ArrayList<>();
      for (String path : paths) {
        for (String name : vocabulary.names().keys(Facet.CATEGORY, level)) {
          longer.add(path.isEmpty() ? name : path + '/' + name);
        }
      }
      paths = longer.subList(0, Math.min(MOST, longer.size()));
    }
    all.addAll(paths);
    return all;
  }

  private List<String> levels() {
    return Stream.of(key.split("/")).map(String::strip).filter(level -> !level.isEmpty()).toList();
  }
}
