package dev.tolmach.server;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small archive about a coast, some of whose articles mean harm, and its index. */
final class Coast {
  private final Path folder;

  Coast(Path folder) throws IOException {
    this.folder = folder;
    write(
        "light.en.md",
        """
        ---
        title: The lighthouse
        date: 2024-05-03
        tags: [sea, light]
        url: /posts/lighthouse/
        translationKey: lighthouse
        ---
        A lighthouse keeper counts the seconds between two flashes.

        ## The lens

        The lens of the lighthouse is older than the road.
        """);
    write(
        "light.ru.md",
        """
        ---
        title: Маяк
        date: 2024-05-04
        tags: [море]
        translationKey: lighthouse
        ---
        Смотритель маяка считает секунды между двумя вспышками.
        """);
    write(
        "light.zh.md",
        """
        ---
        title: 灯塔
        date: 2024-05-05
        tags: [大海]
        translationKey: lighthouse
        ---
        灯塔的看守人数着两次闪光之间的秒数。海上的船只靠着灯塔的光找到回家的路。
        """);
    write("tide.md", "---\ntitle: Приливы\ndate: 2023-01-02\ntags: [море]\n---\nМоре уходит.\n");
    write("fish.md", "---\ntitle: Рыба\ndate: 2022-01-02\ntags: [море]\n---\nРыба любит море.\n");
    write(
        "harm.md",
        """
        ---
        title: "<script>alert(1)</script> \\"quoted\\" harmful"
        tags: ["<img src=x onerror=alert(2)>", "a&b"]
        url: "javascript:alert(3)"
        ---
        # <b onclick=alert(4)>Harm</b> & "more" {#"><script>alert(5)</script>}

        A harmful text with `<script>alert(6)</script>` in it.

        ```
        </code></pre><script>alert(7)</script>
        ```
        """);
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve("coast").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Path index() {
    return folder.resolve("index");
  }

  ArticleArchive archive() {
    return ArticleArchive.at(folder.resolve("coast").toString());
  }

  /** Builds the index from nothing, as another program would. */
  Coast rebuild() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(index())) {
      index.rebuild(archive());
    }
    return this;
  }
}
