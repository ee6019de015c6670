package dev.tolmach.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small archive in a folder 'content', written again for each test. */
final class Magazine {
  /** The moment that builds go by: one article is still to come then. */
  static final String NOW = "2026-01-01";

  private Magazine() {}

  /** Writes the archive. */
  static void write(Path folder) throws IOException {
    Path content = folder.resolve("content");
    file(
        content.resolve("ru/koshki.md"),
        """
        ---
        title: Кошки набережной
        date: 2025-03-02
        tags: [Город, Кошки]
        authors: [Анна]
        series: Прогулки
        ---
        Утром на набережной пусто.

        ## Рыбаки

        Кошки ждут рыбаков, а рыбаки ждут рыбу.
        """);
    file(
        content.resolve("ru/mayak.md"),
        """
        ---
        title: Год на маяке
        date: 2024-11-20
        tags: [Море]
        authors: [Анна]
        ---
        Маяк стоит на камне. Собака сторожит лодку.
        """);
    file(
        content.resolve("zh/灯塔.md"),
        """
        ---
        title: 灯塔上的日子
        date: 2024-05-31
        tags: [海]
        ---
        守灯人每天擦玻璃。灯塔的光照到二十海里外。
        """);
    file(
        content.resolve("en/light house.md"),
        """
        ---
        title: The lighthouse
        date: 2025-03-30
        tags: [Sea]
        authors: [Ben]
        ---
        A keeper looks after the lamp of the lighthouse.
        """);
    file(
        content.resolve("en/draft.md"),
        """
        ---
        title: Half a thought
        draft: true
        ---
        A lighthouse that is not finished.
        """);
    file(
        content.resolve("en/2027.md"),
        """
        ---
        title: From the future
        date: 2027-01-01
        ---
        The lighthouse of tomorrow.
        """);
    file(content.resolve("picture.png"), "not an article");
  }

  /** Writes a file, with the folders above it. */
  static void file(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
