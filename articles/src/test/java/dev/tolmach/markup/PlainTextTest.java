package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          p&lt;0.05 Era           | p<0.05 Era
          basic_string\\<CharT>   | basic_string<CharT>
          List<T> und Map<K, V>   | List<T> und Map<K, V>
          <b>Fett</b> & <br/>neu  | Fett & neu
          <input> and <option>    | <input> and <option>
          <p> closed </p><form>   | closed <form>
          Die `drawImage()`-Frage | Die drawImage()-Frage
          A **strong** word       | A strong word
          2 * 3 * 4               | 2 * 3 * 4
          __init__                | __init__
          [link](https://a.b) me  | link me
          """)
  void markupIsTakenOff(String written, String plain) {
    assertThat(PlainText.of(written)).isEqualTo(plain);
  }
}
