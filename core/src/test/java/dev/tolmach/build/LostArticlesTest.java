package dev.tolmach.build;

import static dev.tolmach.build.IndexFixture.CHINESE;
import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.RefusedException;
import dev.tolmach.index.RefusedLoss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive that loses its articles does not go live without a word. */
class LostArticlesTest {
  private static final String DRAFT = "---\ndraft: true\n---\nText\n";

  @TempDir private Path temp;
  private final Directory directory = new ByteBuffersDirectory();
  private Path posts;
  private Path rows;

  @BeforeEach
  void build() throws IOException {
    posts = Files.createDirectories(temp.resolve("posts"));
    Files.writeString(posts.resolve("one.md"), ENGLISH);
    Files.writeString(posts.resolve("two.md"), RUSSIAN);
    Files.writeString(posts.resolve("three.md"), CHINESE);
    rows =
        Files.writeString(
            temp.resolve("rows.ndjson"),
            "{\"id\":\"1\",\"body\":\"A row.\"}\n{\"id\":\"2\",\"body\":\"Another row.\"}\n");
    update(RefusedLoss.ALL, at(posts), at(rows));
  }

  private static ArticleArchive at(Path path) {
    return ArticleArchive.at(path.toString());
  }

  private static ArticleIndexer indexer(RefusedLoss loss) {
    return IndexFixture.indexer(terms().refusedLoss(loss));
  }

  private IndexReport update(RefusedLoss loss, ArticleArchive... archives) throws IOException {
    return indexer(loss).update(directory, List.of(archives));
  }

  private IndexReport rebuild(RefusedLoss loss) throws IOException {
    return indexer(loss).rebuild(directory, List.of(at(posts), at(rows)), Set.of());
  }

