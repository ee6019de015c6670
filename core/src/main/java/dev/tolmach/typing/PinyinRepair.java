package dev.tolmach.typing;

import dev.tolmach.suggest.Suggestion;
import dev.tolmach.typing.HanWords.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Latin letters as Chinese: {@code rengongzhineng}, {@code ren gong zhi neng} and {@code
 * rgzn} are 人工智能. What was typed is cut into words of the index in all ways; the best way has few
 * and frequent words, and where two words meet their characters follow each other in articles. For
 * one thread.
 */
final class PinyinRepair {
  private static final int LONGEST = 48;
  private static final int LONGEST_INITIALS = 8;
  private static final int KEPT = 12;
  private static final int MOST = 4;
  private static final double BY_FREQUENCY = 0.3;
  private static final double EACH_WORD = 0.6;
  private static final double ONE_CHARACTER = 1.2;
  private static final double NO_SEAM = 5;
  private static final double INITIALS = 2;
  private static final double UNUSUAL = 0.8;

  /* The more letters are pinyin, the less it is by chance. */
  private static final double SHORT = 1.4;
  private static final double EACH_LETTER = 0.15;
  private static final double CERTAINTY = 0.3;

  /* Words up to some place, and what they cost. */
  private record Path(String text, double cost) {
    static final Comparator<Path> CHEAPEST =
        Comparator.comparingDouble(Path::cost).thenComparing(Path::text);
  }

  /** Gives the Chinese words of the index. */
  interface Vocabulary {
    HanWords words() throws IOException;
  }

  private final IndexWords index;
  private final Vocabulary vocabulary;

  PinyinRepair(IndexWords index, Vocabulary vocabulary) {
    this.index = index;
    this.vocabulary = vocabulary;
  }

  /** The parts of a query, those that are next to each other and are pinyin made one. */
  List<Part> joined(String query, List<Part> parts) {
    List<Part> joined = new ArrayList<>();
    boolean open = false;
    for (Part part : parts) {
      boolean syllables = isSyllables(part);
      if (syllables && open) {
        Part first = joined.remove(joined.size() - 1);
        String text = query.substring(first.start(), part.end());
        joined.add(new Part(first.start(), part.end(), text));
      } else {
        joined.add(part);
      }
      open = syllables;
    }
    return joined;
  }

  private boolean isSyllables(Part part) {
    String plain = index.hasChinese() ? Pinyin.plain(part.text()) : "";
    return !plain.isEmpty() && plain.length() <= LONGEST && Pinyin.standard().isSyllables(plain);
  }

  /**
   * The words of the index that are read so.
   *
   * @param typed one part or several that are next to each other
   */
  List<Alternative> of(Part typed) throws IOException {
    String plain = index.hasChinese() ? Pinyin.plain(typed.text()) : "";
    if (plain.length() < 2 || plain.length() > LONGEST) {
      return List.of();
    }
    Pinyin pinyin = Pinyin.standard();
    List<Path> paths = new ArrayList<>();
    if (pinyin.isSyllables(plain)) {
      String joined = plain.replace("'", "");
      for (Path path : paths(joined, vocabulary.words())) {
        if (path.text().length() > 1 && pinyin.reads(path.text(), plain)) {
          double unusual = pinyin.readsUsually(path.text(), plain) ? 0 : UNUSUAL;
          paths.add(new Path(path.text(), path.cost() + unusual));
        }
      }
    }
    if (plain.length() <= LONGEST_INITIALS && plain.indexOf('\'') < 0) {
      for (Word word : vocabulary.words().beginning(plain)) {
        paths.add(new Path(word.text(), EACH_WORD + rarity(word.articles()) + INITIALS));
      }
    }
    double chance = Math.max(0, SHORT - EACH_LETTER * plain.length());
    return paths.stream()
        .sorted(Path.CHEAPEST)
        .limit(MOST)
        .map(path ->
            new Alternative(
                typed.start(),
                typed.end(),
                path.text(),
                Suggestion.Reason.PINYIN,
                chance + CERTAINTY * path.cost()))
        .toList();
  }

  /* The ways to cut letters into words, the cheapest at each place kept. */
  private List<Path> paths(String letters, HanWords known) {
    Map<String, Integer> seams = new HashMap<>();
    List<List<Path>> arrived = new ArrayList<>();
    for (int at = 0; at <= letters.length(); at++) {
      arrived.add(new ArrayList<>());
    }
    arrived.get(0).add(new Path("", 0));
    for (int at = 0; at < letters.length(); at++) {
      List<Path> best = cheapest(arrived.get(at));
      for (int end = at + 1; !best.isEmpty() && end <= letters.length(); end++) {
        for (Word word : known.read(letters.substring(at, end))) {
          for (Path path : best) {
            arrived.get(end).add(longer(path, word, seams));
          }
        }
      }
    }
    return cheapest(arrived.get(letters.length()));
  }

  private static List<Path> cheapest(List<Path> paths) {
    paths.sort(Path.CHEAPEST);
    return paths.subList(0, Math.min(KEPT, paths.size()));
  }

  private Path longer(Path path, Word word, Map<String, Integer> seams) {
    double cost = path.cost() + EACH_WORD + rarity(word.articles());
    cost += word.text().length() == 1 ? ONE_CHARACTER : 0;
    if (!path.text().isEmpty()) {
      String seam = path.text().substring(path.text().length() - 1) + word.text().charAt(0);
      int articles = seams.computeIfAbsent(seam, index::articlesWithPair);
      cost += articles == 0 ? NO_SEAM : rarity(articles);
    }
    return new Path(path.text() + word.text(), cost);
  }

  private double rarity(int articles) {
    return BY_FREQUENCY * Math.log(1 + index.size() / (double) articles);
  }
}
