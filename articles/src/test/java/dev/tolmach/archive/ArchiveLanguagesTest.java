package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ParseResult;
import dev.tolmach.language.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveLanguagesTest {
  private static final String ENGLISH =
      "Whoever keeps bees learns to read the weather, for a colony that is opened in a cold wind"
          + " will not forgive the curious hand, and neither will it forget. The keeper waits for a"
          + " warm afternoon, and the bees pay for the patience with honey, year after year."
          + " Nobody has ever found a quicker way.";
  private static final String RUSSIAN =
      "Кто держит пчёл, тот учится читать погоду: семья, которую открыли на холодном ветру, не"
          + " простит любопытной руки и долго будет её помнить, даже когда потеплеет. Пасечник ждёт"
          + " тёплого дня, и пчёлы платят ему за терпение мёдом. Так было всегда.";
  private static final String CHINESE = "養蜂的人要學會看天氣，因為在冷風裡打開蜂箱，蜂群不會原諒那隻好奇的手，也不會很快忘記。".repeat(7);

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void makeAnArchive() throws IOException {
    folder = Files.createDirectories(temp.resolve("archive"));
    file("bees.md", ENGLISH);
  }

  @Test
  void aShortTextIsInOneOfTheLanguagesOfItsArchive() throws Exception {
    file("plugins.md", "# Plugins");
    file("casa.md", "# Casa nova");
    file("ru/дом.md", RUSSIAN);
    assertThat(languages(ArticleArchive.folder("a", folder)))
        .containsEntry("plugins.md", "en")
        .containsEntry("casa.md", "en");
    file("es/abejas.md", "# Abejas");
    assertThat(languages(ArticleArchive.folder("a", folder)))
        .containsEntry("plugins.md", "en")
        .containsEntry("casa.md", "es");
  }

  @Test
  void twoRussianWordsAreNotBulgarian() throws Exception {
    Path alone = Files.createDirectories(temp.resolve("alone"));
    Files.writeString(alone.resolve("samovar.md"), "Самовар кипит.\n");
    assertThat(languages(ArticleArchive.folder("a", alone))).containsEntry("samovar.md", "ru");
    file("samovar.md", "Самовар кипит.");
    file("дом.md", RUSSIAN);
    assertThat(languages(ArticleArchive.folder("a", folder)).get("samovar.md")).isIn("ru", "und");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pages", "Page", "Docs", "Tutorial", "Blog", "News"})
  void aWordThatManyLanguagesShareIsEnglishIfTheArchiveIs(String title) throws Exception {
    file("fr/ruche.md", "Les abeilles ne sortent pas quand il fait trop froid.");
    file("es/abejas.md", "Las abejas no salen cuando hace demasiado frío.");
    file("tr/ari.md", "Hava çok soğuk olduğunda arılar kovandan çıkmaz.");
    file("page.md", "# " + title);
    assertThat(languages(ArticleArchive.folder("a", folder))).containsEntry("page.md", "en");
  }

  @Test
  void aShortTextThatIsSurelyInAnotherLanguageIsInThat() throws Exception {
    file("a.md", "# 検索エンジンについて");
    file("b.md", "Der Imker öffnet den Stock erst, wenn es draußen wärmer geworden ist.");
    file("c.md", "Пчёлы");
    assertThat(languages(ArticleArchive.folder("a", folder)))
        .containsEntry("a.md", "ja")
        .containsEntry("b.md", "de")
        .doesNotContainEntry("c.md", "en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vite",
        "echarts",
        "Tutorial",
        "Docker Compose",
        "git commit --amend",
        "Visual Studio Code",
        "Casa nova",
        "Über uns",
        "Redis Cluster"
      })
  void aNameIsInNoLanguageThatItsArchiveLacks(String title) throws Exception {
    Files.delete(folder.resolve("bees.md"));
    for (String text : List.of("", CHINESE, RUSSIAN.repeat(2))) {
      file("text.md", text);
      file("page.md", "---\ntitle: " + title + "\n---\n");
      String language = languages(ArticleArchive.folder("a", folder)).get("page.md");
      assertThat(language)
          .isIn(text.isEmpty() && title.startsWith("Ü") ? "de" : "und", "und", "en");
    }
  }

  @Test
  void whatHasALanguageKeepsItAmongOthers() throws Exception {
    Files.delete(folder.resolve("bees.md"));
    file("text.md", CHINESE);
    file("a.md", "# Пчёлы и мёд");
    file("b.md", "# Getting started with bees");
    file("c.md", "---\nlang: fr\n---\n# Abeilles\n");
    file("d.md", "Les abeilles ne sortent pas quand il fait trop froid, et la ruche reste fermée.");
    assertThat(languages(ArticleArchive.folder("a", folder)))
        .containsEntry("b.md", "en")
        .containsEntry("c.md", "fr")
        .containsEntry("d.md", "fr")
        .doesNotContainEntry("a.md", "en");
  }

  @Test
  void charactersOfBothKindsOfChineseAreOfTheArchivesKind() throws Exception {
    file("蜂.md", CHINESE);
    file("a.md", "# 山水");
    file("b.md", "# 养蜂天气");
    assertThat(languages(ArticleArchive.folder("a", folder)))
        .containsEntry("a.md", "zh-Hant")
        .containsEntry("b.md", "zh-Hans");
  }

  @Test
  void settingsComeFirst() throws Exception {
    file("plugins.md", "# Plugins");
    file("tolmach.yaml", "languages: [ru, de]");
    assertThat(languages(ArticleArchive.folder("a", folder))).containsEntry("plugins.md", "de");
  }

  @Test
  void whatPathsMayNotDeclareIsNoLanguageOfTheArchive() throws Exception {
    file("es/abejas.md", "# 12");
    assertThat(folderLanguages()).extracting(Language::tag).containsExactly("en", "es");
    file("tolmach.yaml", "languageFromPath: false");
    assertThat(folderLanguages()).extracting(Language::tag).containsExactly("en");
  }

  @Test
  void rowsHaveTheLanguagesOfTheFirstOnes() throws Exception {
    Path rows = temp.resolve("rows.ndjson");
    Files.writeString(
        rows, row("bees", ENGLISH) + row("plugins", "# Plugins") + row("пчёлы", RUSSIAN));
    assertThat(languages(ArticleArchive.at(rows.toString()))).containsEntry("plugins", "en");
  }

  @Test
  void aStreamIsReadOnlyOnceAndJudgedByItsBeginning() throws Exception {
    byte[] rows =
        (row("bees", ENGLISH) + row("plugins", "# Plugins")).getBytes(StandardCharsets.UTF_8);
    ByteArrayInputStream once = new ByteArrayInputStream(rows);
    ArticleArchive archive = ArticleArchive.ndjson("stream", () -> once);
    assertThat(languages(archive)).isEqualTo(Map.of("bees", "en", "plugins", "en"));
  }

  @Test
  void beginningOfALongStreamEndsWithALine() throws Exception {
    String first = row("bees", ENGLISH) + row("x", "x".repeat(700_000));
    byte[] rows = (first + row("пчёлы", RUSSIAN.repeat(2_000))).getBytes(StandardCharsets.UTF_8);
    ByteArrayInputStream once = new ByteArrayInputStream(rows);
    ArticleArchive archive = ArticleArchive.ndjson("stream", () -> once);
    assertThat(archive.languages(ArticleParser.builder().build()))
        .contains(Language.ENGLISH)
        .doesNotContain(Language.RUSSIAN);
    assertThat(languages(archive)).containsOnlyKeys("bees", "x", "пчёлы");
  }

  private Set<Language> folderLanguages() {
    ArticleArchive archive = ArticleArchive.folder("a", folder);
    ArticleParser.Builder builder = ArticleParser.builder();
    builder.rules(archive.settings()::over);
    return archive.languages(builder.build());
  }

  private static Map<String, String> languages(ArticleArchive archive)
      throws IOException, ArticleParseException {
    ArticleParser.Builder builder = ArticleParser.builder();
    archive.applyTo(builder);
    ArticleParser parser = builder.build();
    Map<String, String> languages = new TreeMap<>();
    try (ArchiveEntries entries = archive.open()) {
      for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
        if (parser.parse(entry.read()) instanceof ParseResult.Parsed parsed) {
          Article article = parsed.article();
          languages.put(article.id().path(), article.language().tag());
        }
      }
    }
    return languages;
  }

  private static String row(String id, String body) {
    return "{\"id\":\"" + id + "\",\"body\":\"" + body + "\"}\n";
  }

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
