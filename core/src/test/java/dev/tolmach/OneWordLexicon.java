package dev.tolmach;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import java.util.List;
import java.util.Map;

/** Lexicons of a single word: enough for two languages to be translated into each other. */
public final class OneWordLexicon {
  private OneWordLexicon() {}

  /** A lexicon that has one translation of one word. */
  public static Lexicon of(String from, String to, String word, String translation) {
    return Lexicon.of(
        LexiconDescription.of("Own words"),
        LanguagePair.of(Language.of(from), Language.of(to)),
        Map.of(
            word,
            List.of(new WordTranslation(translation, 1, TranslationKind.DICTIONARY, "Own words"))));
  }
}
