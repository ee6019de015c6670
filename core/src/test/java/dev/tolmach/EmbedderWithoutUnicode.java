package dev.tolmach;

import dev.tolmach.archive.ArticleArchive;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that indexes two folders and searches, in a Java that knows no letters but ASCII's. */
final class EmbedderWithoutUnicode {
  private EmbedderWithoutUnicode() {}

  /**
   * Prints what it found, then what was reported.
   *
   * @param folders a folder whose files have names in ASCII, and one of others
   */
  public static void main(String[] folders) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.rebuild(ArticleArchive.folder("plain", Path.of(folders[0])));
      out.println(index.search("\u043A\u043E\u0448\u043A\u0430").hits().getFirst().title());
      try {
        index.update(ArticleArchive.folder("other", Path.of(folders[1])));
      } catch (IOException e) {
        out.println(e.getMessage());
      }
      try {
        ArticleArchive.at("\u0430\u0440\u0445\u0438\u0432");
      } catch (IllegalArgumentException e) {
        out.println(e.getMessage());
      }
      out.println(index.search("").total());
    }
  }
}
