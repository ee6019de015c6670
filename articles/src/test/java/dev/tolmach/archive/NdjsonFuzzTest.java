package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tolmach.article.ArticleLaws;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.testing.Bounded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are rows: each an article, or one that fails and says in which line. */
class NdjsonFuzzTest {

  private static final ArticleParser PARSER = ArticleLaws.parser();

  static Stream<byte[]> rows() {
    return Stream.of(
            "{\"id\":\"a\",\"body\":\"# T\\ntext\",\"title\":\"T\",\"tags\":[\"x\",\"y\"]}\n",
            "{\"id\":1,\"body\":\"\\u0421\",\"date\":\"2024-01-10\",\"draft\":true}\n\n{\"id\":\n",
            "\ufeff{\"id\":\"a\",\"taxonomies\":{\"tags\":[1,null,{}]},\"aliases\":[\"/a\"]}",
            "{\"id\":\"b\",\"body\":[]}\r\n[]\n{\"id\":\"b\",\"language\":\"zh_tw\"}")
        .map(rows -> rows.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("rows")
  @FuzzTest
  void anyBytesAreRows(byte[] bytes) throws IOException {
    Read read = Bounded.by(bytes.length, () -> read(new ByteArrayInputStream(bytes)));
    int lines = 1 + (int) new String(bytes, StandardCharsets.ISO_8859_1).lines().count();
    assertThat(read.entries()).hasSizeLessThanOrEqualTo(lines);
    assertThat(read(new Dripping(bytes)).paths()).isEqualTo(read.paths());
    for (ArchiveEntry entry : read.entries()) {
      ArticleParseException failure =
          catchThrowableOfType(
              ArticleParseException.class, () -> ArticleLaws.check(PARSER, entry.read()));
      if (failure != null) {
        assertThat(failure.line()).isBetween(1, lines);
        assertThat(failure.id()).isEqualTo(entry.id());
      }
    }
  }

  private static Read read(InputStream rows) throws IOException {
    return Read.of(ArticleArchive.ndjson("fuzz", () -> rows));
  }

  /** A stream that gives one byte at a time, as a slow pipe does. */
  private static final class Dripping extends ByteArrayInputStream {

    Dripping(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(1, length));
    }
  }
}
