package dev.tolmach.generation;

import static dev.tolmach.build.IndexFixture.CHINESE;
import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;
import static dev.tolmach.build.IndexFixture.indexer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.build.IndexView;
import dev.tolmach.build.MemoryArchive;
import dev.tolmach.limits.Limit;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorksTest {
  private final Directory directory = new ByteBuffersDirectory();

  private static MemoryArchive archive() {
    return new MemoryArchive("a");
  }

  private void update(MemoryArchive... archives) throws IOException {
    indexer().update(directory, List.of(archives));
  }

  private static String keyed(String key, String text) {
    return "---\ntranslationKey: " + key + "\n---\n" + text;
  }

  private IndexView view() {
    return IndexView.of(directory);
  }

  @AfterEach
  void everyIndexIsSound() throws IOException {
    assertThat(Generations.check(directory).problems()).isEmpty();
  }

  @Test
  void translationsByPathAreOneBlockInTheOrderOfTheirIds() throws IOException {
    update(
        archive()
            .add("ru/post.md", RUSSIAN)
            .add("en/post.md", ENGLISH)
            .add("zh/post.md", CHINESE)
            .add("en/other.md", ENGLISH));
    assertThat(view().blockOf("ru/post.md"))
        .containsExactly("en/post.md", "ru/post.md", "zh/post.md");
    assertThat(view().blockOf("en/other.md")).containsExactly("en/other.md");
  }

  @Test
  void translationsThatDoNotComeTogetherAreBroughtTogether() throws IOException {
    update(
        archive()
            .add("ru/post.md", RUSSIAN)
            .add("ru/other.md", RUSSIAN)
            .add("en/post.md", ENGLISH)
            .add("en/other.md", ENGLISH)
            .add("zh/post.md", CHINESE));
    assertThat(view().blockOf("ru/post.md"))
        .containsExactly("en/post.md", "ru/post.md", "zh/post.md");
    assertThat(view().blockOf("ru/other.md")).containsExactly("en/other.md", "ru/other.md");
    assertThat(view().documents).isEqualTo(5);
  }

  @Test
  void translationKeysBringArticlesTogether() throws IOException {
    update(
        archive()
            .add("mayak.md", keyed("lighthouse", RUSSIAN))
            .add("something.md", ENGLISH)
            .add("lighthouse.md", keyed("lighthouse", ENGLISH)));
    assertThat(view().blockOf("mayak.md")).containsExactly("lighthouse.md", "mayak.md");
  }

  @Test
  void sameKeyInAnotherArchiveIsAnotherWork() throws IOException {
    update(
        archive().add("one.md", keyed("k", RUSSIAN)),
        new MemoryArchive("b").add("one.md", keyed("k", RUSSIAN)));
    assertThat(view().blocks).hasSize(2);
  }

  @Test
  void changedVersionStaysNextToTheOthers() throws IOException {
    update(archive().add("en/p.md", ENGLISH).add("ru/p.md", RUSSIAN).add("zh/p.md", CHINESE));
    update(
        archive()
            .add("en/p.md", ENGLISH)
            .add("ru/p.md", "Новое. " + RUSSIAN)
            .add("zh/p.md", CHINESE));
    assertThat(view().blockOf("ru/p.md")).containsExactly("en/p.md", "ru/p.md", "zh/p.md");
    assertThat(view().article("a:ru/p.md").text()).startsWith("Новое.");
    assertThat(view().documents).isEqualTo(3);
  }

  @Test
  void vanishedVersionLeavesTheOthersTogether() throws IOException {
    update(archive().add("en/p.md", ENGLISH).add("ru/p.md", RUSSIAN).add("zh/p.md", CHINESE));
    update(archive().add("ru/p.md", RUSSIAN).add("zh/p.md", CHINESE));
    assertThat(view().blockOf("ru/p.md")).containsExactly("ru/p.md", "zh/p.md");
  }

  @Test
  void newTranslationJoinsTheOthers() throws IOException {
    update(archive().add("en/p.md", ENGLISH).add("ru/p.md", RUSSIAN));
    update(archive().add("de/p.md", ENGLISH).add("en/p.md", ENGLISH).add("ru/p.md", RUSSIAN));
    assertThat(view().blockOf("ru/p.md")).containsExactly("de/p.md", "en/p.md", "ru/p.md");
  }

  @Test
  void versionMovesFromOneWorkToAnother() throws IOException {
    update(
        archive()
            .add("a.md", keyed("x", ENGLISH))
            .add("b.md", keyed("x", RUSSIAN))
            .add("c.md", keyed("y", CHINESE)));
    assertThat(view().blockOf("a.md")).containsExactly("a.md", "b.md");
    update(
        archive()
            .add("a.md", keyed("y", ENGLISH))
            .add("b.md", keyed("x", RUSSIAN))
            .add("c.md", keyed("y", CHINESE)));
    assertThat(view().blockOf("a.md")).containsExactly("a.md", "c.md");
    assertThat(view().blockOf("b.md")).containsExactly("b.md");
  }

  @Test
  void draftAmongTranslationsLeavesTheOthersTogether() throws IOException {
    update(archive().add("en/p.md", ENGLISH).add("ru/p.md", RUSSIAN).add("zh/p.md", CHINESE));
    update(
        archive()
            .add("en/p.md", "---\ndraft: true\n---\n" + ENGLISH)
            .add("ru/p.md", RUSSIAN)
            .add("zh/p.md", CHINESE));
    assertThat(view().blockOf("zh/p.md")).containsExactly("ru/p.md", "zh/p.md");
    assertThat(view().notes).containsKey("a:en/p.md");
  }

  @Test
  void duplicateThatMovesToAnotherWorkLeavesNoHole() throws IOException {
    indexer()
        .rebuild(
            directory,
            List.of(
                archive()
                    .add("a.md", keyed("x", ENGLISH))
                    .add("b.md", keyed("x", RUSSIAN))
                    .add("c.md", keyed("x", CHINESE))
                    .add("a.md", keyed("y", ENGLISH))),
            Set.of());
    assertThat(view().blockOf("b.md")).containsExactly("b.md", "c.md");
    assertThat(view().blockOf("a.md")).containsExactly("a.md");
    assertThat(view().documents).isEqualTo(3);
  }

  @Test
  void keyThatEverybodyCopiedMakesNoEndlessBlock() throws IOException {
    MemoryArchive archive = archive();
    int articles = Limit.WORK_VERSIONS.standard() + 200;
    for (int i = 0; i < articles; i++) {
      archive.add(i + ".md", keyed("same", "Text " + i));
    }
    update(archive);
    assertThat(view().ids()).hasSize(articles);
    assertThat(view().blocks).allMatch(block -> block.size() <= Limit.WORK_VERSIONS.standard());
  }
}
