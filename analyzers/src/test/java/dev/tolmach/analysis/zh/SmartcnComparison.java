package dev.tolmach.analysis.zh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Compares our Chinese tokenizer with smartcn's, token for token.
 *
 * <p>Usage of the long form: {@code SmartcnComparison SEED MILLIONS PATH...} compares on all {@code
 * .md}, {@code .txt} and {@code .ndjson.gz} files below the paths, on each once more with a tenth
 * of its characters changed, and on so many million characters of hostile text.
 */
final class SmartcnComparison {
  private final Tokens ours = new Tokens(new ChineseWordTokenizer());
  private final Tokens theirs = new Tokens(new HMMChineseTokenizer());
  private long characters;
  private long tokens;
  private long differences;

  private record Tokens(
      Tokenizer tokenizer,
      CharTermAttribute term,
      OffsetAttribute offset,
      TypeAttribute type,
      PositionIncrementAttribute increment) {
    Tokens(Tokenizer tokenizer) {
      this(
          tokenizer,
          tokenizer.addAttribute(CharTermAttribute.class),
          tokenizer.addAttribute(OffsetAttribute.class),
          tokenizer.addAttribute(TypeAttribute.class),
          tokenizer.addAttribute(PositionIncrementAttribute.class));
    }

    void begin(Reader text) throws IOException {
      tokenizer.setReader(text);
      tokenizer.reset();
    }

    boolean equalsNow(Tokens other) {
      return offset.equals(other.offset)
          && term.equals(other.term)
          && type.equals(other.type)
          && increment.equals(other.increment);
    }

    String show() {
      return "'" + term + "' " + offset.startOffset() + '-' + offset.endOffset();
    }
  }

  /** The first difference on a text; empty when there is none. */
  String compare(String text) {
    characters += text.length();
    String difference = difference(text);
    differences += difference.isEmpty() ? 0 : 1;
    return difference;
  }

  private String difference(String text) {
    try {
      ours.begin(new StringReader(text));
      theirs.begin(new StringReader(text));
      boolean more = theirs.tokenizer.incrementToken();
      while (more) {
        if (!ours.tokenizer.incrementToken()) {
          return "ended before " + theirs.show();
        }
        if (!ours.equalsNow(theirs)) {
          return ours.show() + " instead of " + theirs.show();
        }
        tokens++;
        more = theirs.tokenizer.incrementToken();
      }
      if (ours.tokenizer.incrementToken()) {
        return "goes on with " + ours.show();
      }
      ours.tokenizer.end();
      theirs.tokenizer.end();
      return ours.equalsNow(theirs) ? "" : "ended at " + ours.show() + ", not " + theirs.show();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      close(ours.tokenizer);
      close(theirs.tokenizer);
    }
  }

  private static void close(Tokenizer tokenizer) {
    try {
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was compared so far. */
  String summary() {
    return characters + " characters, " + tokens + " tokens, " + differences + " differences";
  }

  long tokens() {
    return tokens;
  }

  /** The texts of a file: the file, or the lines of a packed one. */
  static Stream<String> texts(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Stream.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
    InputStream in = new GZIPInputStream(Files.newInputStream(file));
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return reader.lines();
  }

  public static void main(String[] arguments) throws IOException {
    Random random = new Random(Long.parseLong(arguments[0]));
    SmartcnComparison comparison = new SmartcnComparison();
    for (int i = 2; i < arguments.length; i++) {
      try (Stream<Path> paths = Files.walk(Path.of(arguments[i]))) {
        for (Path file : paths.filter(SmartcnComparison::isText).sorted().toList()) {
          try (Stream<String> texts = texts(file)) {
            texts.forEach(text -> {
              comparison.report(text, file.toString());
              comparison.report(HostileChinese.changed(random, text), file + " changed");
            });
          }
        }
      }
      System.out.println(arguments[i] + ": " + comparison.summary());
    }
    long end = comparison.characters + 1_000_000 * Long.parseLong(arguments[1]);
    while (comparison.characters < end) {
      comparison.report(HostileChinese.text(random, random.nextInt(6000)), "hostile text");
    }
    System.out.println("With hostile text: " + comparison.summary());
  }

  private static boolean isText(Path path) {
    return Stream.of(".md", ".txt", ".mdx", ".Rmd", ".ndjson.gz")
            .anyMatch(path.toString()::endsWith)
        && Files.isRegularFile(path);
  }

  private void report(String text, String where) {
    String difference = compare(text);
    if (!difference.isEmpty()) {
      System.out.println(where + ": " + difference);
    }
  }
}
