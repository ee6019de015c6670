package dev.tolmach.matching;

import dev.tolmach.analysis.MarkedSpellings;
import dev.tolmach.analysis.word.MarkFoldingFilter;
import dev.tolmach.language.Language;
import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.TextField;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;

/**
 * Finds the forms that a word has in a language with other marks on its Latin letters, or with
 * none: <i>eleve</i> is typed for <i>élève</i> and finds <i>élèves</i>, whose stem has the marks.
 *
 * <p>A stemmer knows endings with their marks, and a dictionary knows whole words: where an article
 * has the word as typed but for its marks, what the language makes of that one is looked for, too.
 */
final class OtherMarks {
  /* In UTF-16 code units. */
  private static final int SHORTEST_STEM = 3;

  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;

  OtherMarks(ArticleAnalyzers analyzers, Vocabulary vocabulary) {
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
  }

  /**
   * What a word or phrase is with other marks.
   *
   * @param text what was typed
   * @param analyzed what the language makes of it
   * @return terms that the index has, and for a phrase those of the text besides; empty if it has
   *     no other ones
   */
  Analyzed others(Language language, String text, Analyzed analyzed) {
    if (!language.scripts().contains(UnicodeScript.LATIN)) {
      return Analyzed.sideBySide(List.of());
    }
    String field = TextField.TEXT.in(language);
    List<List<String>> others = new ArrayList<>();
    boolean single = analyzed.terms().size() == 1;
    boolean any = false;
    for (List<String> alternatives : analyzed.terms()) {
      Set<String> marked = new LinkedHashSet<>();
      alternatives.forEach(term -> addSpellings(marked, field, term));
      if (single) {
        addOfWord(marked, language, text);
      }
      alternatives.forEach(marked::remove);
      any |= !marked.isEmpty();
      List<String> all = new ArrayList<>(single ? List.of() : alternatives);
      all.addAll(marked);
      others.add(all);
    }
    return any
        ? new Analyzed(others, analyzed.positions(), List.of())
        : Analyzed.sideBySide(List.of());
  }

  private void addOfWord(Set<String> marked, Language language, String text) {
    String neutral = TextField.TEXT.neutral();
    String field = TextField.TEXT.in(language);
    List<List<String>> written = Analyzed.of(analyzers, neutral, text).terms();
    if (written.size() != 1) {
      return;
    }
    for (String word : written.getFirst()) {
      String plain = MarkFoldingFilter.plain(word);
      if (hasLatin(plain)) {
        marked.addAll(vocabulary.spellings(field, plain));
        for (String spelled : vocabulary.spellings(neutral, plain)) {
          marked.addAll(terms(field, spelled));
        }
        /* A text that has the word as it was typed says that it needs no marks. */
        if (plain.equals(word) && !isWritten(word)) {
          addOfEndings(marked, language, word);
        }
      }
    }
  }

  private boolean isWritten(String word) {
    for (TextField part : TextField.values()) {
      if (vocabulary.contains(new Term(part.neutral(), word))) {
        return true;
      }
    }
    return false;
  }

  private void addOfEndings(Set<String> marked, Language language, String word) {
    String field = TextField.TEXT.in(language);
    Set<String> ends = new LinkedHashSet<>();
    for (String spelled : MarkedSpellings.of(language.primary(), word)) {
      for (String term : terms(field, spelled)) {
        /* What is left as it is is the word itself, and was looked for. */
        if (term.length() >= SHORTEST_STEM && !term.equals(spelled)) {
          ends.add(term);
        }
      }
    }
    Set<String> plain = new LinkedHashSet<>();
    ends.forEach(term -> plain.add(MarkFoldingFilter.plain(term)));
    plain.forEach(stem -> marked.addAll(vocabulary.spellings(field, stem)));
    marked.addAll(vocabulary.known(field, ends));
  }

  private List<String> terms(String field, String word) {
    List<List<String>> terms = Analyzed.of(analyzers, field, word).terms();
    return terms.size() == 1 ? terms.getFirst() : List.of();
  }

  private void addSpellings(Set<String> marked, String field, String term) {
    String plain = MarkFoldingFilter.plain(term);
    if (hasLatin(plain)) {
      marked.addAll(vocabulary.spellings(field, plain));
      marked.add(plain);
    }
  }

  private static boolean hasLatin(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 'a' && word.charAt(i) <= 'z') {
        return true;
      }
    }
    return false;
  }
}
