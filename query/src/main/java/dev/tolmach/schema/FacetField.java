package dev.tolmach.schema;

import dev.tolmach.analysis.word.Folding;
import dev.tolmach.analysis.zh.ChineseCharacters;
import dev.tolmach.query.Facet;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a facet are written in the index: as terms that filters look up, and as sorted
 * doc values that are counted.
 *
 * <p>Two spellings are one value when their keys are equal: folded as words are, white space
 * folded, one character for Simplified and Traditional; the key of a language is its tag as it is.
 * A doc value holds the key and the spelling, separated by U+001F, so that all spellings of one
 * value are together in the order of terms and the commonest can be shown.
 */
public final class FacetField {
  /** Facet of the tags. */
  public static final String TAG = Facet.TAG.name();

  /** Facet of the categories. */
  public static final String CATEGORY = Facet.CATEGORY.name();

  /** Facet of the authors. */
  public static final String AUTHOR = Facet.AUTHOR.name();

  /** Facet of the language of the text; its values are BCP 47 tags. */
  public static final String LANGUAGE = Facet.LANGUAGE.name();

  /** Facet of the date; its values are years and months. Counted from {@link IndexFields#DAY}. */
  public static final String DATE = Facet.DATE.name();

  private static final String PREFIX = "facet.";
  private static final char SEPARATOR = '\u001F';

  /* Folding takes the square of a row of marks. No such value is counted. */
  private static final int LONGEST_FOLDED = 1_000;

  private FacetField() {}

  /** The Lucene field that holds a facet's terms and doc values, such as {@code facet.tag}. */
  public static String of(String facet) {
    return PREFIX + Facet.key(facet);
  }

  /** The name of the facet whose Lucene field this is; null if it is no facet's. */
  public static @Nullable String facetOf(String field) {
    return field.startsWith(PREFIX) ? field.substring(PREFIX.length()) : null;
  }

  /**
   * The key of a value: folded as words are, so that neither case nor {@code ё}, stress marks, soft
   * hyphens or the way of writing Chinese make two values of one.
   */
  public static String key(String written) {
    String key = Facet.key(written);
    if (key.length() > LONGEST_FOLDED) {
      return key;
    }
    String folded = Folding.foldingCase().fold(key);
    return TextField.mayHaveHan(folded) ? ofOneScript(folded) : folded;
  }

  private static String ofOneScript(String folded) {
    StringBuilder one = new StringBuilder(folded.length());
    ChineseCharacters characters = ChineseCharacters.standard();
    folded.codePoints().map(characters::folded).forEach(one::appendCodePoint);
    return one.toString();
  }

  /** The term of a custom field's value in {@link IndexFields#CUSTOM}. */
  public static String customTerm(String name, String value) {
    return key(name) + SEPARATOR + key(value);
  }

  /** The doc value of a key and a spelling. */
  public static String docValue(String key, String spelling) {
    return key + SEPARATOR + spelling;
  }

  /** The key in a doc value. */
  public static String keyOf(String docValue) {
    return docValue.substring(0, docValue.indexOf(SEPARATOR));
  }

  /** The spelling in a doc value. */
  public static String spellingOf(String docValue) {
    return docValue.substring(docValue.indexOf(SEPARATOR) + 1);
  }
}
