package dev.tolmach.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.tolmach.limits.Limits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlFieldsTest {

  private static Map<String, Object> read(String toml) throws BrokenSyntaxException {
    return TomlFields.read(new Block(toml, 1, Limits.STANDARD, KnownKeys.USUAL));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-01, 2024-05-01",
    "2024-05-01T09:00:00Z, 2024-05-01T09:00:00Z",
    "2024-05-01T09:00:00.500+03:00, 2024-05-01T09:00:00.500+03:00",
    "2024-05-01 09:00:00, 2024-05-01 09:00:00",
    "2024-05-01 # first of May, 2024-05-01",
    "09:00:00, 09:00:00",
    "1.10, 1.10",
    "-1e3, -1e3",
    "1_000.5, 1000.5",
    "1_000, 1000",
    "0xff, 255",
    "true, true",
    "inf, inf",
  })
  void datesAndFractionsStayAsWritten(String written, String read) throws BrokenSyntaxException {
    assertThat(read("a = " + written + "\n")).containsExactly(entry("a", read));
  }

  @Test
  void tableThatOnlyItsTablesImplyIsRead() {
    assertThat(Preamble.of("+++\n[extra.toc.menu]\nshow = true\n[[a.b]]\nc = 1\n+++\nx").fields())
        .containsEntry("extra", Map.of("toc", Map.of("menu", Map.of("show", "true"))))
        .containsEntry("a", Map.of("b", List.of(Map.of("c", "1"))));
  }

  @Test
  void datesAreFoundInListsAndAfterCharactersOfTwoUnits() throws BrokenSyntaxException {
    assertThat(
            read(
                "😀 = 1\n".replace("😀", "\"😀\"")
                    + "a = [\"😀\", 2024-01-02, 1.50]\r\nb = 3.0\r\n"))
        .containsExactly(
            entry("😀", "1"), entry("a", List.of("😀", "2024-01-02", "1.50")), entry("b", "3.0"));
  }

  @Test
  void tablesKeepTheirOrder() throws BrokenSyntaxException {
    String toml =
        """
        title = "Маяк"
        [params]
        z.y = 'x'
        [[resources]]
        src = "a.png"
        [[resources]]
        src = "b.png"
        size = { w = 1, h = 2.50 }
        """;
    assertThat(read(toml))
        .containsExactly(
            entry("title", "Маяк"),
            entry("params", Map.of("z", Map.of("y", "x"))),
            entry(
                "resources",
                List.of(
                    Map.of("src", "a.png"),
                    Map.of("src", "b.png", "size", Map.of("w", "1", "h", "2.50")))));
  }

  @ParameterizedTest
  @CsvSource({"'a = 1\nb =', 2", "'a = 1\na = 2\n', 2", "'\n\n=', 3", "'a = \"x\nb = 2', 1"})
  void errorNamesItsLine(String toml, int line) {
    assertThatThrownBy(() -> read(toml))
        .isInstanceOfSatisfying(
            BrokenSyntaxException.class, e -> assertThat(e.line()).isEqualTo(line));
  }

  @Test
  void moreTextThanAnyHeadIsNotRead() {
    String toml = "слово слово\n".repeat(10_000);
    assertThatThrownBy(() -> read(toml))
        .isInstanceOfSatisfying(
            BrokenSyntaxException.class, e -> assertThat(e.isTooLarge()).isTrue())
        .hasMessage("it is TOML and longer than 65536 characters");
  }

  @Test
  void whatIsWrongIsQuotedAsItIsWritten() {
    assertThatThrownBy(() -> read("title = \"a\" в\n"))
        .hasMessage("Unexpected 'в', expected a newline or end-of-input");
  }
}
