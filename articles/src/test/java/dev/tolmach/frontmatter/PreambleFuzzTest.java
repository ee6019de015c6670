package dev.tolmach.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tolmach.limits.Limit;
import dev.tolmach.testing.Bounded;
import dev.tolmach.testing.BundledFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text begins with front matter or does not, and is read as one or the other. */
class PreambleFuzzTest {

  private int values;

  static Stream<byte[]> articles() {
    return BundledFiles.all();
  }

  @MethodSource("articles")
  @FuzzTest
  void anyTextHasFrontMatterOrNone(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace('\r', '\n');
    Preamble preamble = Bounded.by(text.length(), () -> Preamble.of(text));
    assertThat(Preamble.of(text)).isEqualTo(preamble);
    check(preamble, text);
    assertThat(preamble.bodyLine()).isEqualTo(1 + feeds(text.substring(0, preamble.bodyStart())));
    if (preamble.syntax() == Syntax.NONE) {
      assertThat(preamble.bodyStart()).isZero();
      assertThat(preamble.fields()).isEmpty();
    }
    check(Bounded.by(text.length(), () -> Preamble.ofYaml(text)), text);
  }

  private void check(Preamble preamble, String text) {
    int lines = 1 + feeds(text);
    assertThat(text).contains(preamble.written());
    assertThat(preamble.line()).isBetween(1, lines);
    assertThat(preamble.problems()).allMatch(p -> p.line() >= 1 && p.line() <= lines, "in text");
    values = 0;
    preamble
        .fields()
        .forEach((key, value) -> {
          assertThat(preamble.lineOf(key)).isBetween(1, lines);
          check(value, 0);
        });
  }

  private void check(Object value, int depth) {
    assertThat(++values).isLessThanOrEqualTo(Limit.FRONT_MATTER_VALUES.standard());
    assertThat(depth).isLessThanOrEqualTo(Limit.FRONT_MATTER_DEPTH.standard());
    switch (value) {
      case List<?> list -> list.forEach(item -> check(item, depth + 1));
      case Map<?, ?> map -> map.values().forEach(item -> check(item, depth + 1));
      default -> assertThat(value).isInstanceOf(String.class);
    }
  }

  private static int feeds(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
