package dev.tolmach.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {

  private static final String RUSSIAN =
      "---\ntitle: Кодировки\n---\nКогда-то у каждой страницы была своя кодировка, и читатель"
          + " выбирал её сам.\n";
  private static final String CHINESE =
      "---\ntitle: 编码\n---\n从前每个网页都有自己的编码，读者只好自己去选。现在大家都用同一种编码了。\n";
  private static final String TRADITIONAL =
      "---\ntitle: 編碼\n---\n從前每個網頁都有自己的編碼，讀者只好自己去選。現在大家都用同一種編碼了。\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarkDecides(String charset) throws UndecodableException {
    byte[] bytes = ("\ufeff" + RUSSIAN).getBytes(Charset.forName(charset));
    assertThat(DecodedText.of(bytes)).isEqualTo(new DecodedText(RUSSIAN, ""));
  }

  @Test
  void utf8NeedsNoMark() throws UndecodableException {
    assertThat(DecodedText.of(CHINESE.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new DecodedText(CHINESE, ""));
    assertThat(DecodedText.of(new byte[0])).isEqualTo(new DecodedText("", ""));
  }

  @Test
  void replacementCharacterThatWasWrittenIsNoDoubt() throws UndecodableException {
    assertThat(DecodedText.of("a\ufffdb".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new DecodedText("a\ufffdb", ""));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-R"})
  void russianIsGuessed(String charset) throws UndecodableException {
    DecodedText decoded = DecodedText.of(RUSSIAN.repeat(3).getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(RUSSIAN.repeat(3));
    assertThat(decoded.doubt()).contains(charset).contains("Save it as UTF-8.");
  }

  @ParameterizedTest
  @CsvSource({"GB18030", "GBK", "GB2312"})
  void simplifiedChineseIsGuessed(String charset) throws UndecodableException {
    DecodedText decoded = DecodedText.of(CHINESE.repeat(3).getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(CHINESE.repeat(3));
    assertThat(decoded.doubt()).contains("GB18030");
  }

  @Test
  void traditionalChineseIsGuessed() throws UndecodableException {
    DecodedText decoded = DecodedText.of(TRADITIONAL.repeat(3).getBytes(Charset.forName("Big5")));
    assertThat(decoded.text()).isEqualTo(TRADITIONAL.repeat(3));
    assertThat(decoded.doubt()).isNotEmpty();
  }

  @Test
  void textThatWasCutInsideACharacterIsUtf8WithAGap() throws UndecodableException {
    byte[] bytes = RUSSIAN.repeat(3).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 3);
    DecodedText decoded = DecodedText.of(cut);
    assertThat(decoded.text()).startsWith(RUSSIAN).endsWith("\ufffd");
    assertThat(decoded.doubt()).contains("U+FFFD");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThatThrownBy(() -> DecodedText.of(new byte[1000]))
        .isInstanceOf(UndecodableException.class)
        .hasMessageContaining("not text");
  }

  @Test
  void bytesWithoutAnyOrderAreRefused() {
    Random random = new Random(20_260_101);
    for (int round = 0; round < 200; round++) {
      byte[] bytes = new byte[500 + random.nextInt(5_000)];
      random.nextBytes(bytes);
      assertThatThrownBy(() -> DecodedText.of(bytes)).isInstanceOf(UndecodableException.class);
    }
  }
}
