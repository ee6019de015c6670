package dev.tolmach.benchmarks.relevance;

import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.ParsedArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Known items from an archive's own links: the text of a link is to find the article that it leads
 * to.
 *
 * <p>Left out are links whose text names nothing: bare addresses and file names, single characters,
 * "here" and its like, texts too long for a query, and texts in another language than the target.
 */
final class LinkedItems {
  private static final int LONGEST = 60;
  private static final Pattern ADDRESS =
      Pattern.compile("(?i).*(://|^www\\.|\\.html?$|\\.mdx?$).*|\\S*/\\S*|\\S+@\\S+|#\\S+");
  private static final Set<String> POINTING = lines("pointing-words.txt");

  private LinkedItems() {}

  /** The known items of all links that lead to another article of the same archive. */
  static List<KnownItem> of(ParsedArchive archive) {
    LinkTargets targets = new LinkTargets(archive.articles());
    List<KnownItem> items = new ArrayList<>();
    for (Map.Entry<Article, String> source : archive.sources().entrySet()) {
      Article from = source.getKey();
      for (MarkdownLink link : MarkdownLink.in(source.getValue())) {
        if (saysSomething(link.text())) {
          targets
              .of(from, link.target())
              .filter(to -> !to.equals(from) && isFindable(link.text(), from, to))
              .ifPresent(to -> items.add(new KnownItem(link.text(), from, to)));
        }
      }
    }
    return items;
  }

  /* Words of one language cannot be looked for in another, unless they are Latin ones. */
  private static boolean isFindable(String text, Article from, Article to) {
    return to.language().equals(from.language()) || QuestionLanguage.isLatin(text);
  }

  /** Whether the text of a link names what it leads to. */
  static boolean saysSomething(String text) {
    String bare = text.toLowerCase(Locale.ROOT).replaceAll("^\\P{L}+|[\\p{P}\\s→»›]+$", "");
    return text.codePointCount(0, text.length()) > 1
        && text.length() <= LONGEST
        && text.codePoints().anyMatch(Character::isLetter)
        && !POINTING.contains(bare)
        && !ADDRESS.matcher(text).matches();
  }

  private static Set<String> lines(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(LinkedItems.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
