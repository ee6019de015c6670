package dev.tolmach.part;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.translation.FoundTranslations;
import dev.tolmach.translation.TypedTranslation;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The translations of the words of a query, as bytes. */
final class TranslationsForm {
  private TranslationsForm() {}

  static void write(Output out, FoundTranslations found) {
    out.texts(found.sources().stream().map(Language::tag).toList());
    out.each(
        found.texts(),
        text ->
            out.each(
                text.entrySet(),
                word ->
                    out.number(word.getKey())
                        .each(
                            word.getValue(), those -> out.each(those, each -> write(out, each)))));
  }

  static FoundTranslations read(Input in) throws IOException {
    Set<Language> sources = new HashSet<>();
    in.texts().forEach(tag -> sources.add(Language.of(tag)));
    return new FoundTranslations(sources, in.each(() -> text(in)));
  }

  private static Map<Integer, List<List<TypedTranslation>>> text(Input in) throws IOException {
    Map<Integer, List<List<TypedTranslation>>> words = new TreeMap<>();
    for (int left = in.count(); left > 0; left--) {
      words.put(in.count(), in.each(() -> in.each(() -> typed(in))));
    }
    return words;
  }

  private static void write(Output out, TypedTranslation typed) {
    out.text(typed.typed()).text(typed.pair().from().tag()).text(typed.pair().to().tag());
    write(out, typed.translation());
    out.decimal(typed.weight());
  }

  private static TypedTranslation typed(Input in) throws IOException {
    String text = in.text();
    LanguagePair pair = new LanguagePair(Language.of(in.text()), Language.of(in.text()));
    return new TypedTranslation(text, pair, word(in), in.decimal());
  }

  static void write(Output out, WordTranslation word) {
    out.text(word.text()).decimal(word.weight());
    out.text(word.kind().name()).text(word.source());
  }

  static WordTranslation word(Input in) throws IOException {
    return new WordTranslation(
        in.text(), in.decimal(), TranslationKind.valueOf(in.text()), in.text());
  }
}
