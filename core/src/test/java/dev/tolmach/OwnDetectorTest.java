package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import dev.tolmach.language.LanguageDetector;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/development/detection.md: a program brings its own detector. */
class OwnDetectorTest {
  private static final Path SOURCE =
      Path.of("src", "test", "java", "dev", "tolmach", "OwnDetectorTest.java");

  @TempDir Path articles;

  /** Knows Māori, and leaves the other languages to the project's detector. */
  private record MaoriDetector(LanguageDetector others) implements LanguageDetector {
    @Override
    public DetectedLanguage detect(CharSequence text, Set<Language> candidates) {
      return text.toString().contains("ngā")
          ? new DetectedLanguage(Language.of("mi"), 1, List.of())
          : others.detect(text, candidates);
    }
  }

  @Test
  void anIndexIsBuiltWithAnotherDetector() throws IOException {
    Files.writeString(articles.resolve("whare.md"), "# Te whare\n\nKei te whare ngā tamariki.\n");
    Files.writeString(articles.resolve("house.md"), "# The house\n\nThe children are at home.\n");
    IndexSettings settings =
        IndexSettings.builder().detector(new MaoriDetector(LanguageDetector.standard())).build();
    try (ArticleIndex index = ArticleIndex.inMemory(settings)) {
      assertThat(index.rebuild(ArticleArchive.folder("a", articles)).languages())
          .containsOnlyKeys(Language.ENGLISH, Language.of("mi"));
      assertThat(index.search("tamariki").hits())
          .extracting(Hit::language)
          .containsExactly(Language.of("mi"));
    }
  }

  @Test
  void theExampleOfTheDocsIsThis() throws IOException {
    String docs = Files.readString(Path.of("..", "docs", "development", "detection.md"));
    String example = docs.substring(docs.indexOf("```java") + 7, docs.lastIndexOf("```"));
    assertThat(words(Files.readString(SOURCE)))
        .contains(words(example.substring(0, example.indexOf("IndexSettings"))))
        .contains(words(example.substring(example.indexOf("IndexSettings"))));
  }

  private static String words(String code) {
    return code.strip().replaceAll("\\s+", " ").replace("private record", "record");
  }
}
