package dev.tolmach.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  private static final Map<String, List<String>> SHORT =
      Map.of(
          "PLAIN",
          List.of(
              "Здесь обычный русский текст о хлебе, который читают все.",
              "Маяк стоит на скале у моря",
              "Щи да каша, пища наша.",
              "Где растёт ель?",
              "Ёлка и её огни",
              "ЗИМА пришла рано",
              "Съешь ещё булок",
              "Я пишу Docker и Java каждый день",
              "Хлеб и соль, еда",
              "Война и мир, роман"),
          "HEBREW",
          List.of("שלום לכל הקוראים", "הלחם על השולחן חם", "ספר קטן על הים"),
          "THAI",
          List.of("สวัสดีครับทุกคน", "ขนมปังอยู่บนโต๊ะ", "หนังสือเล่มเล็กเกี่ยวกับทะเล"),
          "RUSSIAN",
          List.of(
              "Здесь обычный русский текст о хлебе, который читают все.",
              "Маяк стоит на скале у моря",
              "Ёлка и её огни",
              "Хлеб и соль — еда",
              "«Война и мир», роман",
              "ЗИМА пришла рано",
              "Щи да каша, пища наша.",
              "Где растёт ель?",
              "Съешь ещё булок",
              "Я пишу Docker и Java каждый день"),
          "UKRAINIAN",
          List.of(
              "Їжак і яблуко",
              "Київ, столиця України",
              "Пісня про її дім",
              "Ця книга є новою",
              "Світло й тінь",
              "Маяк біля моря",
              "Хліб та сіль",
              "Зима вже прийшла",
              "Де росте ялина?",
              "Європа й Азія"),
          "WESTERN",
          List.of(
              "Größe und Übung macht den Meister",
              "Die Straße führt über die Brücke",
              "Äpfel für Mädchen",
              "Un café très cher à Orléans",
              "L’été, une forêt brûlée",
              "El niño comió piña y después durmió",
              "Pão e maçã não são iguais",
              "Smørrebrød og øl på bordet",
              "Öl på smörgås är gott",
              "Une leçon: où est le garçon?"),
          "EASTERN",
          List.of(
              "Šuma i žito, što čuva naša kuća",
              "Čovek je došao iz mraka, a žena je ćutala",
              "Zażółć gęślą jaźń",
              "Książka leży na stole, a kot śpi łagodnie",
              "Příliš žluťoučký kůň",
              "Kde domov můj, tiše šumí les",
              "Šišky a žalude",
              "Noč je dolga, žar še tli, človek spi",
              "Čaša vina, šaka žita",
              "Dziś jest piękny dzień, idę na łąkę"),
          "GREEK",
          List.of(
              "Καλημέρα σε όλους",
              "Το ψωμί είναι ζεστό",
              "Η θάλασσα και ο φάρος",
              "Ένα μικρό βιβλίο για παιδιά",
              "Πού είναι ο δρόμος;",
              "Ο ήλιος λάμπει σήμερα",
              "Μια ιστορία από την Κρήτη",
              "Γλώσσα και κείμενο",
              "Δύο φίλοι πίνουν καφέ",
              "Χειμώνας στην πόλη"));

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
  @CsvSource({
    "windows-1251, RUSSIAN",
    "KOI8-R, PLAIN",
    "x-MacCyrillic, RUSSIAN",
    "IBM866, PLAIN",
    "windows-1255, HEBREW",
    "TIS-620, THAI",
    "windows-1251, UKRAINIAN",
    "KOI8-U, UKRAINIAN",
    "windows-1252, WESTERN",
    "windows-1250, EASTERN",
    "windows-1253, GREEK",
  })
  void shortTextIsGuessed(String charset, String texts) throws UndecodableException {
    for (String text : SHORT.getOrDefault(texts, List.of())) {
      for (String form : List.of("---\ntitle: %s\n---\n%s\n", "# %s\n\n%s\n", "%s. %s\n")) {
        String title = text.split("[,.]", 2)[0];
        String document = form.replaceFirst("%s", title).replaceFirst("%s", text);
        Charset written = Charset.forName(charset);
        assertThat(written.newEncoder().canEncode(document)).isTrue();
        byte[] bytes = document.getBytes(written);
        assertThat(DecodedText.of(bytes).text()).isEqualTo(document);
      }
    }
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
