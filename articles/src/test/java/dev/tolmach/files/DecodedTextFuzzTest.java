package dev.tolmach.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tolmach.testing.Bounded;
import dev.tolmach.testing.BundledFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are text or refused. */
class DecodedTextFuzzTest {

  static Stream<byte[]> articles() {
    return BundledFiles.all();
  }

  @MethodSource("articles")
  @FuzzTest
  void anyBytesAreTextOrRefused(byte[] bytes) {
    try {
      DecodedText decoded = Bounded.by(bytes.length, () -> DecodedText.of(bytes));
      assertThat(DecodedText.of(bytes)).isEqualTo(decoded);
      assertThat(decoded.text().length()).isLessThanOrEqualTo(bytes.length);
      byte[] again = decoded.text().getBytes(StandardCharsets.UTF_8);
      boolean utf8 = Arrays.equals(again, bytes);
      assertThat(decoded.doubt().isEmpty() || !utf8).isTrue();
    } catch (UndecodableException e) {
      assertThat(e.getMessage()).contains("Expected").endsWith("Rename or remove it.");
    }
  }
}
