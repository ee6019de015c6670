package dev.tolmach.build;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.language.LanguageDetector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hash of what this program, with a language detector, understands of a few fixed articles. Where
 * it is another than when an archive was indexed, the archive's articles may come out otherwise.
 * Any number of threads may use one.
 */
final class ReadingProbe {
  private static final String FILE = "reading-probe.txt";
  private static final int DIGITS = 16;

  /**
   * What {@link #understood} finds with the standard detector. Finding out takes the time of
   * loading all parsers and language models, which an update without changes has no use for; a test
   * holds this number to the program.
   */
  static final String STANDARD = "89430481c531f757";

  private final LanguageDetector detector;
  private @Nullable String hash;

  ReadingProbe(LanguageDetector detector) {
    this.detector = detector;
  }

  /**
   * The same digits where the same is understood. Found out once, for the standard detector never.
   */
  synchronized String hash() {
    if (detector.equals(LanguageDetector.standard())) {
      return STANDARD;
    }
    String known = hash == null ? understood() : hash;
    hash = known;
    return known;
  }

  /** Finds out. */
  String understood() {
    ArticleParser parser =
        ArticleParser.builder()
            .detector(detector)
            .now(Instant.EPOCH)
            .rules(
                ReadingRules.builder()
                    .includeDrafts(true)
                    .includeFuture(true)
                    .includeExpired(true)
                    .build())
            .build();
    MessageDigest digest = sha256();
    for (ArticleSource article : articles()) {
      digest.update(understood(parser, article).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  /* A detector of one's own may fail; then it does so when it meets the article itself. */
  private static String understood(ArticleParser parser, ArticleSource article) {
    try {
      return parser.parse(article).toString();
    } catch (ArticleParseException | RuntimeException e) {
      return e.toString();
    }
  }

  /** The articles of the file, each after a line with its path. */
  private static List<ArticleSource> articles() {
    try (InputStream in = ReadingProbe.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
      return Stream.of(new String(bytes, StandardCharsets.UTF_8).split("(?m)^=== "))
          .filter(text -> !text.isEmpty())
          .map(ReadingProbe::article)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("A file of the program cannot be read: '" + FILE + "'.", e);
    }
  }

  private static ArticleSource article(String text) {
    int feed = text.indexOf('\n');
    ArticleId id = new ArticleId("probe", text.substring(0, feed));
    String body = text.substring(feed + 1);
    return new ArticleSource(id, ArticleSource.Form.FILE, body, Map.of(), "", List.of());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
