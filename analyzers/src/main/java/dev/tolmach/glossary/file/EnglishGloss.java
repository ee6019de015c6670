package dev.tolmach.glossary.file;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a sense in CC-CEDICT is a translation: without remarks in parentheses, without {@code to}
 * before verbs, articles and {@code sb} or {@code sth}. References to other entries, measure words
 * and explanations of more than {@value #MOST_WORDS} words are none.
 */
final class EnglishGloss {
  private static final int MOST_WORDS = 5;

  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|\"");
  private static final Pattern NO_TRANSLATION =
      Pattern.compile(
          "(?i)\\s*(CL:|see |see also|variant of|old variant|erhua variant|Japanese variant|also"
              + " written|also pr\\.|Taiwan pr\\.|abbr\\. |same as|used in|used to |e\\.g\\.|cf\\.|"
              + "archaic variant|also called|pr\\. |interj|particle |prefix |suffix ).*");
  private static final Pattern SURNAME = Pattern.compile("(?i)\\s*surname\\s+");
  private static final Pattern LEADING =
      Pattern.compile("(?i)^(?:lit\\.|fig\\.|esp\\.|also|to be|to|an?|the)\\s+");
  private static final Pattern SOMEBODY =
      Pattern.compile("(?i)\\b(?:sb's|sth's|sb|sth|one's|oneself|etc\\.?)(?=\\s|$)");

  private static final Pattern SPACES = Pattern.compile("\\s{2,}");

  private EnglishGloss() {}

  static boolean isSurname(String sense) {
    return SURNAME.matcher(sense).lookingAt();
  }

  /**
   * The translations in a sense; none or one, a name or a long one without what follows its comma.
   */
  static List<String> of(String sense) {
    if (NO_TRANSLATION.matcher(sense).matches() || sense.indexOf('|') >= 0) {
      return List.of();
    }
    String gloss = sense;
    if (gloss.indexOf('(') >= 0 || gloss.indexOf('[') >= 0 || gloss.indexOf('"') >= 0) {
      gloss = REMARK.matcher(gloss).replaceAll(" ");
    }
    gloss = SURNAME.matcher(gloss).replaceFirst("").strip();
    boolean named = !gloss.isEmpty() && Character.isUpperCase(gloss.charAt(0));
    int comma = gloss.indexOf(',');
    if (comma > 0 && (named || words(gloss) > MOST_WORDS)) {
      gloss = gloss.substring(0, comma);
    }
    for (int i = 0; i < 3 && gloss.indexOf(' ') > 0; i++) {
      gloss = LEADING.matcher(gloss).replaceFirst("");
    }
    if (gloss.indexOf(' ') >= 0) {
      gloss = SOMEBODY.matcher(gloss).replaceAll(" ");
      gloss = SPACES.matcher(gloss).replaceAll(" ").strip();
    }
    return gloss.isEmpty() || words(gloss) > MOST_WORDS ? List.of() : List.of(gloss);
  }

  private static long words(String gloss) {
    return 1 + gloss.chars().filter(c -> c == ' ').count();
  }
}
