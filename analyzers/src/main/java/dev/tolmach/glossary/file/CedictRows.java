package dev.tolmach.glossary.file;

import dev.tolmach.glossary.TranslationKind;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads CC-CEDICT's text: {@code 燈塔 灯塔 [deng1 ta3] /lighthouse/CL:座[zuo4]/}. The Simplified word is
 * taken; keys fold to one spelling, so that the other is not needed. A sense weighs less the later
 * it comes: 1/(1 + 0.25·rank).
 */
final class CedictRows implements LexiconRows {
  private static final Pattern ROW =
      Pattern.compile("(\\S+) (\\S+) \\[([^\\]]*)\\]\\]? /(.*)/\\s*");

  private static final double SURNAME = 0.25;

  /** Whether a line is one of this format. */
  static boolean isRow(String line) {
    return ROW.matcher(line).matches();
  }

  @Override
  public void read(LexiconInput in, PairSink pairs, BadRows bad) throws IOException {
    for (String line = in.next(); line != null && !pairs.isFull(); line = in.next()) {
      boolean row = !line.isBlank() && !line.startsWith("#");
      if (row && !bad.isOtherCharset(in.line(), line)) {
        Matcher matcher = ROW.matcher(line);
        if (matcher.matches()) {
          add(matcher.group(2), matcher.group(4), pairs);
        } else {
          bad.add(in.line(), "Traditional Simplified [pinyin] /sense/sense/");
        }
      }
    }
  }

  private static void add(String word, String senses, PairSink pairs) {
    int rank = 0;
    for (String sense : senses.split("[/;]")) {
      List<String> glosses = EnglishGloss.of(sense);
      double weight = EnglishGloss.isSurname(sense) ? SURNAME : 1 / (1 + 0.25 * rank);
      for (String gloss : glosses) {
        pairs.add(word, gloss, weight, TranslationKind.DICTIONARY);
      }
      rank += glosses.isEmpty() ? 0 : 1;
    }
  }
}
