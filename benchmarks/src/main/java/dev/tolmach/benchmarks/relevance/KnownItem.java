package dev.tolmach.benchmarks.relevance;

import dev.tolmach.article.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Words that an archive's own authors use for one of its articles.
 *
 * @param words what is typed
 * @param from the article whose author used the words
 * @param to the article that they are to find
 */
public record KnownItem(String words, Article from, Article to) {
  /* Words of more works than this ("introduction", "this page") identify none. */
  private static final int MAX_WORKS = 3;

  private static final int MOST_WORDS = 3;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Tags and keywords of one to three words, which are to find the articles that have them. */
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

  /** Titles, which are to find their articles. */
  static List<KnownItem> titles(List<Article> articles) {
    List<KnownItem> items = new ArrayList<>();
    for (Article article : articles) {
      if (LinkedItems.saysSomething(article.title())) {
        items.add(new KnownItem(article.title(), article, article));
      }
    }
    return items;
  }

  /**
   * Makes questions of items: the same words are asked once, and every article that they are to
   * find is right. Of Latin words, which belong to all languages, every version of a work is right.
   *
   * @param articles all articles of the archive
   * @param limit how many questions for one language at most; drawn by chance
   * @param seed what the drawing begins with
   */
  public static List<Question> questions(
      Collection<KnownItem> items, Collection<Article> articles, int limit, long seed) {
    Map<String, List<Article>> versions = new HashMap<>();
    articles.forEach(
        each -> versions.computeIfAbsent(each.work(), ignored -> new ArrayList<>()).add(each));
    Map<String, List<KnownItem>> byWords = new LinkedHashMap<>();
    for (KnownItem item : items) {
      byWords.computeIfAbsent(key(item), ignored -> new ArrayList<>()).add(item);
    }
    Map<String, List<Question>> byLanguage = new TreeMap<>();
    for (List<KnownItem> same : byWords.values()) {
      Set<String> works = new LinkedHashSet<>();
      same.forEach(item -> works.add(item.to.work()));
      if (works.size() <= MAX_WORKS) {
        Question question = question(same, versions);
        byLanguage.computeIfAbsent(question.language(), ignored -> new ArrayList<>()).add(question);
      }
    }
    return drawn(byLanguage.values(), limit, seed);
  }

  private static Question question(List<KnownItem> same, Map<String, List<Article>> versions) {
    KnownItem first = same.get(0);
    Map<String, Integer> right = new LinkedHashMap<>();
    for (KnownItem item : same) {
      boolean everywhere = QuestionLanguage.isLatin(item.words);
      for (Article each : versions.getOrDefault(item.to.work(), List.of())) {
        if (everywhere || each.equals(item.to)) {
          right.put(each.id().path(), 1);
        }
      }
    }
    return new Question(key(first), first.words, first.language(), right);
  }

  /** The language that it counts for. */
  String language() {
    return QuestionLanguage.of(words, from.language());
  }

  private static String key(KnownItem item) {
    return item.language() + '/' + item.words.toLowerCase(Locale.ROOT);
  }

  private static List<Question> drawn(Collection<List<Question>> all, int limit, long seed) {
    List<Question> drawn = new ArrayList<>();
    for (List<Question> questions : all) {
      List<Question> some = new ArrayList<>(questions);
      Collections.shuffle(some, new Random(seed));
      drawn.addAll(some.subList(0, Math.min(limit, some.size())));
    }
    return drawn;
  }
}
