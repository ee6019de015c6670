package dev.tolmach.analysis.word;

import static dev.tolmach.analysis.word.CharacterKind.DIGIT;
import static dev.tolmach.analysis.word.CharacterKind.DOT;
import static dev.tolmach.analysis.word.CharacterKind.HAN;
import static dev.tolmach.analysis.word.CharacterKind.SYMBOL;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Cuts text into words as they are written, joints and all: {@code C++}, {@code .NET}, {@code
 * Node.js}, {@code GPT-4}, {@code ivan@example.org}, {@code 1.5.2}, {@code snake_case}, {@code
 * веб-сервер} are one token each.
 *
 * <ul>
 *   <li>A word is letters, digits and their combining marks; a joint ({@code . - _ @ '}) keeps it
 *       together when another letter or digit follows at once.
 *   <li>What {@link Ideographs} says becomes of Han, kana, hangul and Southeast Asian letters; they
 *       never share a token with letters of other scripts.
 *   <li>Groups of digits that make one number, such as {@code 1,250,000} or a telephone number, are
 *       a token without what is between them, as many positions long as there are groups; each
 *       group is a token as well, the first one at the same position.
 *   <li>A pictograph, such as an emoji with its skin tone or a flag, is a token at the position of
 *       the word before it, so that the words around it stay next to each other. Where Han
 *       characters are skipped, so are pictographs.
 *   <li>Terms are the text unchanged, including ignored characters inside a word; later filters
 *       fold them. Types are those of {@link StandardTokenizer}.
 *   <li>A token is at most {@link #MAX_LENGTH} UTF-16 units of text; a longer word goes on as the
 *       next token. Surrogate pairs are never cut; lone surrogates separate words.
 * </ul>
 *
 * <p>Not thread-safe, like every token stream.
 */
public final class WordTokenizer extends Tokenizer {
  /** The longest token, in UTF-16 units of the text. */
  public static final int MAX_LENGTH = 255;

  private static final String WORD = type(StandardTokenizer.ALPHANUM);
  private static final String NUMBER = type(StandardTokenizer.NUM);
  private static final String IDEOGRAPH = type(StandardTokenizer.IDEOGRAPHIC);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute positions = addAttribute(PositionLengthAttribute.class);

  private final Ideographs ideographs;
  private final TextWindow text = new TextWindow(2 * MAX_LENGTH);
  private final WordScanner scanner = new WordScanner(text, MAX_LENGTH);
  private final NumberScanner numbers = new NumberScanner(text);

  /** The Han character emitted last, which may open a pair; -1 when there is none. */
  private int han = -1;

  /** Whether no token has been emitted, so that the next one must have a position of its own. */
  private boolean isFirst = true;

  /** Where in the text the groups of digits end that were emitted as one number last. */
  private int numberEnd;

  /** Whether the next token is at the position of such a number. */
  private boolean inNumber;

  /** The number emitted last without its fraction, and where it is; {@link #wholeEnd} -1: none. */
  private String whole = "";

  private int wholeStart;
  private int wholeEnd = -1;

  /**
   * A tokenizer that treats Han and its neighbours as given.
   *
   * @param ideographs what becomes of them
   */
  public WordTokenizer(Ideographs ideographs) {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, ideographs);
  }

  /** A tokenizer whose attributes are of the caller's making. */
  WordTokenizer(AttributeFactory attributes, Ideographs ideographs) {
    super(attributes);
    this.ideographs = ideographs;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (han >= 0 && emitPair()) {
      return true;
    }
    if (wholeEnd >= 0) {
      emitWithoutFraction();
      return true;
    }
    while (text.prepare(input)) {
      int start = text.position();
      CharacterKind kind = text.kindAt(start);
      if (kind == DIGIT && text.offset(start) >= numberEnd && numbers.find(start)) {
        emitNumber(start);
        return true;
      }
      int end = end(kind, start);
      text.moveTo(Math.max(end, start + text.widthAt(start)));
      if (end > start && (kind.isWord() || kind == DOT || ideographs != Ideographs.SKIPPED)) {
        emit(start, end, type(kind));
        if (inNumber || (kind == SYMBOL && !isFirst)) {
          increment.setPositionIncrement(0);
        }
        inNumber = false;
        isFirst = false;
        han = kind == HAN && ideographs == Ideographs.CHARACTERS_AND_PAIRS ? start : -1;
        return true;
      }
    }
    return false;
  }

  /** The end of the token that begins at an index; the index itself where none does. */
  private int end(CharacterKind kind, int start) {
    return switch (kind) {
      case LETTER, DIGIT -> scanner.word(start);
      case DOT -> scanner.opensWord(start) ? scanner.word(start + 1) : start;
      case HAN -> start + text.widthAt(start);
      case KANA, HANGUL, SOUTHEAST_ASIAN -> scanner.run(start, kind);
      case SYMBOL -> scanner.symbol(start);
      case COMPOSITE -> start + text.widthAt(start);
      default -> start;
    };
  }

  private void emit(int start, int end, String tokenType) {
    clearAttributes();
    term.copyBuffer(text.buffer(), start, end - start);
    offset.setOffset(correctOffset(text.offset(start)), correctOffset(text.offset(end)));
    type.setType(tokenType);
  }

  /**
   * The number that groups of digits make together, first with its fraction, then without; the
   * groups follow at its position.
   */
  private void emitNumber(int start) {
    numberEnd = text.offset(numbers.end());
    clearAttributes();
    term.setEmpty();
    for (int i = start; i < numbers.end(); i++) {
      if (CharacterKind.of(text.at(i)) == DIGIT) {
        term.append(text.at(i));
      }
    }
    int end = numbers.fractionEnd();
    if (end > numbers.end()) {
      whole = term.toString();
      wholeStart = text.offset(start);
      wholeEnd = text.offset(numbers.end());
      for (int i = numbers.end(); i < end; i++) {
        term.append(text.at(i));
      }
    }
    offset.setOffset(correctOffset(text.offset(start)), correctOffset(text.offset(end)));
    type.setType(NUMBER);
    positions.setPositionLength(numbers.groups() + (end > numbers.end() ? 1 : 0));
    inNumber = true;
    isFirst = false;
    han = -1;
  }

  private void emitWithoutFraction() {
    clearAttributes();
    term.setEmpty().append(whole);
    offset.setOffset(correctOffset(wholeStart), correctOffset(wholeEnd));
    type.setType(NUMBER);
    increment.setPositionIncrement(0);
    positions.setPositionLength(numbers.groups());
    wholeEnd = -1;
  }

  /** The pair of the Han character emitted last and the next one, if that follows at once. */
  private boolean emitPair() {
    int first = han;
    han = -1;
    int firstEnd = first + text.widthAt(first);
    int second = scanner.hanAt(firstEnd);
    if (second < 0) {
      return false;
    }
    int secondEnd = second + text.widthAt(second);
    emit(first, secondEnd, IDEOGRAPH);
    if (second > firstEnd) {
      leaveOut(firstEnd - first, second - firstEnd);
    }
    increment.setPositionIncrement(0);
    positions.setPositionLength(2);
    return true;
  }

  /** Takes the ignored characters between the two of a pair out of the term. */
  private void leaveOut(int from, int count) {
    int rest = term.length() - from - count;
    System.arraycopy(term.buffer(), from + count, term.buffer(), from, rest);
    term.setLength(from + rest);
  }

  private String type(CharacterKind kind) {
    return switch (kind) {
      case HAN -> IDEOGRAPH;
      case KANA -> type(StandardTokenizer.KATAKANA);
      case HANGUL -> type(StandardTokenizer.HANGUL);
      case SOUTHEAST_ASIAN -> type(StandardTokenizer.SOUTHEAST_ASIAN);
      case SYMBOL -> type(StandardTokenizer.EMOJI);
      case COMPOSITE -> NUMBER;
      default -> scanner.digitsOnly() ? NUMBER : WORD;
    };
  }

  private static String type(int standardType) {
    return StandardTokenizer.TOKEN_TYPES[standardType];
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text.reset();
    han = -1;
    isFirst = true;
    numberEnd = 0;
    inNumber = false;
    wholeEnd = -1;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.offset(text.end()));
    offset.setOffset(end, end);
  }
}
