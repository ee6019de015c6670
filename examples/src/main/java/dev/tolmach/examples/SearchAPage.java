package dev.tolmach.examples;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.HtmlHighlighter;
import dev.tolmach.search.Snippet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Shows hits on a page of HTML, in which an article can do no harm. */
public final class SearchAPage {
  private SearchAPage() {}

  /** Runs with the folder of the articles. */
  public static void main(String[] arguments) throws IOException, ArticleParseException {
    Path articles = Path.of(arguments.length > 0 ? arguments[0] : "examples/articles");
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.update(ArticleArchive.at(articles.toString()));
      // An article whose author would like to run a script in the page.
      index.put(
          ArticleSource.of(
              new ArticleId("guests", "1.md"),
              "The `<b onclick=\"x()\">` ferry & its crew.\n",
              Map.of("title", "A ferry & \"friends\"")));

      // Titles and snippets are untrusted text: the highlighter escapes them. The tags are ours.
      // @start region="page"
      HtmlHighlighter html = new HtmlHighlighter("<em>", "</em>");
      for (Hit hit : index.search(SearchRequest.builder("ferry").limit(2).build()).hits()) {
        System.out.println("<h2><bdi>" + html.title(hit) + "</bdi></h2>");
        for (Snippet snippet : hit.snippets()) {
          System.out.println("<p><bdi>" + html.html(snippet) + "</bdi></p>");
        }
      }
      // @end
    }
  }
}

// It prints:
// <h2><bdi>A <em>ferry</em> &amp; &quot;friends&quot;</bdi></h2>
// <p><bdi>The &lt;b onclick=&quot;x()&quot;&gt; <em>ferry</em> &amp; its crew.</bdi></p>
// <h2><bdi>The tea house at the <em>ferry</em></bdi></h2>
// <p><bdi>The <em>ferry</em> sails once an hour, so people wait in the tea house.</bdi></p>
