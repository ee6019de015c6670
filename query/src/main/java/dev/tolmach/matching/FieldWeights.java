package dev.tolmach.matching;

import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.schema.TextField;

/**
 * How much a word counts in each field. Chosen by measurement on the question sets and known items
 * of docs/development/relevance.md, see docs/development/decisions.
 *
 * <p>Of one to three words each may be the name of an article, and a title that has it says most.
 * In a question of many words the title names the subject, which is one word among others, and in
 * Chinese there are so many pairs of characters that those which the segmenter's words miss say
 * something, too.
 */
enum FieldWeights {
  /** For what has up to three words, function words apart. */
  FEW_WORDS(3f, 1.8f, 1.5f, 0f, 1f),

  /** For longer questions. */
  MANY_WORDS(1.7f, 1.2f, 1.2f, 0.5f, 0.7f);

  /** How many words are few. */
  static final int FEW = 3;

  /** What every field but the best adds to the best one's score. */
  static final float TIE = 0.25f;

  /** What a character sequence inside Han text counts next to a word of the segmenter. */
  static final float CHARACTERS = 0.7f;

  /**
   * How much more the characters of a typed word count that the segmenter cuts: no field has it as
   * a word.
   */
  static final float CUT = 2f;

  /** What a word counts for as written, as a share of its forms: it is the one that was typed. */
  static final float AS_WRITTEN = 1.05f;

  /**
   * What a word counts for as written where the fields of languages hardly have it: a Latin name or
   * a number among Chinese words, which each have their characters and pairs, too.
   */
  static final float ONLY_AS_WRITTEN = 1.4f;

  /** Few articles with a word have it in a language's field: this share of them, at most. */
  static final float SELDOM = 0.5f;

  /** What the beginning of a word counts for. */
  static final float PREFIX = 0.7f;

  /** What a function word counts for: it ranks, but a little, since every text is full of them. */
  static final float FUNCTION_WORD = 0.2f;

  /** The weight of two words of the query that are next to each other in a text, too. */
  static final float NEARNESS = 0.2f;

  /** What a word of the same root counts for where the word itself is missing. */
  static final float RELATIVE = 0.7f;

  /** What two characters count for that end one Han word and begin the next, side by side. */
  static final float SEAM = 0.4f;

  /** What a word of a phrase counts for where the phrase itself is not found. */
  static final float IN_PHRASE = 0.5f;

  /** The weight of the parts of a compound word where they are apart. */
  static final float APART = 0.5f;

  /** What a word counts for by its translations: they say less than the word itself. */
  static final float TRANSLATED = 0.6f;

  /** What a word counts for that differs in the marks of Latin letters alone. */
  static final float OTHER_MARKS = 0.5f;

  /** What a designation counts for in the letters of another script, which look the same. */
  static final float LOOK_ALIKE = 0.8f;

  /** What the parts of a compound word add to the whole, so that the whole comes first. */
  static final float PARTS_OF_WHOLE = 0.1f;

  /** What a whole run of Han characters counts for, where the segmenter cut it into words. */
  static final float RUN = 1.0f;

  /**
   * What one counts for that the segmenter cut into single characters: it does not know the word, a
   * name or a Japanese one, and texts full of such characters are not what was meant.
   */
  static final float UNKNOWN_RUN = 3.0f;

  private final float title;
  private final float headings;
  private final float about;
  private final float pair;
  private final float inRun;

  FieldWeights(float title, float headings, float about, float pair, float inRun) {
    this.title = title;
    this.headings = headings;
    this.about = about;
    this.pair = pair;
    this.inRun = inRun;
  }

  /**
   * The weight of two characters that are next to each other in a run of several Han words; 0 where
   * only those count that end one word and begin the next.
   */
  float pair() {
    return pair;
  }

  /** What a word counts for in a run of several Han words, next to the pairs of the run. */
  float inRun() {
    return inRun;
  }

  /** The weights for a query of some words, function words apart. */
  static FieldWeights forWords(int words) {
    return words <= FEW ? FEW_WORDS : MANY_WORDS;
  }

  /** The weight of a word, or of one of its forms, in a field. */
  float in(TextField field) {
    return switch (field) {
      case TITLE -> title;
      case HEADINGS -> headings;
      case ABOUT -> about;
      case TEXT -> 1.0f;
      case CODE -> 0.3f;
    };
  }

  /**
   * What a word counts for as written, as a share of what its forms do. A form is rarer than its
   * word, but says no more for that.
   *
   * @param written how many articles have the word as written; 0 if that is not known
   * @param inForms how many have a form of it in the field of a language
   * @param articles how many there are
   */
  static float asWritten(int written, int inForms, int articles) {
    if (inForms <= SELDOM * written) {
      return ONLY_AS_WRITTEN;
    }
    return written == 0 || written >= inForms
        ? AS_WRITTEN
        : AS_WRITTEN * ArticleSimilarity.fairShare(written, inForms, articles);
  }
}
