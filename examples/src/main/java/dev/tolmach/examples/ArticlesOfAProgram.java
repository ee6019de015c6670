package dev.tolmach.examples;

import dev.tolmach.ArticleIndex;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Keeps an index in step with articles that come one by one, such as those of a database. */
public final class ArticlesOfAProgram {
  private ArticlesOfAProgram() {}

  /** Runs. */
  public static void main(String[] arguments) throws IOException, ArticleParseException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      // An article is called by the name of its archive and a path; both are the program's choice.
      // @start region="put"
      ArticleId id = new ArticleId("notes", "42");
      ArticleSource first =
          ArticleSource.of(
              id,
              "Кошка спит на крыше.",
              Map.of("title", "Кошка", "tags", List.of("животные"), "date", "2025-02-03"));
      ParseResult understood = index.put(first);
      // @end
      System.out.println(understood instanceof ParseResult.Parsed ? "indexed" : "left out");

      // Found at once, by each form of the word.
      System.out.println(titles(index, "кошек"));

      // The same id again replaces the article.
      index.put(ArticleSource.of(id, "Собака спит у двери.", Map.of("title", "Собака")));
      System.out.println(titles(index, "кошек") + " " + titles(index, "собаки"));

      // A draft is no article for readers. The index keeps a note, so that it can explain why.
      index.put(ArticleSource.of(id, "Ещё не готово.", Map.of("draft", "true")));
      System.out.println(titles(index, "собаки") + " " + index.search("").total());

      System.out.println(index.remove(id) ? "removed" : "was not there");
    }
  }

  private static List<String> titles(ArticleIndex index, String query) throws IOException {
    return index.search(query).hits().stream().map(Hit::title).toList();
  }
}

// It prints:
// indexed
// [Кошка]
// [] [Собака]
// [] 0
// was not there
