package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows first is how the demo begins. */
class ReadmeDemoTest {
  private static final Pattern SHOWN =
      Pattern.compile("The demo indexes [^`]*```\n(.*?)```", Pattern.DOTALL);

  @Test
  void theReadmeShowsWhatTheDemoPrints(@TempDir Path folder) throws IOException {
    Matcher shown = SHOWN.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(shown.find()).isTrue();

    Session.Outcome demo = new Session(folder).run("demo");

    assertThat(demo.code()).as(demo.err()).isZero();
    assertThat(demo.out()).startsWith(shown.group(1));
  }
}
