package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McpCommandTest {
  private static final String HELLO =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}
      """;

  private static final String SEARCH =
      """
      {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search",\
      "arguments":{"query":"маяк"}}}
      """;

  @TempDir Path folder;

  private Session.Outcome mcp(String input) {
    return new Session(folder).withInput(input).run("mcp");
  }

  @Test
  void theEndOfTheInputEndsIt() {
    Session.Outcome outcome = mcp("");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void anIndexIsSearched() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("posts"));
    Files.writeString(
        articles.resolve("a.md"), "---\ntitle: Маяк\n---\n\nСвет маяка виден издалека.\n");
    assertThat(new Session(folder).run("index", "posts").code()).isZero();

    Session.Outcome outcome = mcp(HELLO + SEARCH);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    List<String> lines = outcome.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).contains("`a.md:5-5`", "\"line_from\":5", "\"isError\":false");
  }

  @Test
  void withoutAnIndexTheToolsSayHowToBuildOne() {
    Session.Outcome outcome = mcp(HELLO + SEARCH);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines().toList().get(1))
        .contains("\"isError\":true", "Build one with 'tolmach index ARCHIVE'");
  }
}
