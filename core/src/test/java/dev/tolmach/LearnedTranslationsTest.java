package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.generation.LearnedData;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedTranslationsTest {
  private static final LanguagePair EN_RU = LanguagePair.of(Language.ENGLISH, Language.RUSSIAN);

  private static final List<List<String>> WORDS =
      List.of(
          List.of("lighthouse", "маяк"),
          List.of("harbour", "гавань"),
          List.of("bridge", "мост"),
          List.of("garden", "сад"),
          List.of("winter", "зима"),
          List.of("bread", "хлеб"),
          List.of("window", "окно"),
          List.of("river", "река"),
          List.of("mountain", "гора"),
          List.of("candle", "свеча"),
          List.of("letter", "письмо"),
          List.of("painter", "художник"));

  @TempDir Path folder;
  private Path archive;
  private Path place;

  @BeforeEach
  void writeWorks() throws IOException {
    archive = Files.createDirectories(folder.resolve("site"));
    place = folder.resolve("index");
    for (int work = 0; work < 40; work++) {
      write(work, "en", 0);
      write(work, "ru", 1);
    }
  }

  private void write(int work, String language, int side) throws IOException {
    List<String> lines = new ArrayList<>(List.of("---", "title: " + words(work, 1, side), "---"));
    for (int section = 2; section < 6; section++) {
      lines.addAll(
          List.of("", "## " + words(work, section, side), "", words(work, section + 4, side)));
    }
    Files.write(archive.resolve("w" + work + "." + language + ".md"), lines);
  }

  private static String words(int work, int row, int side) {
    int first = (work * 5 + row * 7) % WORDS.size();
    int second = (work + row * 3 + 1) % WORDS.size();
    return WORDS.get(first).get(side) + " " + WORDS.get(second).get(side) + " " + work + "." + row;
  }

  private ArticleIndex open() throws IOException {
    return ArticleIndex.open(
        place, IndexSettings.builder().lexicons(Lexicons.NONE).keepGenerations(5).build());
  }

  private Map<String, String> userData() throws IOException {
    try (Directory directory = FSDirectory.open(place);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.getIndexCommit().getUserData();
    }
  }

  private List<String> learned(String word) throws IOException {
    try (Directory directory = FSDirectory.open(place);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return LearnedData.lexicons(reader).translations(EN_RU, word).stream()
          .map(WordTranslation::text)
          .toList();
    }
  }

  @Test
  void worksInTwoLanguagesTeachWords() throws IOException {
    try (ArticleIndex index = open()) {
      IndexReport report = index.rebuild(ArticleArchive.folder("site", archive));

      assertThat(report.learned()).containsOnlyKeys("en-ru");
      assertThat(report.learned().get("en-ru")).isGreaterThanOrEqualTo(WORDS.size());
      assertThat(report.notices()).isEmpty();
    }
    for (List<String> pair : WORDS) {
      assertThat(learned(pair.get(0))).as(pair.get(0)).startsWith(pair.get(1));
    }
  }

  @Test
  void whatIsLearnedGoesWithTheGenerationAndComesBackWithIt() throws IOException {
    try (ArticleIndex index = open()) {
      Generation first = generation(index);
      Map<String, String> before = userData();
      for (int work = 0; work < 40; work++) {
        Files.delete(archive.resolve("w" + work + ".ru.md"));
      }
      index.rebuild(ArticleArchive.folder("site", archive));
      assertThat(learned("lighthouse")).isEmpty();

      index.rollback(first.name());
      assertThat(learned("lighthouse")).startsWith("маяк");
      before.forEach((key, value) -> {
        if (key.startsWith("tolmach.learned.")) {
          assertThat(before).containsEntry(key, value);
        }
      });
    }
  }

  private Generation generation(ArticleIndex index) throws IOException {
    index.rebuild(ArticleArchive.folder("site", archive));
    return index.generation().orElseThrow();
  }

  @Test
  void whatChangesLittleIsNotLearnedAgain() throws IOException {
    try (ArticleIndex index = open()) {
      index.rebuild(ArticleArchive.folder("site", archive));
      String table = userData().get("tolmach.learned.table:en-ru");
      Files.writeString(archive.resolve("alone.md"), "# Alone\n\nOnly in English.\n");
      index.update(ArticleArchive.folder("site", archive));
      assertThat(userData()).containsEntry("tolmach.learned.changed", "0");
      Files.writeString(archive.resolve("w1.ru.md"), "# Другое\n\nСовсем другое.\n");
      IndexReport report = index.update(ArticleArchive.folder("site", archive));

      assertThat(report.learned()).isNotEmpty();
      assertThat(userData()).containsEntry("tolmach.learned.table:en-ru", table);
      assertThat(userData()).containsEntry("tolmach.learned.changed", "1");
      for (int work = 0; work < 8; work++) {
        Files.writeString(archive.resolve("w" + work + ".ru.md"), "# Другое " + work + "\n");
      }
      index.update(ArticleArchive.folder("site", archive));
      assertThat(userData().get("tolmach.learned.table:en-ru")).isNotEqualTo(table);
      assertThat(userData()).containsEntry("tolmach.learned.changed", "0");
    }
  }

  @Test
  void fewWorksTeachNothing() throws IOException {
    for (int work = 10; work < 40; work++) {
      Files.delete(archive.resolve("w" + work + ".ru.md"));
    }
    try (ArticleIndex index = open()) {
      assertThat(index.rebuild(ArticleArchive.folder("site", archive)).learned()).isEmpty();
    }
  }

  @Test
  void theSameArchiveTeachesTheSame() throws IOException {
    try (ArticleIndex index = open()) {
      index.rebuild(ArticleArchive.folder("site", archive));
      String table = userData().get("tolmach.learned.table:en-ru");
      index.rebuild(ArticleArchive.folder("site", archive));
      assertThat(userData()).containsEntry("tolmach.learned.table:en-ru", table);
    }
  }
}
