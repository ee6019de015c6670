package dev.tolmach.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;

/** A hash of the tokens that an analyzer makes of a fixed text with words of every language. */
final class Fingerprint {
  private static final String PROBE = probe();
  private static final int BYTES = 16;

  private Fingerprint() {}

  static String of(Analyzer analyzer, String dictionary) {
    MessageDigest hash = sha256();
    hash.update(dictionary.getBytes(StandardCharsets.UTF_8));
    hash.update((byte) '\n');
    int last = -1;
    for (Token token : Token.of(analyzer, "", PROBE)) {
      String row =
          String.join(
              "\t",
              token.term(),
              Integer.toString(token.position() - last),
              Integer.toString(token.length()),
              Integer.toString(token.start()),
              Integer.toString(token.end()));
      last = token.position();
      hash.update(row.getBytes(StandardCharsets.UTF_8));
      hash.update((byte) '\n');
    }
    return HexFormat.of().formatHex(hash.digest(), 0, BYTES);
  }

  /** The text. */
  static String probe() {
    try (InputStream in = Fingerprint.class.getResourceAsStream("probe.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
