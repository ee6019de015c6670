package dev.tolmach.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrappedLineTest {
  private static List<String> parts(String text, int width, int hang) {
    return WrappedLine.of(text, width, hang).parts().stream()
        .map(part -> text.substring(part.start(), part.end()))
        .toList();
  }

  @Test
  void breaksAreAtSpaces() {
    assertThat(parts("one two three", 9, 0)).containsExactly("one two", "three");
    assertThat(parts("one two three", 13, 0)).containsExactly("one two three");
    assertThat(parts("one two three", 7, 0)).containsExactly("one two", "three");
  }

  @Test
  void aNumberStaysWithWhatItCounts() {
    assertThat(parts("a title · ru · 1 article", 17, 0))
        .containsExactly("a title · ru ·", "1 article");
    assertThat(parts("chapters 1 2 3 4 5", 12, 0)).containsExactly("chapters 1 2", "3 4 5");
  }

  @Test
  void whatFollowsIsIndentedAsTheBeginning() {
    WrappedLine line = WrappedLine.of("    a line that is long enough to break", 26, -1);
    assertThat(line.indent()).isEqualTo(4);
    assertThat(WrappedLine.of("a line", 80, 30).indent()).isEqualTo(30);
    assertThat(WrappedLine.of("a line", 40, 30).indent()).isEqualTo(20);
  }

  @Test
  void longWordIsCut() {
    assertThat(parts("abcdefghij", 4, 0)).containsExactly("abcd", "efgh", "ij");
    assertThat(parts("a bcdefghij", 4, 0)).containsExactly("a", "bcde", "fghi", "j");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(parts("灯塔上的日子", 6, 0)).containsExactly("灯塔上", "的日子");
    assertThat(parts("灯塔上的日子", 7, 0)).containsExactly("灯塔上", "的日子");
    assertThat(parts("🦊🦊🦊", 4, 0)).containsExactly("🦊🦊", "🦊");
  }

  @Test
  void noFullStopBeginsAPartAndNoOpeningBracketEndsOne() {
    assertThat(parts("灯塔上的。日子", 8, 0)).containsExactly("灯塔上", "的。日子");
    assertThat(parts("灯塔（上的日子", 6, 0)).containsExactly("灯塔", "（上的", "日子");
  }

  @Test
  void marksStayWithTheirLetters() {
    assertThat(parts("мая́к мая́к", 4, 0)).containsExactly("мая́к", "мая́к");
  }

  @Test
  void partsAreTheWholeTextAndFit() {
    Random random = new Random(7);
    String signs = "ab  к灯。（🦊\u0301";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(60); j > 0; j--) {
        int at = random.nextInt(signs.codePointCount(0, signs.length()));
        text.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, at)));
      }
      int width = 2 + random.nextInt(30);
      String line = text.toString();
      List<String> parts = parts(line, width, 0);
      assertThat(String.join("", parts).replace(" ", "")).isEqualTo(line.replace(" ", ""));
      assertThat(parts)
          .allSatisfy(
              part -> assertThat(Columns.width(part.strip())).as(line).isLessThanOrEqualTo(width));
    }
  }
}
