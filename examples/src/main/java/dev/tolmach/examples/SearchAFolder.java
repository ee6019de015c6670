package dev.tolmach.examples;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.IndexReport;
import dev.tolmach.search.Hit;
import dev.tolmach.search.Snippet;
import dev.tolmach.search.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Indexes a folder of articles and searches it in all their languages. */
public final class SearchAFolder {
  private SearchAFolder() {}

  /** Runs with the folder of the articles. */
  public static void main(String[] arguments) throws IOException {
    Path articles = Path.of(arguments.length > 0 ? arguments[0] : "examples/articles");

    // An index is a folder. It need not exist: the first build creates it. One object serves all
    // threads of a program, for as long as it runs.
    Path folder = Files.createTempDirectory("tolmach-example");
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      // The first update reads everything, later ones what has changed. What became of each file is
      // in the report; no file can stop the build.
      IndexReport report = index.update(ArticleArchive.at(articles.toString()));
      System.out.println(report.indexed() + " indexed, " + report.languages());
      report
          .skipped()
          .forEach(each ->
              System.out.println("left out: " + each.id().path() + " (" + each.reason() + ")"));

      // Nobody says which language a query is in. Words are found in all their forms, and Chinese
      // in either script.
      // @start region="search"
      for (String query : new String[] {"паромы", "ferries", "茶館"}) {
        System.out.println("--- " + query);
        for (Hit hit : index.search(query).hits()) {
          System.out.println(hit.title() + " [" + hit.language() + "] " + hit.id());
          hit.snippets().stream().limit(1).map(SearchAFolder::marked).forEach(System.out::println);
        }
      }
      // @end
    }
  }

  /* A snippet has the ranges of the words in it; how they are shown is the program's business. */
  private static String marked(Snippet snippet) {
    StringBuilder marked = new StringBuilder("  ");
    int at = 0;
    for (TextRange match : snippet.matches()) {
      marked.append(snippet.text(), at, match.start()).append('[');
      marked.append(snippet.text(), match.start(), match.end()).append(']');
      at = match.end();
    }
    return marked.append(snippet.text().substring(at)).toString();
  }
}

// It prints:
// 6 indexed, {en=2, ru=2, zh-Hans=2}
// left out: en/plans.md (draft)
// --- паромы
// Чайная у переправы [ru] ru/tea.md
//   [Паром] ходит раз в час, поэтому ждут в чайной.
// --- ferries
// The tea house at the ferry [en] en/tea.md
//   The [ferry] sails once an hour, so people wait in the tea house.
// Drawing the map of a small town [en] en/maps.md
//   The [ferry] has no street, so it got a dotted line, and the unfinished bridge a question mark.
// --- 茶館
// 渡口的茶馆 [zh-Hans] zh/tea.md
//   渡船一小时一班，等船的人都在[茶馆]里坐着。老板娘用陶壶泡茶，从不催人。
