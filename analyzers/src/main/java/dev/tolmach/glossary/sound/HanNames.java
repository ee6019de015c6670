package dev.tolmach.glossary.sound;

import dev.tolmach.analysis.zh.ChineseCharacters;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Foreign names in the Chinese texts of an index by how they sound: {@code Fresno} and {@code
 * Фресно} find 弗雷斯诺. No dictionary has most of them, and no segmenter knows them; what is known is
 * which characters follow each other in texts.
 *
 * <p>Each character writes some sounds of the name, and the next one those after them, if the texts
 * have the two in a row, and the three with the one before. Of the names that end with the same
 * character after the same sounds the nearest few are kept (Viterbi's algorithm for the n best
 * paths). It takes four bytes for each row of three. Immutable and thread-safe.
 */
public final class HanNames {
  /** No texts. */
  public static final HanNames NONE = new HanNames(List.<String>of().iterator());

  private static final int SHORTEST = 3;
  private static final int LONGEST = 20;
  private static final int MOST_TRIED = 24;
  private static final double FARTHEST = 0.25;

  /* Of a whole name, in proportion to its sounds, and of one character. */
  private static final double FARTHEST_OF_ITS_LENGTH = 0.21;
  private static final double FARTHEST_OF_CHARACTER = 0.8;

  /* Names that end alike; that texts have all threes of one does not mean that they have it. */
  private static final int MOST_ALIKE = 12;

  /* What is added by the number of characters: two follow each other by chance. */
  private static final double[] CHANCE = {1, 1, 0.12, 0.05, 0.02, 0};

  private final HanSounds sounds = HanSounds.standard();

  /* Of each character those that come after it, and all rows of three, sorted. */
  private final BitSet[] next = new BitSet[sounds.size()];
  private final int[] threes;
  private final boolean any;

  private HanNames(Iterator<String> runs) {
    Arrays.setAll(next, each -> new BitSet());
    Set<Integer> seen = new HashSet<>();
    while (runs.hasNext()) {
      int[] run = runs.next().codePoints().map(sounds::index).toArray();
      for (int i = 1; i < run.length; i++) {
        if (run[i - 1] >= 0 && run[i] >= 0) {
          next[run[i - 1]].set(run[i]);
          if (i > 1 && run[i - 2] >= 0) {
            seen.add(three(run[i - 2], run[i - 1], run[i]));
          }
        }
      }
    }
    any = Arrays.stream(next).anyMatch(each -> !each.isEmpty());
    threes = seen.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private int three(int first, int second, int third) {
    return (first * sounds.size() + second) * sounds.size() + third;
  }

  /**
   * Whether a character may be one of a foreign name.
   *
   * @param character a code point
   */
  public static boolean isOfNames(int character) {
    return HanSounds.standard().index(character) >= 0;
  }

  /** A name in the variants of characters that pairs have. */
  public static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.codePoints()
        .forEach(each -> folded.appendCodePoint(ChineseCharacters.standard().folded(each)));
    return folded.toString();
  }

  /**
   * The names of texts.
   *
   * @param runs what they have in rows of characters of names; other characters part names
   */
  public static HanNames of(Iterator<String> runs) {
    return new HanNames(runs);
  }

  /**
   * The names that sound like one in another alphabet.
   *
   * @param from the language that it was typed in: Russian, or one in Latin letters
   * @param word folded
   * @param isThere whether texts have a name; asked a few times
   * @return at most {@value SoundIndex#MOST_IN_CHINESE}, the nearest first, each with the weight 1
   *     - distance
   */
  public List<WordTranslation> like(Language from, String word, Predicate<String> isThere) {
    String heard = SoundIndex.heard(from, word);
    if (!any || heard.length() < SHORTEST || heard.length() > LONGEST) {
      return List.of();
    }
    Map<String, Double> nearest = new HashMap<>();
    for (Begun each : new Writing(heard).whole()) {
      double distance = Math.max(0, each.cost / heard.length() + chance(each.characters));
      if (distance <= FARTHEST) {
        nearest.merge(text(each), 1 - distance, Math::max);
      }
    }
    List<WordTranslation> all = new ArrayList<>();
    nearest.forEach(
        (name, weight) -> all.add(new WordTranslation(name, weight, TranslationKind.SOUND, "")));
    all.sort(
        Comparator.comparingDouble(WordTranslation::weight)
            .reversed()
            .thenComparing(WordTranslation::text));
    List<WordTranslation> there = new ArrayList<>();
    for (int i = 0;
        i < Math.min(all.size(), MOST_TRIED) && there.size() < SoundIndex.MOST_IN_CHINESE;
        i++) {
      WordTranslation each = all.get(i);
      if (isThere.test(each.text())) {
        there.add(each);
      }
    }
    return SoundIndex.nearest(there);
  }

