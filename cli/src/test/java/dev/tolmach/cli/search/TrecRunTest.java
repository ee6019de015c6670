package dev.tolmach.cli.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.search.Hit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrecRunTest {
  @Test
  void aHitIsALineOfSixColumns() throws IOException {
    assertThat(run(SampleResults.hit("a.md", 7.5), SampleResults.hit("b c.md", 0.25)))
        .containsExactly("q7 Q0 a.md 1 7.5 tolmach", "q7 Q0 b%20c.md 2 0.25 tolmach");
  }

  @Test
  void scoresFallEvenWhereHitsTieOrRise() throws IOException {
    List<String> lines =
        run(
            SampleResults.hit("a", 12.3456789),
            SampleResults.hit("b", 12.3456789),
            SampleResults.hit("c", 12.345678899),
            SampleResults.hit("d", 40),
            SampleResults.hit("e", 0),
            SampleResults.hit("f", 0),
            SampleResults.hit("g", 3));

    List<Float> scores = lines.stream().map(line -> Float.parseFloat(line.split(" ")[4])).toList();
    for (int i = 1; i < scores.size(); i++) {
      assertThat(scores.get(i)).as(lines.get(i)).isLessThan(scores.get(i - 1));
    }
    assertThat(lines).noneMatch(line -> line.split(" ")[4].contains("E"));
  }

  @ParameterizedTest
  @CsvSource({
    "posts/a.md, posts/a.md",
    "'Книжный развал.md', 'Книжный%20развал.md'",
    "'a\u3000b', 'a%E3%80%80b'",
    "'a\u00a0b', 'a%C2%A0b'",
    "'100%.md', '100%.md'",
    "'a%20b', 'a%2520b'",
  })
  void idsHaveNoWhiteSpace(String id, String encoded) {
    assertThat(TrecRun.encoded(id)).isEqualTo(encoded);
  }

  private static List<String> run(Hit... hits) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    TextOutput out = new TextOutput(stream, false);
    TrecRun.write(out, "q7", List.of(hits));
    out.flush();
    return stream.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
