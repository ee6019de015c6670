package dev.tolmach.benchmarks.relevance;

import dev.tolmach.article.Article;
import dev.tolmach.article.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Known items from headings: two or three consecutive words of a heading, drawn by chance, are to
 * find the heading's article.
 */
public final class HeadingItems {
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 3;
  private static final int PER_ARTICLE = 3;

  private final ContentWords contentWords = new ContentWords();
  private final Random random;

  private HeadingItems(long seed) {
    random = new Random(seed);
  }

  /** Known items of up to three headings of each article. */
  public static List<KnownItem> of(List<Article> articles, long seed) throws IOException {
    HeadingItems headings = new HeadingItems(seed);
    List<KnownItem> items = new ArrayList<>();
    for (Article article : articles) {
      headings.add(items, article);
    }
    return items;
  }

  /** The Russian ones among known items, every word in another of its forms where it has one. */
  static List<KnownItem> inflected(List<KnownItem> items, List<Article> articles, long seed) {
    Random random = new Random(seed);
    RussianForms forms = new RussianForms(articles.stream().map(Article::text).toList());
    List<KnownItem> inflected = new ArrayList<>();
    for (KnownItem item : items) {
      if (item.language().equals("ru")) {
        forms
            .inflected(item.words(), random)
            .ifPresent(words -> inflected.add(new KnownItem(words, item.from(), item.to())));
      }
    }
    return inflected;
  }

  private void add(List<KnownItem> items, Article article) throws IOException {
    List<Section> sections = new ArrayList<>(article.sections());
    Collections.shuffle(sections, random);
    int drawn = 0;
    for (Section section : sections) {
      Optional<String> words =
          drawn < PER_ARTICLE ? words(section.heading(), article) : Optional.empty();
      if (words.isPresent()) {
        items.add(new KnownItem(words.get(), article, article));
        drawn++;
      }
    }
  }

  private Optional<String> words(String heading, Article article) throws IOException {
    String language = QuestionLanguage.of(heading, article.language());
    List<List<ContentWords.Place>> runs = new ArrayList<>(contentWords.runs(heading, language));
    runs.removeIf(run -> run.size() < FEWEST_WORDS);
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    List<ContentWords.Place> run = runs.get(random.nextInt(runs.size()));
    int count = Math.min(run.size(), random.nextInt(FEWEST_WORDS, MOST_WORDS + 1));
    int first = random.nextInt(run.size() - count + 1);
    int start = run.get(first).start();
    int end = run.get(first + count - 1).end();
    return Optional.of(heading.substring(start, end));
  }
}
