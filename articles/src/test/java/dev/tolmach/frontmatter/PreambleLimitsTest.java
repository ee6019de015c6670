package dev.tolmach.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of front matter does what it says, lower and higher than it is by default. */
class PreambleLimitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "---~title: A~tags: [a, b, c]~---",
        "+++~title = 'A'~tags = ['a', 'b', 'c']~+++",
        ";;;~\"title\": \"A\",~\"tags\": [\"a\", \"b\", \"c\"]~;;;"
      })
  void valuesAndListsCountInEverySyntax(String lines) {
    String document = lines.replace('~', '\n') + "\nbody";

    assertThat(read(document, Limit.FRONT_MATTER_VALUES, 5)).isNotEqualTo(Syntax.LINES);
    assertThat(read(document, Limit.FRONT_MATTER_VALUES, 4)).isEqualTo(Syntax.LINES);
    assertThat(read(document, Limit.FRONT_MATTER_DEPTH, 2)).isNotEqualTo(Syntax.LINES);
    assertThat(read(document, Limit.FRONT_MATTER_DEPTH, 1)).isEqualTo(Syntax.LINES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {"---#title: A~#---", "+++#title = 'A'~#+++", ";;;#\"title\": \"A\"~#;;;"})
  void lengthCountsInEverySyntax(String opening, String fields, String closing) {
    String document = opening + "\n" + fields.replace('~', '\n') + closing + "\nbody";
    int length = fields.length() + (opening.equals(";;;") ? 2 : 0);

    assertThat(read(document, Limit.FRONT_MATTER_CHARACTERS, length)).isNotEqualTo(Syntax.LINES);
    assertThat(read(document, Limit.FRONT_MATTER_CHARACTERS, length / 2)).isEqualTo(Syntax.LINES);
  }

  @Test
  void moreValuesThanByDefaultAreReadIfTheyMayBe() {
    String tags =
        IntStream.range(0, 30_000).mapToObj(i -> "t" + i).collect(Collectors.joining(", "));
    String document = "---\ntags: [" + tags + "]\n---\nbody";

    assertThat(Preamble.of(document).syntax()).isEqualTo(Syntax.LINES);
    assertThat(read(document, Limit.FRONT_MATTER_VALUES, 40_000)).isEqualTo(Syntax.YAML);
  }

  @ParameterizedTest
  @CsvSource({"---, a: , ---", "+++, a = , +++", ";;;, '\"a\": ', ;;;"})
  void deeperListsThanByDefaultAreReadUpToTheDeepestThatMayBe(
      String opening, String key, String closing) {
    String deep = opening + "\n" + key + " " + nested(40) + "\n" + closing + "\nbody";
    String deepest = opening + "\n" + key + " " + nested(198) + "\n" + closing + "\nbody";

    assertThat(Preamble.of(deep).syntax()).isEqualTo(Syntax.LINES);
    assertThat(read(deep, Limit.FRONT_MATTER_DEPTH, 50)).isNotEqualTo(Syntax.LINES);
    assertThat(read(deepest, Limit.FRONT_MATTER_DEPTH, Limit.FRONT_MATTER_DEPTH.most()))
        .isNotEqualTo(Syntax.LINES);
  }

  @Test
  void linesAreReadUpToTheirLimit() {
    String broken = "---\na: [\n" + "k: v\nl: w\n".repeat(600) + "last: x\n---\nbody";
    Limits fewer = Limits.STANDARD.with(Limit.FRONT_MATTER_LINES, 10);
    Limits more = Limits.STANDARD.with(Limit.FRONT_MATTER_LINES, 2_000);

    assertThat(Preamble.of(broken).fields()).doesNotContainKey("last");
    assertThat(Preamble.of(broken, more).fields()).containsEntry("last", "x");
    assertThat(Preamble.of(broken, fewer).problems().getLast())
        .isEqualTo(
            new Problem(
                12,
                "The front matter is too long: more than 10 lines with keys or items. What follows"
                    + " was not read. Shorten it."));
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "1" + "]".repeat(depth);
  }

  private static Syntax read(String document, Limit limit, int value) {
    return Preamble.of(document, Limits.STANDARD.with(limit, value)).syntax();
  }
}
