package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonArchiveTest {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Read rows(String rows) throws IOException {
    return Read.of(ArticleArchive.ndjson("a", () -> new ByteArrayInputStream(utf8(rows))));
  }

  @Test
  void rowIsAnArticleWithItsFields() throws IOException, ArticleParseException {
    String row =
        "{\"id\":\"7\",\"body\":\"#"
            + " Т\",\"title\":\"T\",\"tags\":[\"x\"],\"n\":1.50,\"draft\":false}";
    ArticleSource source = rows(row + "\n").source("7");
    assertThat(source.text()).isEqualTo("# Т");
    assertThat(source.given())
        .isEqualTo(Map.of("title", "T", "tags", List.of("x"), "n", "1.50", "draft", "false"));
    assertThat(source.hash()).isEqualTo(Sha256.of(utf8(row)));
  }

  @Test
  void rowsComeInTheirOrder() throws IOException {
    Read read = rows("{\"id\":\"b\"}\r\n\n  \n{\"id\":\"a\"}\n{\"id\":3}");
    assertThat(read.paths()).containsExactly("b", "a", "3");
    assertThat(read.ignored()).isZero();
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstRow() throws IOException {
    assertThat(rows("\ufeff{\"id\":\"a\"}\n").paths()).containsExactly("a");
  }

  @Test
  void brokenRowsFailAloneAndWithTheirLines() throws IOException {
    Read read =
        rows(
            """
            {"id":"a"}
            {"id":
            []
            {"body":"x"}
            {"id":"b","body":[]}
            {"id":"c"}
            """);
    assertThat(read.paths()).containsExactly("a", "line 2", "line 3", "line 4", "b", "c");
    assertThatThrownBy(() -> read.source("line 4"))
        .isInstanceOfSatisfying(ArticleParseException.class, e -> assertThat(e.line()).isEqualTo(4))
        .hasMessage(
            "The row cannot be read in line 4: It has no 'id'. Expected one JSON object with 'id'"
                + " and 'body' a line. Correct the row.");
    assertThatThrownBy(() -> read.source("b")).hasMessageContaining("Its 'body' is no string");
    for (String path : List.of("line 2", "line 3")) {
      assertThatThrownBy(() -> read.source(path)).isInstanceOf(ArticleParseException.class);
    }
  }

  @Test
  void zippedRowsAreRead(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("wiki.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(utf8("{\"id\":\"a\"}\n{\"id\":\"b\"}\n"));
    }
    assertThat(Read.of(ArticleArchive.at(file.toString())).paths()).containsExactly("a", "b");
  }

  @Test
  void rowsAreReadFromAStreamThatNeverEnds() throws IOException {
    byte[] row = utf8("{\"id\":\"a\",\"body\":\"" + "x".repeat(10_000) + "\"}\n");
    try (ArchiveEntries entries = ArticleArchive.ndjson("a", () -> new Endless(row)).open()) {
      for (int i = 0; i < 10_000; i++) {
        assertThat(entries.next()).isNotNull();
      }
    }
  }

  /** The same bytes over and over. */
  private static final class Endless extends InputStream {
    private final byte[] bytes;
    private int position;

    Endless(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      position = (position + 1) % bytes.length;
      return bytes[(position + bytes.length - 1) % bytes.length] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      for (int i = 0; i < length; i++) {
        into[offset + i] = (byte) read();
      }
      return length;
    }
  }

  @Test
  void lineThatIsTooLongIsCutAndTheNextOneRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(utf8("x".repeat(200_000) + "\nshort\n\nlast"));
    try (ByteLines lines = new ByteLines(new ByteArrayInputStream(bytes.toByteArray()), 100_000)) {
      assertThat(lines.next()).hasSize(100_000);
      assertThat(lines.isCut()).isTrue();
      assertThat(lines.next()).asString(StandardCharsets.UTF_8).isEqualTo("short");
      assertThat(lines.isCut()).isFalse();
      assertThat(lines.next()).isEmpty();
      assertThat(lines.next()).asString(StandardCharsets.UTF_8).isEqualTo("last");
      assertThat(lines.number()).isEqualTo(4);
      assertThat(lines.next()).isNull();
    }
  }
}
