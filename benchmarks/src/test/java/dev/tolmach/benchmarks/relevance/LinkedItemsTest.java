package dev.tolmach.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.benchmarks.ParsedArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedItemsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "here",
        "Read more…",
        "тут",
        "Здесь",
        "в этом разделе",
        "这里",
        "点击这里：",
        "ここ",
        "x",
        "中",
        "https://example.org/a",
        "www.example.org",
        "guide.html",
        "docs/guide",
        "me@example.org",
        "2024",
        "#12"
      })
  void whatOnlyPointsSaysNothing(String text) {
    assertThat(LinkedItems.saysSomething(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LoRA", "сборка образов", "多模态", "C++", "Node.js streams", "如何部署到 Kubernetes"})
  void whatNamesSomethingIsKept(String text) {
    assertThat(LinkedItems.saysSomething(text)).isTrue();
  }

  @Test
  void everyLinkToAnotherArticleIsAKnownItem(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.md"), "Read [the second part](b.md), [here](b.md) and [myself](a.md).");
    Files.writeString(folder.resolve("b.md"), "The second part of the story has no links at all.");
    ParsedArchive archive = ParsedArchive.of(ArticleArchive.folder("site", folder));
    List<KnownItem> items = LinkedItems.of(archive);
    assertThat(items).hasSize(1);
    assertThat(items.get(0).words()).isEqualTo("the second part");
    assertThat(items.get(0).to().id().path()).isEqualTo("b.md");
  }
}
