package dev.tolmach.syntax.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How ideographs are read: {@code {漢字|かんじ}}.
 *
 * @param end the offset after it
 * @param base the ideographs
 * @param gloss how they are read
 * @see <a href="https://github.com/lostandfound/markdown-it-ruby">markdown-it-ruby</a>
 */
record Ruby(int end, String base, String gloss) {

  private static final Pattern RUBY =
      Pattern.compile("\\{(\\p{IsHan}+)\\|([\\p{IsHiragana}\\p{IsKatakana}ー|]+)\\}");

  static @Nullable Ruby at(NotationText passage, int at) {
    if (passage.at(at + 1) < 0x2e80) {
      return null;
    }
    Matcher ruby = passage.matcher(RUBY, at);
    return ruby.lookingAt()
        ? new Ruby(ruby.end(), ruby.group(1), ruby.group(2).replace("|", ""))
        : null;
  }
}