  /** What is added to the distance of a name of some characters. */
  static double chance(int characters) {
    return CHANCE[Math.min(characters, CHANCE.length - 1)];
  }

  private String text(Begun name) {
    StringBuilder text = new StringBuilder();
    for (Begun each = name; each != null; each = each.before) {
      text.insert(0, sounds.text(each.last));
    }
    return text.toString();
  }

  /* A name as far as it is written. */
  private record Begun(@Nullable Begun before, int last, int characters, double cost) {}

  /* A character that may stand for some sounds. */
  private record Syllable(int character, int end, double cost) {}

  private final class Writing {
    private final String heard;

    /* By how many sounds are written, and by the last character. */
    private final @Nullable List<Begun>[][] begun;

    @SuppressWarnings({"unchecked", "rawtypes"}) // There are no generic arrays.
    Writing(String heard) {
      this.heard = heard;
      this.begun = new List[heard.length() + 1][sounds.size()];
    }

    List<Begun> whole() {
      for (int at = 0; at < heard.length(); at++) {
        List<Syllable> syllables = at == 0 || anyAt(at) ? syllables(at) : List.of();
        for (Syllable each : syllables) {
          if (at == 0) {
            add(null, each);
          } else {
            extend(at, each);
          }
        }
      }
      List<Begun> whole = new ArrayList<>();
      for (List<Begun> each : begun[heard.length()]) {
        if (each != null) {
          whole.addAll(each);
        }
      }
      return whole;
    }

    private boolean anyAt(int at) {
      for (List<Begun> each : begun[at]) {
        if (each != null) {
          return true;
        }
      }
      return false;
    }

    private List<Syllable> syllables(int at) {
      List<Syllable> syllables = new ArrayList<>();
      double[] first = NameDistance.first(heard, at);
      BitSet candidates = new BitSet();
      for (char sound : sounds.beginnings()) {
        if (NameDistance.mayBegin(first, heard, sound, FARTHEST_OF_CHARACTER)) {
          candidates.or(sounds.beginningWith(sound));
        }
      }
      for (int character = candidates.nextSetBit(0);
          character >= 0;
          character = candidates.nextSetBit(character + 1)) {
        double[] row = sounds.next(first, heard, character);
        for (int end = at + 1; end <= heard.length(); end++) {
          if (row[end] <= FARTHEST_OF_CHARACTER) {
            syllables.add(new Syllable(character, end, row[end]));
          }
        }
      }
      return syllables;
    }

    private void extend(int at, Syllable syllable) {
      for (int last = 0; last < sounds.size(); last++) {
        List<Begun> names = begun[at][last];
        if (names != null && next[last].get(syllable.character)) {
          for (Begun name : names) {
            if (follows(name, syllable.character)) {
              add(name, syllable);
            }
          }
        }
      }
    }

    private boolean follows(Begun name, int character) {
      Begun before = name.before;
      return before == null
          || Arrays.binarySearch(threes, three(before.last, name.last, character)) >= 0;
    }

    private void add(@Nullable Begun before, Syllable syllable) {
      double cost = syllable.cost + (before == null ? 0 : before.cost);
      if (cost > FARTHEST_OF_ITS_LENGTH * heard.length()) {
        return;
      }
      List<Begun> alike = begun[syllable.end][syllable.character];
      if (alike == null) {
        alike = new ArrayList<>();
        begun[syllable.end][syllable.character] = alike;
      }
      int at = alike.size();
      while (at > 0 && alike.get(at - 1).cost > cost) {
        at--;
      }
      if (at < MOST_ALIKE) {
        int characters = before == null ? 1 : before.characters + 1;
        alike.add(at, new Begun(before, syllable.character, characters, cost));
        if (alike.size() > MOST_ALIKE) {
          alike.removeLast();
        }
      }
    }
  }
}
