package dev.tolmach.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class GuardedOutputTest {
  @Test
  void aReaderThatWentAwayIsDistinguishedFromAFullDisk() {
    assertThat(failure("Broken pipe").isClosedPipe()).isTrue();
    assertThat(failure("The pipe is being closed").isClosedPipe()).isTrue();
    assertThat(failure("No space left on device").isClosedPipe()).isFalse();
  }

  private static OutputException failure(String message) {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        };
    return catchThrowableOfType(
        OutputException.class, () -> new GuardedOutput(failing).write(new byte[] {1}));
  }
}
