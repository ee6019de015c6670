package dev.tolmach.benchmarks.contracts;

import dev.tolmach.article.Article;
import dev.tolmach.article.Section;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Han characters that follow each other in an article.
 *
 * @param article where they occur
 * @param part in which part of it: title, heading, text, code or tag
 * @param text the characters
 */
record HanRun(Article article, String part, String text) {
  static final int LONGEST = 6;

  /** A text of an article, with the part it is. */
  private record Place(Article article, String part, String text) {}

  /**
   * Draws runs: an article with Han characters by chance, a part of it, a character of that part,
   * and from there one to six characters, as far as they go.
   */
  static List<HanRun> draw(List<Article> articles, int count, Random random) {
    List<List<Place>> places =
        articles.stream().map(HanRun::places).filter(list -> !list.isEmpty()).toList();
    List<HanRun> runs = new ArrayList<>();
    while (runs.size() < count && !places.isEmpty()) {
      List<Place> parts = places.get(random.nextInt(places.size()));
      Place place = parts.get(random.nextInt(parts.size()));
      runs.add(new HanRun(place.article(), place.part(), draw(place.text(), random)));
    }
    return runs;
  }

  private static String draw(String text, Random random) {
    int from = random.nextInt(text.length());
    int start = from;
    while (!isHan(text.codePointAt(start))) {
      start = (start + 1) % text.length();
    }
    if (start > 0 && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start))) {
      start--;
    }
    int end = start;
    for (int left = 1 + random.nextInt(LONGEST); left > 0 && end < text.length(); left--) {
      if (!isHan(text.codePointAt(end))) {
        break;
      }
      end = text.offsetByCodePoints(end, 1);
    }
    return text.substring(start, end);
  }

  /** The parts of an article that hold Han characters; several headings or tags are several. */
  private static List<Place> places(Article article) {
    List<Place> places = new ArrayList<>();
    places.add(new Place(article, "title", article.title()));
    for (Section section : article.sections()) {
      places.add(new Place(article, "heading", section.heading()));
    }
    places.add(new Place(article, "text", article.text()));
    places.add(new Place(article, "text", article.text()));
    places.add(new Place(article, "code", article.code()));
    article.frontMatter().tags().forEach(tag -> places.add(new Place(article, "tag", tag)));
    places.removeIf(place -> place.text().codePoints().noneMatch(HanRun::isHan));
    return places;
  }

  private static boolean isHan(int codePoint) {
    return Character.isIdeographic(codePoint) && UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
