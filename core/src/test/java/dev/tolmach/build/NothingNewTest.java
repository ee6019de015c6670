package dev.tolmach.build;

import static dev.tolmach.build.IndexFixture.CHINESE;
import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.IndexReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing changed in the archives, an update writes nothing. */
class NothingNewTest {
  private static final String DRAFT = "---\ndraft: true\n---\nText\n";

  @TempDir private Path temp;
  private final Directory directory = new ByteBuffersDirectory();

  @AfterEach
  void indexIsSound() throws IOException {
    assertThat(Generations.check(directory).problems()).isEmpty();
  }

  private IndexReport update(ArticleArchive... archives) throws IOException {
    return indexer().update(directory, List.of(archives));
  }

  /** Updates from the same archives again, and once with another number of threads. */
  private IndexReport assertNothingNew(ArticleArchive... archives) throws IOException {
    String live = Generations.list(directory).getFirst().name();
    IndexReport again = update(archives);
    assertThat(again.indexed()).isZero();
    assertThat(again.deleted()).isZero();
    assertThat(again.generation()).isEqualTo(live);
    assertThat(again.seen())
        .isEqualTo(again.unchanged() + again.skipped().size() + again.failed().size());
    Terms alone = terms().threads(1);
    assertThat(indexer(alone).update(directory, List.of(archives)).generation()).isEqualTo(live);
    return again;
  }

  private static MemoryArchive archive() {
    return new MemoryArchive("a");
  }

  private ArticleArchive folder(String name, String... pathsAndTexts) throws IOException {
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      Path file = temp.resolve(name).resolve(pathsAndTexts[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, pathsAndTexts[i + 1]);
    }
    return ArticleArchive.at(temp.resolve(name).toString());
  }

  private ArticleArchive rows(String name, List<String> rows) throws IOException {
    Path file = Files.writeString(temp.resolve(name), String.join("\n", rows) + "\n");
    return ArticleArchive.at(file.toString());
  }

  private String title(String id) {
    return IndexView.of(directory).article(id).title();
  }

