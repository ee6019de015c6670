package dev.tolmach.examples;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.search.Hit;
import dev.tolmach.search.Translation;
import java.io.IOException;
import java.util.List;

/** Shows an article and its translations as one work, in the language of whoever reads. */
public final class EachReadersLanguage {
  private EachReadersLanguage() {}

  /** Runs with the folder of the articles. */
  public static void main(String[] arguments) throws IOException {
    String articles = arguments.length > 0 ? arguments[0] : "examples/articles";
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.update(ArticleArchive.at(articles));

      // ru/tea.md, zh/tea.md and en/tea.md are one work, because their paths say so. A Chinese
      // query finds it by its Chinese version.
      print(index.search("茶馆").hits());

      // Somebody who reads Russian, and English if need be, gets the same hit in Russian. The hit
      // says which version has the words.
      print(index.search(SearchRequest.builder("茶馆").prefer("ru", "en").build()).hits());

      // Or each version is a hit of its own.
      Versions every = new Versions(true, List.of());
      print(index.search(SearchRequest.builder("чай OR 茶 OR tea").versions(every).build()).hits());
    }
  }

  private static void print(List<Hit> hits) {
    for (Hit hit : hits) {
      String found = hit.matched() == null ? "" : ", found in " + hit.matched();
      List<String> others = hit.translations().stream().map(Translation::id).sorted().toList();
      System.out.println(hit.id() + found + ", also " + others);
    }
    System.out.println();
  }
}

// It prints:
// zh/tea.md, also [en/tea.md, ru/tea.md]
//
// ru/tea.md, found in zh/tea.md, also [en/tea.md, zh/tea.md]
//
// en/tea.md, also [ru/tea.md, zh/tea.md]
// zh/tea.md, also [en/tea.md, ru/tea.md]
// ru/tea.md, also [en/tea.md, zh/tea.md]
// ru/bridge.md, also []
