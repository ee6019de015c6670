package dev.tolmach.cli.search;

import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Hits as lines of a TREC run: {@code qid Q0 docid rank score tolmach}.
 *
 * <p>Evaluation programs sort by score, read it in single precision, and order ties in their own
 * way. So every score is smaller than the one before it, in single precision too: where the hits'
 * own scores do not fall (ties, other orders than relevance, articles that fill a page), the next
 * smaller number is written.
 */
final class TrecRun {
  private TrecRun() {}

  /** Writes the hits of a query. */
  static void write(TextOutput out, String query, List<Hit> hits) throws IOException {
    float score = Float.MAX_VALUE;
    int rank = 0;
    for (Hit hit : hits) {
      score = Math.min((float) hit.score(), below(score));
      rank++;
      out.whole(
              query
                  + " Q0 "
                  + encoded(hit.id())
                  + " "
                  + rank
                  + " "
                  + new BigDecimal(Float.toString(score)).toPlainString()
                  + " tolmach")
          .line();
    }
  }

  /* At least a thousandth below, so that scores around 0 do not become endless fractions. */
  private static float below(float score) {
    return Math.abs(score) < 1 ? score - 0.001f : Math.nextDown(score);
  }

  /**
   * An id without white space: white space and control characters are percent-encoded as UTF-8, and
   * so is a percent sign that would be read as the beginning of such a code.
   */
  static String encoded(String id) {
    StringBuilder encoded = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); ) {
      int c = id.codePointAt(i);
      if (isSpace(c) || c == '%' && id.substring(i).matches("%[0-9A-Fa-f]{2}.*")) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append(String.format(Locale.ROOT, "%%%02X", b));
        }
      } else {
        encoded.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return encoded.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
