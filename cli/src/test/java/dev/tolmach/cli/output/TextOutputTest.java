package dev.tolmach.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextOutputTest {
  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

  @Test
  void stylesAreShownOnATerminalOnly() throws IOException {
    new TextOutput(stream, true).print(Style.MATCH, "ёж").line().flush();
    new TextOutput(stream, false).print(Style.MATCH, "ёж").line().flush();

    assertThat(written()).isEqualTo("\u001b[1;33mёж\u001b[0m\nёж\n");
  }

  @Test
  void noArticleSetsAStyle() throws IOException {
    new TextOutput(stream, true).print(Style.MATCH, "a\u001b[0mb").print("\u001b]0;c").flush();

    assertThat(written()).isEqualTo("\u001b[1;33ma\uFFFD[0mb\u001b[0m\uFFFD]0;c");
  }

  @Test
  void columnsAreFilledByWhatIsSeen() throws IOException {
    new TextOutput(stream, false)
        .print(Style.PLAIN, "多模", 6)
        .print(Style.PLAIN, "abcd", 6)
        .line("|")
        .flush();

    assertThat(written()).isEqualTo("多模  abcd  |\n");
  }

  private String written() {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
