package dev.tolmach.analysis.zh;

import java.io.IOException;
import java.io.Reader;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.apache.lucene.analysis.CharFilter;

/**
 * Writes a text as the Chinese segmenter expects it: Simplified characters for Traditional ones
 * ({@link ChineseCharacters#simplified}), plain ones for full-width forms, radicals and
 * compatibility ideographs. One UTF-16 unit becomes one, so that offsets stay; characters beyond
 * the basic plane, none of which the segmenter knows, stay as they are.
 */
public final class SimplifyingReader extends CharFilter {
  private static final char[] TABLE = table();

  /**
   * Reads a text through the table.
   *
   * @param text any text
   */
  public SimplifyingReader(Reader text) {
    super(text);
  }

  private static char[] table() {
    var table = new char[0x10000];
    for (int c = 0; c < table.length; c++) {
      table[c] = simple((char) c);
    }
    return table;
  }

  private static char simple(char c) {
    char plain = isCompatibilityForm(c) ? plain(c) : c;
    int simplified = ChineseCharacters.standard().simplified(plain);
    return Character.isBmpCodePoint(simplified) ? (char) simplified : plain;
  }

  /** Full-width ASCII, the ideographic space, and the blocks that repeat Han characters. */
  private static boolean isCompatibilityForm(char c) {
    return (c >= '\uFF01' && c <= '\uFF5E')
        || c == '\u3000'
        || (c >= '\u2E80' && c <= '\u2FDF')
        || (c >= '\uF900' && c <= '\uFAFF' && UnicodeScript.of(c) == UnicodeScript.HAN);
  }

  private static char plain(char c) {
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return plain.length() == 1 ? plain.charAt(0) : c;
  }

  @Override
  public int read(char[] buffer, int start, int count) throws IOException {
    int read = input.read(buffer, start, count);
    for (int i = start; i < start + read; i++) {
      buffer[i] = TABLE[buffer[i]];
    }
    return read;
  }

  @Override
  protected int correct(int offset) {
    return offset;
  }
}
