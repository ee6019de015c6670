package dev.tolmach.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes as text.
 *
 * <p>A byte order mark decides. Without one, bytes that are UTF-8 are UTF-8; bytes of which every
 * second one is zero are UTF-16; bytes that are UTF-8 but for a few are UTF-8 with gaps; all else
 * is guessed, with a doubt: by the statistics of bytes and, between sets of one byte a character,
 * by what the text looks like in each.
 *
 * @param text the text, without a byte order mark
 * @param doubt what is to be reported to whoever looks after the archive; empty if nothing is
 */
public record DecodedText(String text, String doubt) {

  private static final int SAMPLE = 1 << 16;
  private static final int UNFIT = 0xfffd;

  public static DecodedText of(byte[] bytes) throws UndecodableException {
    Charset marked = marked(bytes);
    if (marked != null) {
      return new DecodedText(withoutMark(new String(bytes, marked)), "");
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new DecodedText(new String(bytes, wide), guessed(wide));
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    if (utf8.indexOf(UNFIT) < 0 || isStrictUtf8(bytes)) {
      return new DecodedText(checked(utf8), "");
    }
    return nearlyUtf8(bytes, utf8) ? gaps(utf8) : guess(bytes);
  }

  private static @Nullable Charset marked(byte[] bytes) {
    if (begins(bytes, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (begins(bytes, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    return begins(bytes, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean begins(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** UTF-16 without a mark: the spaces, line feeds and Latin letters of front matter betray it. */
  private static @Nullable Charset wide(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 && bytes[i + 1] != 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 && bytes[i] != 0 ? 1 : 0;
    }
    int enough = Math.max(4, length / 40);
    if (even > enough && odd * 20 < even) {
      return StandardCharsets.UTF_16BE;
    }
    return odd > enough && even * 20 < odd ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean isStrictUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Text holds hardly any control characters; pictures and archives do. */
  private static String checked(String text) throws UndecodableException {
    return checked(text, 10);
  }

  /* Of bytes without any order, as compressed files hold, a tenth are control characters. */
  private static String checkedStrictly(String text) throws UndecodableException {
    return checked(text, 50);
  }

  private static String checked(String text, int oneIn) throws UndecodableException {
    int length = Math.min(text.length(), SAMPLE);
    int strange = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      strange += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b ? 1 : 0;
    }
    if (strange * oneIn > length) {
      throw new UndecodableException(
          "The file is not text: more than one character in "
              + oneIn
              + " is a control character. Expected Markdown or HTML. Rename or remove it.");
    }
    return text;
  }

  private static boolean nearlyUtf8(byte[] bytes, String utf8) {
    long unfit = utf8.chars().filter(c -> c == UNFIT).count();
    long fit = utf8.chars().filter(c -> c > 0x7f && c != UNFIT).count();
    return unfit * 20 < fit || unfit <= 2 && fit > 2 && bytes.length > 100;
  }

  private static DecodedText gaps(String utf8) throws UndecodableException {
    return new DecodedText(
        checked(utf8),
        "Some bytes are not UTF-8. They were replaced by U+FFFD. Save the file again as UTF-8.");
  }

  private static DecodedText guess(byte[] bytes) throws UndecodableException {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String detected = detector.getDetectedCharset();
    Charset single = SingleByteCharset.of(bytes, detected);
    Charset charset = single == null ? charset(detected) : single;
    return new DecodedText(checkedStrictly(new String(bytes, charset)), guessed(charset));
  }

  private static Charset charset(@Nullable String name) {
    try {
      String known = name == null || name.equals("US-ASCII") ? "windows-1252" : name;
      return Charset.forName(
          known.equals("GB2312") || known.equals("HZ-GB-2312") ? "GB18030" : known);
    } catch (UnsupportedCharsetException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  private static String guessed(Charset charset) {
    return "The file is not UTF-8. It was read as "
        + charset.name()
        + ", which is a guess. Save it as UTF-8.";
  }
}
