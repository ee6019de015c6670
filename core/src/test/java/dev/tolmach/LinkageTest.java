package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import dev.tolmach.language.LanguageDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program brings libraries in versions that do not fit. */
class LinkageTest {
  private static final String ELSE = "The whole text is about boats, harbours and the sea.";

  @TempDir private Path articles;

  /** Fails as a class does that was compiled against other versions. */
  private record Misfit(LanguageDetector others) implements LanguageDetector {
    @Override
    public DetectedLanguage detect(CharSequence text, Set<Language> candidates) {
      String read = text.toString();
      if (read.contains("missing method")) {
        throw new NoSuchMethodError("'void org.apache.lucene.util.BytesRef.grow(int)'");
      }
      if (read.contains("missing class")) {
        throw new NoClassDefFoundError("com/example/annotation/SerializeAs");
      }
      return others.detect(text, candidates);
    }
  }

  private static ArticleIndex index() {
    return ArticleIndex.inMemory(
        IndexSettings.builder().detector(new Misfit(LanguageDetector.standard())).build());
  }

  @Test
  void articleIsARowThatNamesTheJarAndTheOthersAreIndexed() throws IOException {
    Files.writeString(articles.resolve("a.md"), "This text has a missing method.");
    Files.writeString(articles.resolve("b.md"), "This text has a missing class.");
    Files.writeString(articles.resolve("c.md"), ELSE);
    try (ArticleIndex index = index()) {
      IndexReport report = index.update(ArticleArchive.folder("a", articles));
      assertThat(report.indexed()).isEqualTo(1);
      assertThat(report.failed()).hasSize(2);
      assertThat(report.failed().get(0).message())
          .startsWith(
              "The libraries of this program do not fit each other: 'java.lang.NoSuchMethodError:"
                  + " 'void org.apache.lucene.util.BytesRef.grow(int)'', in"
                  + " 'lucene-core-10.5.0.jar'. Expected the versions that Tolmach was built with");
      assertThat(report.failed().get(1).message())
          .contains("NoClassDefFoundError: com/example/annotation/SerializeAs', in '");
      assertThat(index.search("harbour").total()).isEqualTo(1);
    }
  }

  /* What languages an archive has is looked up in some of its articles, that one among them. */
  @Test
  void otherArticlesThatNeedTheLanguagesOfTheArchiveAreIndexed() throws IOException {
    Files.writeString(articles.resolve("a.md"), "A missing class. " + ELSE.repeat(6));
    Files.writeString(articles.resolve("b.md"), ELSE.repeat(6));
    for (int i = 0; i < 20; i++) {
      Files.writeString(articles.resolve("short" + i + ".md"), "No " + i + ".");
    }
    try (ArticleIndex index = index()) {
      IndexReport report = index.update(ArticleArchive.folder("a", articles));
      assertThat(report.failed()).extracting(row -> row.id().path()).containsExactly("a.md");
      assertThat(report.indexed()).isEqualTo(21);
    }
  }

  @Test
  void singleArticleSaysTheSame() throws IOException {
    try (ArticleIndex index = index()) {
      ArticleSource source =
          ArticleSource.of(new ArticleId("a", "1"), "It has a missing method.", Map.of());
      assertThatExceptionOfType(ArticleParseException.class)
          .isThrownBy(() -> index.put(source))
          .withMessageContaining("lucene-core-10.5.0.jar");
    }
  }
}