  private RefusedException refused(RefusedLoss loss, boolean update) {
    int generations = generations();
    List<String> before = IndexView.of(directory).ids();
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> {
              if (update) {
                update(loss);
              } else {
                rebuild(loss);
              }
            });
    assertThat(refused).isNotNull();
    assertThat(refused.reason()).isEqualTo(RefusedException.Reason.LOST_ARTICLES);
    assertThat(refused.report().generation()).startsWith("00000" + generations);
    assertThat(refused).hasMessageContaining("--allow-empty").hasMessageContaining("as it was");
    assertThat(IndexView.of(directory).ids()).isEqualTo(before);
    assertThat(generations()).isEqualTo(generations);
    return refused;
  }

  private int generations() {
    try {
      return Generations.list(directory).getFirst().number();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** How an archive can lose all its articles. */
  enum Loss {
    EMPTY_FOLDER,
    DRAFTS,
    EXCLUDED,
    OTHER_KINDS,
    EMPTY_ROWS,
    NAMELESS_ROWS
  }

  private void inflict(Loss loss) throws IOException {
    switch (loss) {
      case EMPTY_FOLDER -> {
        for (Path file : files()) {
          Files.delete(file);
        }
      }
      case DRAFTS -> {
        for (Path file : files()) {
          Files.writeString(file, DRAFT);
        }
      }
      case EXCLUDED -> Files.writeString(posts.resolve("tolmach.yaml"), "exclude: ['*.md']\n");
      case OTHER_KINDS -> {
        for (Path file : files()) {
          Files.move(file, file.resolveSibling(file.getFileName() + ".org"));
        }
      }
      case EMPTY_ROWS -> Files.writeString(rows, "\n");
      case NAMELESS_ROWS -> Files.writeString(rows, "{\"body\":\"A row.\"}\n");
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(posts)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void archiveThatLosesAllItsArticlesIsRefused(Loss loss) throws IOException {
    inflict(loss);
    String archive = loss.name().endsWith("ROWS") ? "Archive 'rows' at '" : "Archive 'posts' at '";

    for (boolean update : new boolean[] {true, false}) {
      assertThat(refused(RefusedLoss.ALL, update).refusals())
          .singleElement()
          .satisfies(refusal -> assertThat(refusal.description()).startsWith(archive));
    }

    update(RefusedLoss.NEVER);
    assertThat(rebuild(RefusedLoss.ALL).notices())
        .singleElement()
        .satisfies(notice -> assertThat(notice).startsWith(archive).contains("has no articles"));
  }

  @Test
  void refusalSaysWhatWasLost() throws IOException {
    inflict(Loss.DRAFTS);
    RefusedException refused = refused(RefusedLoss.ALL, true);
    assertThat(refused.refusals().getFirst().description())
        .isEqualTo(
            "Archive 'posts' at '"
                + posts
                + "': Expected the 3 articles that it had. Found: none; 3 are left out, as"
                + " drafts are.");
    assertThat(refused)
        .hasMessage(
            "The build was refused, because an archive lost its articles: 'Archive 'posts' at '"
                + posts
                + "''. Expected the 3 articles that it had, and found none; 3 are left out, as"
                + " drafts are. The index is as it was; look at the archive, or allow the loss with"
                + " --allow-empty and build again.");
    assertThat(refused.report().skipped()).hasSize(3);
  }

  @Test
  void articlesThatCannotBeReadAreLostInARebuildOnly() throws IOException {
    for (Path file : files()) {
      Files.write(file, new byte[] {'a', 0, (byte) 0xFF, (byte) 0xFE, 0, 1, 2, 3});
    }
    assertThat(update(RefusedLoss.ALL).failed()).hasSize(3);
    assertThat(refused(RefusedLoss.ALL, false).report().failed()).hasSize(3);
  }

  @Test
  void shareThatMayNotBeLostIsASetting() throws IOException {
    Files.delete(posts.resolve("one.md"));
    Files.delete(posts.resolve("two.md"));
    refused(new RefusedLoss(0.6), true);
    refused(new RefusedLoss(0.6), false);
    assertThat(update(new RefusedLoss(0.7)).deleted()).isEqualTo(2);
  }

  @Test
  void articlesInThePlaceOfOthersAreNoLoss() throws IOException {
    Path deep = Files.createDirectories(posts.resolve("deep"));
    for (Path file : List.of(posts.resolve("one.md"), posts.resolve("two.md"))) {
      Files.move(file, deep.resolve(file.getFileName()));
    }
    assertThat(update(new RefusedLoss(0.5)).deleted()).isEqualTo(2);
  }

  @Test
  void whatIsTakenOutByNameIsNoLoss() throws IOException {
    indexer(RefusedLoss.ALL).rebuild(directory, List.of(at(posts)), Set.of("rows"));
    try (ArticleWriter writer =
        ArticleWriter.open(directory, settings().build(), terms().build())) {
      for (String path : List.of("one.md", "two.md", "three.md")) {
        writer.remove(new ArticleId("posts", path));
      }
      writer.commit();
    }
    assertThat(IndexView.of(directory).ids()).isEmpty();
  }

  @Test
  void articlesThatAreOutBecauseOfTheirDatesAreNoLoss() throws IOException {
    for (Path file : files()) {
      Files.writeString(file, "---\nexpiryDate: 2001-01-01\n---\nText\n");
    }
    Files.writeString(posts.resolve("one.md"), "---\ndate: 2999-01-01\n---\nText\n");
    assertThat(update(RefusedLoss.ALL).skipped()).hasSize(3);
    assertThat(IndexView.of(directory).ids()).containsExactly("rows:1", "rows:2");
  }

  @Test
  void firstBuildOfAnEmptyFolderIsBuiltWithANotice() throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    Directory fresh = new ByteBuffersDirectory();
    IndexReport first = indexer(RefusedLoss.ALL).update(fresh, List.of(at(empty)));
    IndexReport second = indexer(RefusedLoss.ALL).update(fresh, List.of());
    assertThat(first.notices())
        .containsExactly(
            "Archive 'empty' at '"
                + empty
                + "' has no articles. If it should have some, look at what is there.");
    assertThat(second.notices()).isEqualTo(first.notices());
    assertThat(second.generation()).isEqualTo(first.generation());
  }

  @Test
  void folderThatIsGoneEndsTheBuild() throws IOException {
    Files.move(posts, temp.resolve("elsewhere"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> update(RefusedLoss.ALL))
        .withMessage(
            "There is no archive at '"
                + posts
                + "' any more, where 'posts' was. Expected the folder or file that it was read"
                + " from; the index is as it was. Name its new place ('tolmach index posts=PATH'),"
                + " or leave it out ('tolmach rebuild ARCHIVE... --drop posts').");
    assertThat(IndexView.of(directory).ids()).hasSize(5);
  }

  @Test
  void textsOfOtherKindsAreCounted() throws IOException {
    for (String name :
        List.of("a.org", "b.ORG", "c.rst", "d.ipynb", "notes.txt", "picture.png", ".hidden.org")) {
      Files.writeString(posts.resolve(name), "Text\n");
    }
    Files.writeString(posts.resolve("excluded.adoc"), "Text\n");
    Files.writeString(posts.resolve("article.txt"), "---\ntitle: A\n---\nText\n");
    Files.writeString(posts.resolve(".gitignore"), "*.adoc\n");
    IndexReport report = update(RefusedLoss.ALL);
    assertThat(report.unread()).hasToString("{ipynb=1, org=2, rst=1, txt=1}");
    assertThat(report.seen()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.01, Double.NaN, Double.NEGATIVE_INFINITY})
  void sharesOutOfRangeAreRefused(double share) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RefusedLoss(share));
  }
}
