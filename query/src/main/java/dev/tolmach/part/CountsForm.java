package dev.tolmach.part;

import dev.tolmach.language.Language;
import dev.tolmach.schema.FieldLengths;
import dev.tolmach.vocabulary.VocabularyCounts;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;

/** What was counted in an index, as bytes. */
final class CountsForm {
  private CountsForm() {}

  static void write(Output out, VocabularyCounts counts) {
    out.number(counts.size());
    out.texts(tags(counts.languages())).texts(tags(counts.fieldLanguages()));
    out.texts(counts.archives()).texts(counts.facets());
    out.each(
        counts.articles().entrySet(), each -> write(out, each.getKey()).number(each.getValue()));
    out.each(
        counts.lengths().entrySet(),
        each ->
            out.text(each.getKey())
                .number(each.getValue().articles())
                .number(each.getValue().words()));
  }

  static VocabularyCounts read(Input in) throws IOException {
    int size = in.count();
    Set<Language> languages = languages(in);
    Set<Language> fieldLanguages = languages(in);
    Set<String> archives = new HashSet<>(in.texts());
    Set<String> facets = new HashSet<>(in.texts());
    Map<Term, Integer> articles = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      articles.put(term(in), in.count());
    }
    Map<String, FieldLengths> lengths = new TreeMap<>();
    for (int left = in.count(); left > 0; left--) {
      lengths.put(in.text(), new FieldLengths(in.number(), in.number()));
    }
    return new VocabularyCounts(
        size, languages, fieldLanguages, archives, facets, articles, lengths);
  }

  static Output write(Output out, Term term) {
    return out.text(term.field()).raw(term.bytes());
  }

  static Term term(Input in) throws IOException {
    return new Term(in.text(), in.raw());
  }

  private static List<String> tags(Collection<Language> languages) {
    return languages.stream().map(Language::tag).toList();
  }

  private static Set<Language> languages(Input in) throws IOException {
    Set<Language> languages = new HashSet<>();
    in.texts().forEach(tag -> languages.add(Language.of(tag)));
    return languages;
  }
}
