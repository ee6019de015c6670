package dev.tolmach.build;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ParseResult;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.Generation;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class ArticleWriterTest {
  private final Directory directory = new ByteBuffersDirectory();

  private ArticleWriter open() throws IOException {
    return ArticleWriter.open(directory, settings().build(), terms().build());
  }

  private static ParseResult put(ArticleWriter writer, String path, String text)
      throws IOException, ArticleParseException {
    return writer.put(MemoryArchive.source(new ArticleId("a", path), text));
  }

  private static IndexView view(ArticleWriter writer) throws IOException {
    try (DirectoryReader reader = writer.reader()) {
      return IndexView.of(reader);
    }
  }

  @Test
  void whatWasPutIsSeenAtOnceAndByAllAfterTheCommit() throws Exception {
    try (ArticleWriter writer = open()) {
      writer.commit();
      put(writer, "one.md", ENGLISH);
      assertThat(view(writer).ids()).containsExactly("a:one.md");
      assertThat(IndexView.of(directory).ids()).isEmpty();
      Generation generation = writer.commit();
      assertThat(IndexView.of(directory).ids()).containsExactly("a:one.md");
      assertThat(generation.kind()).isEqualTo(Generation.Kind.PUT);
      assertThat(generation.counts().indexed()).isEqualTo(1);
      assertThat(writer.commit()).isEqualTo(generation);
    }
    assertThat(Generations.check(directory).problems()).isEmpty();
  }

  @Test
  void sameArticlePutAgainIsReplaced() throws Exception {
    try (ArticleWriter writer = open()) {
      put(writer, "one.md", article("First", ENGLISH));
      put(writer, "one.md", article("Second", ENGLISH));
      assertThat(view(writer).documents).isEqualTo(1);
      put(writer, "one.md", article("Third", ENGLISH));
      writer.commit();
    }
    IndexView view = IndexView.of(directory);
    assertThat(view.documents).isEqualTo(1);
    assertThat(view.article("a:one.md").title()).isEqualTo("Third");
  }

  @Test
  void draftLeavesANoteInPlaceOfTheArticle() throws Exception {
    try (ArticleWriter writer = open()) {
      put(writer, "one.md", ENGLISH);
      assertThat(put(writer, "one.md", "---\ndraft: true\n---\n"))
          .isInstanceOf(ParseResult.Skipped.class);
      assertThat(view(writer).articles).isEmpty();
      assertThat(view(writer).notes).containsKey("a:one.md");
      put(writer, "one.md", ENGLISH);
      assertThat(view(writer).notes).isEmpty();
      assertThat(view(writer).ids()).containsExactly("a:one.md");
    }
  }

  @Test
  void removedArticleIsGone() throws Exception {
    try (ArticleWriter writer = open()) {
      put(writer, "one.md", ENGLISH);
      put(writer, "draft.md", "---\ndraft: true\n---\n");
      assertThat(writer.remove(new ArticleId("a", "one.md"))).isTrue();
      assertThat(writer.remove(new ArticleId("a", "one.md"))).isFalse();
      assertThat(writer.remove(new ArticleId("a", "draft.md"))).isFalse();
      assertThat(view(writer).documents).isZero();
    }
  }

  @Test
  void versionsOfAWorkAreOneBlock() throws Exception {
    try (ArticleWriter writer = open()) {
      put(writer, "ru/p.md", RUSSIAN);
      put(writer, "x.md", ENGLISH);
      put(writer, "en/p.md", ENGLISH);
      assertThat(view(writer).blockOf("ru/p.md")).containsExactly("en/p.md", "ru/p.md");
      put(writer, "de/p.md", ENGLISH);
      writer.remove(new ArticleId("a", "en/p.md"));
      assertThat(view(writer).blockOf("ru/p.md")).containsExactly("de/p.md", "ru/p.md");
      writer.commit();
    }
    assertThat(Generations.check(directory).problems()).isEmpty();
  }

  @Test
  void whatWasNotCommittedNeverWas() throws Exception {
    try (ArticleWriter writer = open()) {
      put(writer, "one.md", ENGLISH);
      writer.commit();
      put(writer, "two.md", ENGLISH);
      writer.remove(new ArticleId("a", "one.md"));
    }
    assertThat(IndexView.of(directory).ids()).containsExactly("a:one.md");
  }

  @Test
  void archivesAndPutArticlesLiveTogether() throws Exception {
    MemoryArchive archive = new MemoryArchive("b").add("one.md", ENGLISH);
    indexer().update(directory, List.of(archive));
    try (ArticleWriter writer = open()) {
      put(writer, "one.md", RUSSIAN);
      writer.commit();
    }
    assertThat(indexer().update(directory, List.of(archive)).unchanged()).isEqualTo(1);
    assertThat(IndexView.of(directory).ids()).containsExactly("a:one.md", "b:one.md");
  }

  @Test
  void idThatIsTooLongIsRefusedAndTheWriterGoesOn() throws Exception {
    try (ArticleWriter writer = open()) {
      assertThatExceptionOfType(ArticleParseException.class)
          .isThrownBy(() -> put(writer, "ж".repeat(20_000), ENGLISH))
          .withMessageStartingWith("The id is too long: 40002 bytes");
      assertThatExceptionOfType(ArticleParseException.class)
          .isThrownBy(() ->
              put(
                  writer,
                  "one.md",
                  "---\ntranslationKey: " + "k".repeat(33_000) + "\n---\n" + ENGLISH))
          .withMessageStartingWith("The key of the work is too long: 'kkkk");
      put(writer, "one.md", ENGLISH);
      assertThat(view(writer).ids()).containsExactly("a:one.md");
    }
  }
}
