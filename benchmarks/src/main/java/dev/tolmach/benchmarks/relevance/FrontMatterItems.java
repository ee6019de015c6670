package dev.tolmach.benchmarks.relevance;

import dev.tolmach.article.Article;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Known items from what authors state about an article: short queries such as readers type. They
 * are asked of the articles' texts alone, without what they are taken from.
 */
final class FrontMatterItems {
  private static final int MOST_WORDS = 3;
  private static final int LONGEST = 60;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private FrontMatterItems() {}

  /** Tags and keywords of one to three words stand for the articles that have them. */
  static List<KnownItem> tags(List<Article> articles) {
    List<KnownItem> items = new ArrayList<>();
    for (Article article : articles) {
      Set<String> stated = new LinkedHashSet<>(article.frontMatter().tags());
      stated.addAll(article.frontMatter().keywords());
      for (String words : stated) {
        if (LinkedItems.saysSomething(words) && BLANKS.split(words).length <= MOST_WORDS) {
          items.add(new KnownItem(words, article, article));
        }
      }
    }
    return items;
  }

  /** Titles stand for their articles. */
  static List<KnownItem> titles(List<Article> articles) {
    List<KnownItem> items = new ArrayList<>();
    for (Article article : articles) {
      String title = article.title();
      if (LinkedItems.saysSomething(title) && title.length() <= LONGEST) {
        items.add(new KnownItem(title, article, article));
      }
    }
    return items;
  }
}
