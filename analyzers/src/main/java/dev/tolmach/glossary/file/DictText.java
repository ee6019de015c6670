package dev.tolmach.glossary.file;

import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.language.Language;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes the translations out of a text that people read: {@code [rʌn] 1. _n. 1) бег, пробег; at a
 * run бегом}. Senses are separated by numbers; in one, what is separated by commas and semicolons
 * and written in the letters of the target language translates the headword; words of the
 * headword's language before it are a phrase that it translates. Pronunciation, labels and remarks
 * in brackets are passed over.
 *
 * <p>A translation weighs 1/(1 + 0.25·rank), where a sense counts one and a further word in it a
 * half.
 */
final class DictText {
  private static final int MOST_WORDS = 3;
  private static final int MOST_WORDS_OF_PHRASE = 4;
  private static final double PHRASE = 0.5;

  private static final Pattern REMARK =
      Pattern.compile(
          "\\[[^\\]]{0,200}\\]|\\([^)]{0,200}\\)|\\{[^}]{0,200}\\}|_[\\p{L}-]+\\.?|/[^/\n]{0,60}/");
  private static final Pattern SENSE =
      Pattern.compile("(?:^|\\s)\\d{1,2}[.)>]|(?:^|\\s)\\p{L}\\)\\s");
  private static final Pattern REFERENCE = Pattern.compile("^\\s*(=|см\\.|тж\\.|ср\\.|от |see ).*");
  private static final Pattern SHORTHAND =
      Pattern.compile(
          "(?<!\\p{L})(?:\\p{L}+-л\\.?|и т\\.\\s?п\\.|и т\\.\\s?д\\.|и пр\\.|etc\\.)(?!\\p{L})");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Set<UnicodeScript> source;
  private final Set<UnicodeScript> target;
  private final boolean distinct;

  DictText(Language from, Language to) {
    source = from.scripts();
    target = to.scripts();
    distinct = source.stream().noneMatch(target::contains);
  }

  void read(String headword, String text, PairSink pairs) {
    String body = text.startsWith(headword) ? text.substring(headword.length()) : text;
    String plain = SPACES.matcher(REMARK.matcher(body).replaceAll(" ")).replaceAll(" ");
    double rank = 0;
    for (String sense : SENSE.split(plain)) {
      double within = sense(headword, sense, rank, pairs);
      rank += within > 0 ? 1 : 0;
    }
  }

  /* How many translations the sense has, each for a half. */
  private double sense(String headword, String sense, double rank, PairSink pairs) {
    double within = 0;
    for (String part : sense.split("[;:]")) {
      String phrase = headword;
      for (String piece : part.split(",")) {
        String clean = piece.strip();
        if (clean.indexOf('.') >= 0) {
          clean = SHORTHAND.matcher(clean).replaceAll(" ").strip();
        }
        if (REFERENCE.matcher(clean).matches()) {
          continue;
        }
        int cut = distinct ? firstOf(target, clean) : 0;
        String leading = clean.substring(0, cut).strip();
        String translation = withoutEnd(clean.substring(cut).strip());
        if (has(source, leading)) {
          phrase = leading;
        }
        if (add(phrase, headword, translation, rank + within, pairs)) {
          within += 0.5;
        }
      }
    }
    return within;
  }

  private boolean add(
      String phrase, String headword, String translation, double rank, PairSink pairs) {
    boolean itself = phrase.equals(headword);
    boolean foreign = distinct && has(source, translation);
    if (translation.isEmpty()
        || foreign
        || words(translation) > MOST_WORDS
        || (!itself && words(phrase) > MOST_WORDS_OF_PHRASE)) {
      return false;
    }
    double weight = (itself ? 1 : PHRASE) / (1 + 0.25 * rank);
    pairs.add(phrase, translation, weight, TranslationKind.DICTIONARY);
    return itself;
  }

  private static long words(String text) {
    return 1 + text.chars().filter(c -> c == ' ').count();
  }

  private static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && ".!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  private static int firstOf(Set<UnicodeScript> scripts, String text) {
    int at = 0;
    while (at < text.length() && !scripts.contains(UnicodeScript.of(text.codePointAt(at)))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean has(Set<UnicodeScript> scripts, String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isLetter(c) && scripts.contains(UnicodeScript.of(c)));
  }
}
