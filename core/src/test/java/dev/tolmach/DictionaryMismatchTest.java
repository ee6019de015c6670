package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.generation.Mismatch;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.OnMismatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that was built with other dictionaries than it is opened with says exactly that. */
class DictionaryMismatchTest {
  private static final LanguageAnalyzers WITH = LanguageAnalyzers.standard();
  private static final LanguageAnalyzers WITHOUT = LanguageAnalyzers.with(LemmaDictionaries.none());
  private static final String ARTIFACT = "dev.tolmach:tolmach-dictionary-ru";

  @TempDir private Path folder;
  private Path posts;

  @BeforeEach
  void write() throws IOException {
    posts = Files.createDirectories(folder.resolve("posts"));
    Files.writeString(
        posts.resolve("a.md"), "# Грачи\n\nГрачи прилетели весной и громко кричали над полем.\n");
  }

  private ArticleIndex open(LanguageAnalyzers analyzers, OnMismatch onMismatch) throws IOException {
    return ArticleIndex.open(
        folder.resolve("index"),
        IndexSettings.builder().analyzers(analyzers).onMismatch(onMismatch).build());
  }

  private void build(LanguageAnalyzers analyzers) throws IOException {
    try (ArticleIndex index = open(analyzers, OnMismatch.REFUSE)) {
      index.rebuild(ArticleArchive.at(posts.toString()));
    }
  }

  private void assertRefused(LanguageAnalyzers analyzers, String message) throws IOException {
    String whole = message.replace("INDEX", "'" + folder.resolve("index") + "'");
    try (ArticleIndex index = open(analyzers, OnMismatch.REFUSE)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> index.search("грач"))
          .withMessage(whole);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> index.update())
          .withMessage(whole);
    }
  }

  private void changed(String key, String value) throws IOException {
    try (Directory directory = FSDirectory.open(folder.resolve("index"))) {
      Mismatch.in(directory, key, value);
    }
  }

  @Test
  void missingDictionaryIsNamedByItsArtifact() throws IOException {
    build(WITH);
    assertRefused(
        WITHOUT,
        "The index was built with a dictionary that this program lacks: INDEX ("
            + ARTIFACT
            + " for language 'ru'). Expected the same dictionaries. Add the dictionary to the"
            + " program, or rebuild the index without it.");
  }

  @Test
  void addedDictionaryIsNamedByItsArtifact() throws IOException {
    build(WITHOUT);
    assertRefused(
        WITH,
        "The index was built without a dictionary that this program has: INDEX ("
            + ARTIFACT
            + " for language 'ru'). Expected the same dictionaries. Rebuild the index with it, or"
            + " take the dictionary out of the program.");
  }

  @Test
  void otherDictionaryIsNamedNextToOurs() throws IOException {
    build(WITH);
    changed("tolmach.analysis.ru", "another");
    changed("tolmach.dictionary.ru", "org.example:words\t7");
    assertRefused(
        WITH,
        "The index was built with another dictionary than this program has: INDEX"
            + " (org.example:words and not "
            + ARTIFACT
            + " for language 'ru'). Expected the same dictionaries. Use the dictionary that it was"
            + " built with, or rebuild the index.");
  }

  @Test
  void anotherStateOfOneDictionaryIsRecognizedByItsIdentity() throws IOException {
    build(WITH);
    changed("tolmach.analysis.ru", "another");
    changed("tolmach.dictionary.ru", ARTIFACT + "\tolder");
    try (ArticleIndex index = open(WITH, OnMismatch.READ_ONLY)) {
      assertThat(index.search("грачи").messages().getFirst())
          .contains("(" + ARTIFACT + " 'older' and not " + ARTIFACT + " '");
    }
  }

  @Test
  void anotherAnalysisWithTheSameDictionaryIsAnotherVersion() throws IOException {
    build(WITH);
    changed("tolmach.analysis.ru", "another");
    try (ArticleIndex index = open(WITH, OnMismatch.READ_ONLY)) {
      assertThat(index.search("грачи").messages().getFirst())
          .startsWith("The index was built by another version of Tolmach (");
    }
  }

  @Test
  void itIsSearchedOrRebuiltByChoice() throws IOException {
    build(WITH);
    try (ArticleIndex index = open(WITHOUT, OnMismatch.READ_ONLY)) {
      var result = index.search("грачи");
      assertThat(result.total()).isEqualTo(1);
      assertThat(result.messages())
          .containsExactly(
              "The index was built with a dictionary that this program lacks ("
                  + ARTIFACT
                  + " for language 'ru'); words may not be found until it is rebuilt.");
    }
    try (ArticleIndex index = open(WITHOUT, OnMismatch.REBUILD)) {
      assertThat(index.update().notices())
          .singleElement()
          .satisfies(notice ->
              assertThat(notice)
                  .contains(ARTIFACT + " for language 'ru'). It was built from nothing"));
      assertThat(index.search("грачи").messages()).isEmpty();
    }
  }

  @Test
  void dictionaryOfALanguageThatTheIndexLacksDoesNotMatter() throws IOException {
    Files.writeString(posts.resolve("a.md"), "# Rooks\n\nThe rooks came back in spring again.\n");
    build(WITH);
    try (ArticleIndex index = open(WITHOUT, OnMismatch.REFUSE)) {
      assertThat(index.search("rooks").total()).isEqualTo(1);
    }
  }
}
