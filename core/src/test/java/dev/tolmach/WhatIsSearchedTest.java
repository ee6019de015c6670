package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.query.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a reader of a page sees is searched; addresses, names of files and titles of code are not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(Engine.class)
class WhatIsSearchedTest {
  private static final String HARBOUR =
      """
      ---
      title: Harbour notes
      ---
      Plain words about [the ferry](https://example.org/zanzibar "Old quagga") and <https://okapi.example>.

      ![A whale at sea](images/narwhal.png "Big quoll")

      The quick amber

      Ostrich walks in the morning.

      ```python title="capybara.py"
      print("axolotl")
      ```

      - first osprey
      - second kite

      | one | two |
      |---|---|
      | kestrel | merlin |
      """;

  @TempDir private static Path folder;

  @Parameter private Engine engine;
  private ArticleIndex index;

  @BeforeParameterizedClassInvocation
  void build() throws IOException {
    Files.writeString(folder.resolve("harbour.md"), HARBOUR);
    index = engine.fresh();
    ArticleArchive notes = ArticleArchive.folder("notes", folder);
    index.run(BuildRequest.rebuild(notes).now(Instant.parse("2026-01-01T00:00:00Z")).build());
  }

  @AfterParameterizedClassInvocation
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ferry",
        "okapi",
        "whale",
        "axolotl",
        "\"amber ostrich\"",
        "\"osprey second\"",
        "\"kestrel merlin\""
      })
  void whatIsSeenIsSearched(String query) throws IOException {
    assertThat(total(query)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zanzibar",
        "quagga",
        "narwhal",
        "quoll",
        "python",
        "capybara",
        "\"ostrich amber\""
      })
  void whatIsNotSeenIsNot(String query) throws IOException {
    assertThat(total(query)).isZero();
  }

  private long total(String query) throws IOException {
    return index.search(SearchRequest.builder(query).suggestions(false).build()).total();
  }
}
