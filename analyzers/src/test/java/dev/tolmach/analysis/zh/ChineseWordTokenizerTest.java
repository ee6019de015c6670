package dev.tolmach.analysis.zh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.util.CharArrayIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ours is smartcn's tokenizer, token for token; docs/development/decisions/0033 has the figures of
 * long runs.
 */
class ChineseWordTokenizerTest {
  private static final Path SAMPLES = Path.of("..", "..", "shared", "eval", "retrieval");
  private static final int SAMPLE = 300;

  private final SmartcnComparison comparison = new SmartcnComparison();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\u3000",
        "研究生命起源。他说：“和尚未结婚的人！” 长春市长春药店……",
        "中 国\t人\r\n民 银行",
        "ＡＢＣ１２３abcXYZ09 Ａb9９ ﾡ々〇①",
        "一\uD83D\uDC7E二\uD800三\uDC00四\uDBFF",
        "A.B. c. D? E\"f.\" 'G' e.g. (H) . 1.5 3.\u2029x",
        "।क॥ ख. 中文.中文\uFFFF中文\uFFFE\u0000",
        "a.\u0301 B. \u0301\u0301C! \u0301D\u200B.\u200B E",
        ",.，。.,\u00B7,\u2014,\uFF0C@,@"
      })
  void tokensAreThoseOfSmartcn(String text) {
    assertThat(comparison.compare(text)).isEmpty();
    assertThat(comparison.compare(text.repeat(200))).isEmpty();
  }

  @Test
  void everyCharacterEndsSentencesAsInTheRuntime() {
    String pattern = "中国人._A. _人_._ a.  _中!_ _\u0964_ 。_";
    BreakIterator ours = new SentenceIterator();
    BreakIterator runtime = BreakIterator.getSentenceInstance(Locale.ROOT);
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String sample = pattern.replace('_', (char) c);
      assertThat(ends(ours, sample)).as("U+%04X", c).isEqualTo(ends(runtime, sample));
    }
  }

  private static List<Integer> ends(BreakIterator iterator, String text) {
    CharArrayIterator characters = CharArrayIterator.newSentenceInstance();
    characters.setText(text.toCharArray(), 0, text.length());
    iterator.setText(characters);
    List<Integer> ends = new ArrayList<>();
    int end = iterator.next();
    while (end != BreakIterator.DONE && ends.size() <= text.length()) {
      ends.add(end);
      end = iterator.next();
    }
    return ends;
  }

  @Test
  void buffersEndWhereThoseOfSmartcnEnd() {
    for (int length = 1015; length <= 1035; length++) {
      for (String end : List.of("", "\n", "。", "\uD83D\uDC7E", " ", ". ", "\u2028")) {
        String text = "中国人民".repeat(300).substring(0, length) + end;
        assertThat(comparison.compare(text + text + text)).as(text).isEmpty();
        String lines = "中国\n" + text + text;
        assertThat(comparison.compare(lines)).as(lines).isEmpty();
      }
    }
  }

  @Test
  void hostileTextIsCutAsBySmartcn(TestReporter reporter) {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String text = HostileChinese.text(random, random.nextInt(4000));
      assertThat(comparison.compare(text)).as("-Dtests.seed=%s", seed).isEmpty();
    }
    reporter.publishEntry(comparison.summary());
  }

  @Test
  void theTextThatFingerprintsAreTakenOfIsCutAsBySmartcn() throws IOException {
    String probe = "/dev/tolmach/analysis/probe.txt";
    try (InputStream in = ChineseWordTokenizer.class.getResourceAsStream(probe)) {
      byte[] bytes = Objects.requireNonNull(in, probe).readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      assertThat(comparison.compare(text)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cmrc2018trial-zh", "drcddev-zhhant", "xquad-zh"})
  void articlesAreCutAsBySmartcn(String set, TestReporter reporter) throws IOException {
    Path file = SAMPLES.resolve(set).resolve("corpus.ndjson.gz");
    assumeTrue(Files.exists(file), "Skipped: no samples at " + file);
    Random random = new Random(5);
    try (Stream<String> texts = SmartcnComparison.texts(file)) {
      for (String text : texts.limit(SAMPLE).toList()) {
        assertThat(comparison.compare(text)).as(text).isEmpty();
        String changed = HostileChinese.changed(random, text);
        assertThat(comparison.compare(changed)).as(changed).isEmpty();
      }
    }
    reporter.publishEntry(comparison.summary());
  }
}
