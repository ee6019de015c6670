package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.analysis.zh.ChineseCharacters;
import dev.tolmach.language.Language;
import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.TextField;
import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which keys a word is known: two words that share one are forms of each other. For Chinese
 * words it is their characters, with one for all variants; for others what the neutral chain and
 * those of languages in the word's script make of it.
 */
public final class NameKeys {
  /* Those of queries and names that the index itself has no articles in. */
  private static final List<Language> ALWAYS = List.of(Language.RUSSIAN, Language.ENGLISH);

  private final ArticleAnalyzers analyzers;
  private final Set<Language> languages = new TreeSet<>(ALWAYS);

  NameKeys(ArticleAnalyzers analyzers, Collection<Language> languages) {
    this.analyzers = analyzers;
    this.languages.addAll(languages);
  }

  /** The words of a name or a query. */
  List<QueryWord> words(String text) {
    return analyzers.languages().words(text);
  }

  static boolean isHan(QueryWord word) {
    return word.script() == WordScript.HAN;
  }

  /** Characters, with one for all variants. */
  public static String folded(String characters) {
    StringBuilder folded = new StringBuilder(characters.length());
    characters
        .codePoints()
        .map(ChineseCharacters.standard()::folded)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** The keys of a word that is not written in Han characters. */
  Set<String> of(QueryWord word) {
    Set<String> keys = new LinkedHashSet<>();
    Analyzed written = Analyzed.of(analyzers, TextField.TEXT.neutral(), word.text());
    written.wholesOfAll().stream().map(whole -> ":" + whole).forEach(keys::add);
    keys.add(":" + String.join(" ", written.terms().stream().map(List::getFirst).toList()));
    UnicodeScript script = UnicodeScript.of(word.text().codePointAt(0));
    for (Language language : languages) {
      if (word.script() != WordScript.NUMBER && language.scripts().contains(script)) {
        Analyzed forms = Analyzed.of(analyzers, TextField.TEXT.in(language), word.text());
        if (forms.terms().size() == 1) {
          forms.terms().get(0).forEach(form -> keys.add(language.primary() + ':' + form));
        }
      }
    }
    return keys;
  }
}
