package dev.tolmach.examples;

import dev.tolmach.ArticleEdit;
import dev.tolmach.ArticleIndex;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import java.io.IOException;
import java.util.Map;

/**
 * Puts a thousand articles of a program into an index, each found at once, all of them one build.
 */
public final class ManyArticles {
  private ManyArticles() {}

  /** Runs. */
  public static void main(String[] arguments) throws IOException, ArticleParseException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      // @start region="edit"
      try (ArticleEdit edit = index.edit()) {
        for (int i = 1; i <= 1000; i++) {
          edit.put(
              ArticleSource.of(
                  new ArticleId("notes", "" + i), "Запись в журнале.", Map.of("title", "№ " + i)));
        }
        System.out.println(index.search("журнал").total()); // They are seen at once.
        edit.commit(); // From now on others see them, too. What is not committed is dropped.
      }
      // @end
      System.out.println(index.generations().size());
    }
  }
}

// It prints:
// 1000
// 1
