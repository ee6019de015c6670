package dev.tolmach.part;

import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.schema.FieldLengths;
import dev.tolmach.vocabulary.PlainWord;
import dev.tolmach.vocabulary.Sound;
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
    out.each(
        counts.sounds().entrySet(),
        each ->
            write(out, each.getKey())
                .each(each.getValue(), word -> TranslationsForm.write(out, word)));
    out.each(
        counts.spellings().entrySet(), each -> write(out, each.getKey()).texts(each.getValue()));
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
    Map<Sound, List<WordTranslation>> sounds = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      sounds.put(sound(in), in.each(() -> TranslationsForm.word(in)));
    }
    Map<PlainWord, Set<String>> spellings = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      spellings.put(spelling(in), new HashSet<>(in.texts()));
    }
    return new VocabularyCounts(
        size, languages, fieldLanguages, archives, facets, articles, lengths, sounds, spellings);
  }

  static Output write(Output out, Sound sound) {
    return out.text(sound.into().tag()).text(sound.from().tag()).text(sound.word());
  }

  static Sound sound(Input in) throws IOException {
    return new Sound(Language.of(in.text()), Language.of(in.text()), in.text());
  }

  static Output write(Output out, PlainWord spelling) {
    return out.text(spelling.field()).text(spelling.plain());
  }

  static PlainWord spelling(Input in) throws IOException {
    return new PlainWord(in.text(), in.text());
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
