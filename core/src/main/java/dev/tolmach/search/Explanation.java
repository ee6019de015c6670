package dev.tolmach.search;

import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.language.Language;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reasons why an article is among the hits of a request, or why it is not.
 *
 * @param id the article as it is printed; as it was asked for if there is none
 * @param title its title; null if it is not in the index
 * @param language the language of its text; null if it is not in the index
 * @param outcome what became of it
 * @param summary the outcome in a sentence or two
 * @param rank its place among the hits, from 1, and of an article that is found by translation
 *     among those that are found so; 0 if it is none, or lies beyond the first 10,000
 * @param total how many works match
 * @param translatedTotal how many other works are found by translations of the words; null if none
 *     were looked for
 * @param score how well it fits; 0 if it has no word
 * @param lift the part of the score that comes from words that are next to each other in it as they
 *     were typed, and from words of the same root as one that it lacks
 * @param recency what its score was multiplied by for its age; 1 where age does not count
 * @param words each word of the request, and where the article has it
 * @param conditions each condition of the request, and whether the article fulfils it
 * @param messages how the text was read where that may surprise
 */
public record Explanation(
    String id,
    @Nullable String title,
    @Nullable Language language,
    Outcome outcome,
    String summary,
    int rank,
    long total,
    @Nullable Long translatedTotal,
    double score,
    double lift,
    double recency,
    List<Word> words,
    List<Condition> conditions,
    List<String> messages) {
  /** The outcome for an article. */
  public enum Outcome {
    /** It matches. */
    HIT,
    /** It matches by translations of words. */
    TRANSLATED,
    /** It lacks words that it needs. */
    MISSING,
    /** It has something that was excluded. */
    EXCLUDED,
    /** It does not fulfil a condition. */
    FILTERED,
    /** Its archive has it, but it was left out of the index. */
    SKIPPED,
    /** No archive of the index has it. */
    UNKNOWN
  }

  /** What a word is there for. */
  public enum Role {
    /** An article needs it, or enough others of its kind. */
    DECIDES,
    /** It is a function word: it ranks, but decides nothing. */
    RANKS,
    /** An article must not have it. */
    EXCLUDES
  }

  /**
   * A word, phrase, prefix or group of the request.
   *
   * @param text as it was typed
   * @param role what it is there for
   * @param found whether the article has it
   * @param score what it adds to the article's score
   * @param places where the article has it, what counts most first
   * @param tokens what it is looked for as, in the neutral fields and in each language of the
   *     article
   * @param translations what it is looked for as in the languages of the article, the likeliest
   *     first; empty if it is looked for as typed alone
   * @param nearest tokens of the article that resemble it; empty if it has the word
   */
  public record Word(
      String text,
      Role role,
      boolean found,
      double score,
      List<Place> places,
      List<Tokens> tokens,
      List<WordInLanguage> translations,
      List<String> nearest) {
    /** Copies the lists. */
    public Word {
      places = List.copyOf(places);
      tokens = List.copyOf(tokens);
      translations = List.copyOf(translations);
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * A field of the article that has a word. Of all fields the best counts whole, each other one a
   * quarter.
   *
   * @param part the part of the article: title, headings, about, text or code
   * @param language whose forms of words the field holds; null for the words as written
   * @param score what the word would score by this field alone
   * @param count how many times it occurs there, up to 500
   * @param forms up to five of its forms there, as written
   * @param synonym the name by which the word was found there; null if it is the word itself
   */
  public record Place(
      String part,
      @Nullable Language language,
      double score,
      int count,
      List<String> forms,
      @Nullable String synonym) {
    /** Copies the list. */
    public Place {
      forms = List.copyOf(forms);
    }
  }

  /**
   * The terms that an analyzer makes of a word.
   *
   * @param language whose analyzer; null for the neutral one
   * @param terms the tokens
   */
  public record Tokens(@Nullable Language language, List<String> terms) {
    /** Copies the list. */
    public Tokens {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A translation that a word was looked for as.
   *
   * @param typed the word or phrase as it was typed
   * @param text the translation
   * @param language its language
   * @param by how it is known
   * @param source the lexicon that has it; empty for a name by its sound
   * @param weight its share among the translations of the word that the index has; 0 if the index
   *     does not have it
   * @param found whether the article has it
   */
  public record WordInLanguage(
      String typed,
      String text,
      Language language,
      TranslationKind by,
      String source,
      double weight,
      boolean found) {}

  /**
   * A condition.
   *
   * @param text as it would be typed
   * @param fulfilled whether the article fulfils it
   */
  public record Condition(String text, boolean fulfilled) {}

  /** Copies the lists. */
  public Explanation {
    words = List.copyOf(words);
    conditions = List.copyOf(conditions);
    messages = List.copyOf(messages);
  }

  /** The same with further messages after its own. */
  public Explanation with(List<String> further) {
    List<String> all = Stream.concat(messages.stream(), further.stream()).toList();
    return new Explanation(
        id,
        title,
        language,
        outcome,
        summary,
        rank,
        total,
        translatedTotal,
        score,
        lift,
        recency,
        words,
        conditions,
        all);
  }

  /** Whether the article is a hit. */
  public boolean isHit() {
    return outcome == Outcome.HIT || outcome == Outcome.TRANSLATED;
  }
}