  @Test
  void lastOfTwinsIsWrittenOnce() throws IOException {
    MemoryArchive archive =
        archive()
            .add("one.md", article("First", ENGLISH))
            .add("two.md", RUSSIAN)
            .add("one.md", article("Last", ENGLISH));
    update(archive);

    IndexReport again = assertNothingNew(archive);

    assertThat(title("a:one.md")).isEqualTo("Last");
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.skipped())
        .containsExactly(
            new IndexReport.Skipped(new ArticleId("a", "one.md"), SkipReason.DUPLICATE));
    assertThat(again.warnings()).hasSize(1);
  }

  @Test
  void twinsOfEveryFateAreWrittenOnce() throws IOException {
    MemoryArchive archive =
        archive()
            .add("same", ENGLISH)
            .add("same", ENGLISH)
            .add("many", article("1", ENGLISH))
            .add("draft last", ENGLISH)
            .add("draft first", DRAFT)
            .add("many", article("2", RUSSIAN))
            .addBroken("broken first", "Not readable.")
            .add("broken last", article("good", CHINESE))
            .add("broken between", article("1", ENGLISH))
            .addBroken("broken between", "Not readable.")
            .add("many", article("3", CHINESE))
            .add("draft last", DRAFT)
            .add("draft first", ENGLISH)
            .add("broken first", ENGLISH)
            .addBroken("broken last", "Not readable.")
            .add("two drafts", DRAFT)
            .add("two drafts", DRAFT)
            .add("broken between", article("3", ENGLISH));
    update(archive);

    IndexReport again = assertNothingNew(archive);

    assertThat(again.unchanged()).isEqualTo(6);
    assertThat(again.failed()).hasSize(3);
    assertThat(IndexView.of(directory).notes)
        .isEqualTo(Map.of("a:draft last", "draft", "a:two drafts", "draft"));
    assertThat(title("a:many")).isEqualTo("3");
    assertThat(title("a:broken last")).isEqualTo("good");
    assertThat(title("a:broken between")).isEqualTo("3");
  }

  @Test
  void newLastTwinIsTaken() throws IOException {
    update(archive().add("x", article("1", ENGLISH)).add("x", article("2", ENGLISH)));

    IndexReport report =
        update(archive().add("x", article("1", ENGLISH)).add("x", article("3", ENGLISH)));

    assertThat(title("a:x")).isEqualTo("3");
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.skipped()).hasSize(1);
  }

  @Test
  void twinsInAnotherOrderAreTakenInIt() throws IOException {
    update(archive().add("x", article("1", ENGLISH)).add("x", article("2", ENGLISH)));

    update(archive().add("x", article("2", ENGLISH)).add("x", article("1", ENGLISH)));

    assertThat(title("a:x")).isEqualTo("1");
  }

  @Test
  void oneThatIsLeftOfTwinsIsTaken() throws IOException {
    update(archive().add("x", article("1", ENGLISH)).add("x", article("2", ENGLISH)));

    MemoryArchive first = archive().add("x", article("1", ENGLISH));
    update(first);

    assertThat(title("a:x")).isEqualTo("1");
    assertNothingNew(first);
  }

  @Test
  void newTwinThatCannotBeReadLeavesTheOneBeforeIt() throws IOException {
    update(archive().add("x", article("1", ENGLISH)).add("x", article("2", ENGLISH)));

    IndexReport report =
        update(archive().add("x", article("changed", ENGLISH)).addBroken("x", "Not readable."));

    assertThat(title("a:x")).isEqualTo("changed");
    assertThat(report.failed())
        .extracting(IndexReport.Failed::message)
        .containsExactly("Not readable. An earlier article with the same id stays in the index.");
  }

  @Test
  void namesInTwoNormalFormsAreWrittenOnce() throws IOException {
    ArticleArchive archive =
        folder("f", "caf\u00e9.md", ENGLISH, "cafe\u0301.md", RUSSIAN, "й.md", ENGLISH);
    update(archive);
    assertNothingNew(archive);
  }

  @Test
  void sameFolderUnderTwoNamesIsWrittenOnce() throws IOException {
    folder("f", "sub/one.md", ENGLISH, "sub/short.md", "Hi");
    ArticleArchive whole = ArticleArchive.at("whole=" + temp.resolve("f"));
    ArticleArchive part = ArticleArchive.at("part=" + temp.resolve("f/sub"));
    update(whole, part);
    assertNothingNew(part, whole);
  }

  @Test
  void articlesThatAreLeftOutCauseNothing() throws IOException {
    ArticleArchive archive =
        folder(
            "f",
            "draft.md",
            DRAFT,
            "future.md",
            "---\ndate: 2999-01-01\n---\nText\n",
            "expired.md",
            "---\nexpiryDate: 2001-01-01\n---\nText\n",
            "warned.md",
            "---\ntags: [a,\ndate: soon\n---\nText\n",
            "short.md",
            "灯",
            "empty.md",
            "",
            "tolmach.yaml",
            "nonsense: 1\nsynonyms:\n  - [b, a]\n  - [маяк, lighthouse]\n");
    Files.write(temp.resolve("f/broken.md"), new byte[] {'a', 0, (byte) 0xFF, (byte) 0xFE, 0, 1});
    update(archive);
    assertNothingNew(archive);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void rowsInAnyOrderAreTheSame(long seed) throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add("{\"id\":\"en" + i + "\",\"body\":\"" + ENGLISH.strip() + "\"}");
      rows.add("{\"id\":\"ru" + i + "\",\"body\":\"" + RUSSIAN.strip() + "\"}");
      rows.add("{\"id\":\"short" + i + "\",\"title\":\"Night " + i + "\",\"body\":\"In\"}");
      rows.add("{\"id\":\"body" + i + "\",\"body\":" + i + "}");
      rows.add("{\"id\":\"draft" + i + "\",\"body\":\"x\",\"draft\":true}");
    }
    update(rows("rows.ndjson", rows));
    Collections.shuffle(rows, new Random(seed));
    assertNothingNew(rows("rows.ndjson", rows));
  }

  @Test
  void languagesOfRowsDoNotDependOnTheirOrder() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add("{\"id\":\"en" + i + "\",\"body\":\"" + ENGLISH.strip().repeat(2) + "\"}");
      rows.add("{\"id\":\"ru" + i + "\",\"body\":\"" + RUSSIAN.strip().repeat(2) + "\"}");
    }
    Collections.sort(rows);
    rows.add("{\"id\":\"future\",\"title\":\"In\",\"date\":\"2999-01-01\",\"body\":\"a\"}");
    rows.add("{\"id\":\"short\",\"title\":\"Taxi\",\"body\":\"in\"}");
    update(rows("rows.ndjson", rows));
    Collections.reverse(rows);
    assertNothingNew(rows("rows.ndjson", rows));
  }

  @Test
  void pathsWrittenInOtherWaysAreOnePlace() throws IOException {
    folder("f", "one.md", ENGLISH);
    Path absolute = temp.resolve("f").toAbsolutePath();
    Path relative = Path.of("").toAbsolutePath().relativize(absolute);
    update(ArticleArchive.at("n=" + absolute));
    assertNothingNew(ArticleArchive.at("n=" + relative));
    assertNothingNew(ArticleArchive.at("n=" + absolute + "/../f/."));
  }

  @Test
  void machineDoesNotMatter() throws IOException {
    ArticleArchive archive =
        folder("f", "one.md", ENGLISH, "I.md", "---\ndate: 2024-05-31\ntitle: I\n---\nİı\n");
    update(archive);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertNothingNew(archive);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void archivesWithoutAPlaceArePassedOverAndTheOthersUpdated() throws IOException {
    ArticleArchive folder = folder("f", "one.md", ENGLISH);
    byte[] row = "{\"id\":\"r\",\"body\":\"A row.\"}\n".getBytes(StandardCharsets.UTF_8);
    update(folder, ArticleArchive.ndjson("piped", () -> new ByteArrayInputStream(row)));
    try (ArticleWriter writer =
        ArticleWriter.open(directory, settings().build(), terms().build())) {
      writer.put(ArticleSource.of(new ArticleId("put", "p"), "A note.", Map.of()));
      writer.commit();
    } catch (dev.tolmach.article.ArticleParseException e) {
      throw new AssertionError(e);
    }
    folder("f", "two.md", RUSSIAN);

    IndexReport report = update();

    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.notices())
        .hasSize(2)
        .anyMatch(notice -> notice.startsWith("Archive 'piped' was not updated: "))
        .anyMatch(notice -> notice.startsWith("Archive 'put' was not updated: "));
    assertThat(IndexView.of(directory).ids())
        .containsExactly("f:one.md", "f:two.md", "piped:r", "put:p");
    assertNothingNew();
  }
}
