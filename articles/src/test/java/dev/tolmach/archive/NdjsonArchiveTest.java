package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.article.ArticleLaws;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ContentHash;
import dev.tolmach.article.Warning;
import dev.tolmach.files.ByteLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(source.hash()).isEqualTo(ContentHash.of(utf8(row)));
  }

  @Test
  void textUnderAnotherKeyIsWarnedOf() throws IOException, ArticleParseException {
    String rows =
        """
        {"id":"1","title":"T","text":"Lost"}
        {"id":"2","title":"T","body":""}
        """;
    assertThat(rows(rows).source("1").warnings())
        .containsExactly(
            new Warning(
                0,
                "The row has no 'body': 'id, title, text'. Expected the text of the article in"
                    + " 'body', as Markdown. Name it so, or give an empty one if there is no"
                    + " text."));
    assertThat(rows(rows).source("2").warnings()).isEmpty();
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
            "The row cannot be read: It has no 'id'. Expected one JSON object with 'id' and 'body'"
                + " a line. Correct the row.");
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
  void truncatedZipIsAnErrorAfterItsLastWholeRow(@TempDir Path temp) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      rows.append("{\"id\":\"").append(i).append("\",\"n\":").append(i * 7919L).append("}\n");
    }
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(utf8(rows.toString()));
    }
    Path file = temp.resolve("wiki.ndjson.gz");
    Files.write(file, Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2));
    try (ArchiveEntries entries = ArticleArchive.at(file.toString()).open()) {
      assertThat(entries.next()).isNotNull();
      assertThatThrownBy(
              () -> {
                while (entries.next() != null) {
                  // On to the fault.
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessageMatching(
              "The compressed rows of 'wiki' end or are broken after line \\d+\\. Expected a whole"
                  + " gzip file\\. Compress or fetch it again\\.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"title\":{\"a\":[1,null,{}]}",
        "\"title\":[]",
        "\"tags\":7",
        "\"tags\":{\"a\":{\"b\":[true]}}",
        "\"tags\":[[[\"a\"]],null]",
        "\"date\":true",
        "\"date\":{}",
        "\"date\":1e400",
        "\"updated\":[\"2024-01-10\",{}]",
        "\"authors\":{\"name\":null}",
        "\"aliases\":null",
        "\"draft\":\"\"",
        "\"draft\":[]",
        "\"language\":[]",
        "\"language\":42",
        "\"url\":{}",
        "\"translationKey\":[[]]",
        "\"\":\"nameless\"",
        "\"body\":\"x\",\"body\":\"\\ud800\\u0000\"",
      })
  void valuesOfAnyTypeAreBorne(String field) throws IOException, ArticleParseException {
    Read read = rows("{\"id\":\"a\"," + field + "}");
    ArticleLaws.check(ArticleLaws.parser(), read.source("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deepRowsFailAlone(String opener) throws IOException {
    Read read = rows("{\"id\":\"a\",\"n\":" + opener.repeat(10_000) + "\n{\"id\":\"b\"}\n");
    assertThat(read.paths()).containsExactly("line 1", "b");
    assertThatThrownBy(() -> read.source("line 1")).isInstanceOf(ArticleParseException.class);
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
