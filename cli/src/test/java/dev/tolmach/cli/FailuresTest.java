package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Environment.Interrupts;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static String message(Exception failure) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            err,
            new Environment.Terminal(false, false),
            Map.of(),
            Path.of(""),
            Interrupts.NONE);
    assertThat(Failures.report(failure, environment)).isEqualTo(2);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aJavaThatCannotNameAFileGetsTheRemedy() {
    String reason = "Malformed input or input contains unmappable characters";
    assertThat(message(new InvalidPathException("архив", reason)))
        .isEqualTo(
            "This Java cannot name a file: 'архив'. Expected one whose file names are UTF-8. Set"
                + " LC_ALL=C.UTF-8 in the environment, or start the program by bin/tolmach, which"
                + " does.\n");
  }

  @Test
  void aPathThatMayNotBeUsedIsNamed() {
    assertThat(message(new AccessDeniedException("/srv/index")))
        .isEqualTo(
            "Access denied: '/srv/index'. Expected a path that may be used. Check its"
                + " permissions.\n");
  }

  @Test
  void aPathThatIsNoneIsNamed() {
    assertThat(message(new InvalidPathException("a\0b", "Nul character not allowed")))
        .startsWith("Not a path: 'a")
        .endsWith("Expected the path of a file or folder. Correct it.\n");
  }
}
