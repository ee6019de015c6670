package dev.tolmach.glossary.sound;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.PackedTexts;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of an index by how they sound, so that a name is found that is written in another
 * alphabet: {@code Schwarzenegger} finds {@code шварценеггер}. Between Russian and languages in
 * Latin letters, both ways; letters are read as English names are.
 *
 * <p>It holds a few numbers for each word and is made in time linear in their number, at most
 * {@value #MAX_TERMS} of them. Immutable and thread-safe.
 */
public final class SoundIndex {
  /* Words are in buckets by their skeleton of consonants and by each skeleton with one consonant
   * less; looked into are those of a word's own skeletons made so. Whoever is in one of them is
   * compared by the edit distance of sounds. (Deletion neighbourhoods: Mor and Fraenkel, A hash
   * code method for detecting and correcting spelling errors, 1982.) */

  /** The most words that are looked at; further ones are not found. */
  public static final int MAX_TERMS = 300_000;

  /** No words. */
  public static final SoundIndex NONE = new SoundIndex(Language.UNKNOWN, List.of(), List.of());

  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;
  private static final int SHORTEST_SKELETON = 2;
  private static final int SHORTEST_WITH_DELETION = 3;
  private static final int LONGEST_IN_CHINESE = 9;
  private static final String END = "斯兹";
  private static final int MOST = 4;
  private static final int MOST_CANDIDATES = 2000;
  private static final int LENGTHS = 3;
  private static final double FARTHEST = 0.25;
  private static final double FARTHEST_OF_ITS_LENGTH = 0.2;
  /* Written as a scheme of transliteration prescribes, or nearly so. */
  private static final double REGULAR = 1;

  private static final double SPREAD = 0.08;

  /* In Chinese most syllables have several characters, so that more is near by chance. */
  private static final double SPREAD_IN_CHINESE = 0.03;

  static final int MOST_IN_CHINESE = 3;

  /* What is added by the number of sounds: most words of three have a neighbour in any language,
   * and hardly one of eight. Measured on texts with their translations. */
  private static final double[] CHANCE = {
    1, 1, 1, 0.17, 0.14, 0.07, 0.05, 0.02, -0.01, -0.03, -0.05
  };
  private static final double CHANCE_OF_REGULAR = 0.02;

  /* A word as typed, or without the end that a stemmer takes from its like. */
  private record Spelling(String letters, String sounds, int cut) {}

  private final boolean russian;
  private final PackedTexts terms;
  private final PackedTexts sounds;

  /* The hash of a skeleton, and after it the index of a word that has it. */
  private final long[] buckets;

  private SoundIndex(Language language, List<String> terms, List<String> sounds) {
    russian = language.equals(Language.RUSSIAN);
    this.terms = new PackedTexts(terms);
    this.sounds = new PackedTexts(sounds);
    long[] all = new long[terms.size() * 6];
    int size = 0;
    for (int i = 0; i < sounds.size(); i++) {
      Set<String> skeletons = skeletons(sounds.get(i));
      skeletons.add(Sounds.skeleton(Sounds.withoutSilent(sounds.get(i))));
      for (String skeleton : skeletons) {
        if (size == all.length) {
          all = Arrays.copyOf(all, all.length * 3 / 2 + 1);
        }
        all[size++] = (long) skeleton.hashCode() << 32 | i;
      }
    }
    buckets = Arrays.copyOf(all, size);
    Arrays.sort(buckets);
  }

  /**
   * The words of a language.
   *
   * @param language Russian, or one in Latin letters
   * @param terms folded words or stems, each once; those with other letters are passed over
   */
  public static SoundIndex of(Language language, Iterator<String> terms) {
    List<String> found = new ArrayList<>();
    List<String> sounds = new ArrayList<>();
    boolean russian = language.equals(Language.RUSSIAN);
    while (terms.hasNext() && found.size() < MAX_TERMS) {
      String term = terms.next();
      String heard = isWord(term) ? sounds(russian, term) : "";
      if (Sounds.skeleton(heard).length() >= SHORTEST_SKELETON) {
        found.add(term);
        sounds.add(heard);
      }
    }
    return found.isEmpty() ? NONE : new SoundIndex(language, found, sounds);
  }

  /**
   * The words that sound like one in another alphabet.
   *
   * @param from the language that it was typed in: Chinese, or Russian if the words are in Latin
   *     letters, else one in Latin letters
   * @param word folded, as it is in the query; names are better found by a stem or a lemma
   * @return at most {@value #MOST}, the nearest first, each with the weight 1 - distance; none for
   *     a word that is too short to be known by its sound
   */
  public List<WordTranslation> like(Language from, String word) {
    if (LanguagePair.one(from).equals(Language.CHINESE_SIMPLIFIED)) {
      return likeChinese(word);
    }
    boolean fromRussian = from.equals(Language.RUSSIAN);
    String heard = fromRussian == russian ? "" : heard(from, word);
    if (terms.size() == 0 || heard.length() < SHORTEST) {
      return List.of();
    }
    Map<String, Double> distances = new HashMap<>();
    for (Spelling spelling : spellings(word, heard)) {
      for (int candidate : candidates(spelling.sounds)) {
        distances.merge(terms.get(candidate), distance(spelling, candidate), Math::min);
      }
    }
    List<WordTranslation> found = new ArrayList<>();
    distances.forEach((term, distance) -> {
      if (distance <= FARTHEST) {
        found.add(new WordTranslation(term, 1 - distance, TranslationKind.SOUND, ""));
      }
    });
    return nearest(found);
  }

  /**
   * How a word of a language sounds; empty if it is too short or too long, or has other letters.
   */
  static String heard(Language language, String word) {
    return isWord(word) ? sounds(language.equals(Language.RUSSIAN), word) : "";
  }

  private List<WordTranslation> likeChinese(String name) {
    int characters = name.codePointCount(0, name.length());
    if (terms.size() == 0
        || characters < 2
        || characters > LONGEST_IN_CHINESE
        || !HanSounds.standard().hasAll(name)) {
      return List.of();
    }
    /* A stem of English has no s at its end. */
    boolean isCut = !russian && characters > 2 && END.indexOf(name.charAt(name.length() - 1)) >= 0;
    List<WordTranslation> found = new ArrayList<>();
    addLike(found, name, HanNames.chance(characters));
    if (isCut) {
      addLike(found, name.substring(0, name.length() - 1), HanNames.chance(characters));
    }
    return nearest(found);
  }

  private void addLike(List<WordTranslation> found, String name, double chance) {
    HanSounds han = HanSounds.standard();
    Set<Integer> candidates = new HashSet<>();
    for (String skeleton : han.skeletons(name)) {
      candidates.addAll(candidates(skeleton));
    }
    for (int candidate : candidates) {
      String heard = sounds.get(candidate);
      double distance =
          heard.length() < SHORTEST
              ? 1
              : Math.max(0, han.distance(name, heard) / heard.length() + chance);
      if (distance <= FARTHEST) {
        found.add(
            new WordTranslation(terms.get(candidate), 1 - distance, TranslationKind.SOUND, ""));
      }
    }
  }

  private List<Spelling> spellings(String word, String heard) {
    Spelling typed = new Spelling(word, heard, 0);
    String ends = russian ? "aeiouy" : "с";
    String begin = word.substring(0, word.length() - 1);
    if (ends.indexOf(word.charAt(begin.length())) < 0) {
      return List.of(typed);
    }
    String rest = sounds(!russian, begin);
    return List.of(typed, new Spelling(begin, rest, Math.max(0, heard.length() - rest.length())));
  }

  /** Those of some words of one or more indexes that sound nearest, each once. */
  public static List<WordTranslation> nearest(Collection<WordTranslation> found) {
    List<WordTranslation> sorted =
        found.stream()
            .distinct()
            .sorted(
                Comparator.comparingDouble(WordTranslation::weight)
                    .reversed()
                    .thenComparing(WordTranslation::text))
            .toList();
    boolean chinese =
        !sorted.isEmpty() && HanNames.isOfNames(sorted.getFirst().text().codePointAt(0));
    double spread = chinese ? SPREAD_IN_CHINESE : SPREAD;
    return sorted.stream()
        .limit(chinese ? MOST_IN_CHINESE : MOST)
        .filter(each -> each.weight() >= sorted.getFirst().weight() - spread)
        .toList();
  }

  /* The distance in proportion to the length, half of it where letters are as they should be. */
  private double distance(Spelling typed, int candidate) {
    String other = sounds.get(candidate);
    int longer = Math.max(typed.sounds.length(), other.length());
    int shorter = Math.min(typed.sounds.length(), other.length());
    double share = longer - shorter > LENGTHS ? 1 : Sounds.distance(typed.sounds, other) / longer;
    if (share > FARTHEST_OF_ITS_LENGTH) {
      return 1;
    }
    double chance = CHANCE[Math.min(shorter + typed.cut, CHANCE.length - 1)];
    return isRegular(typed.letters, terms.get(candidate))
        ? Math.max(0, share / 2 + chance - CHANCE_OF_REGULAR)
        : Math.max(0, share + chance);
  }

  private boolean isRegular(String word, String term) {
    RussianLetters letters = RussianLetters.standard();
    return (russian ? letters.cost(word, term) : letters.cost(term, word)) <= REGULAR;
  }

  private Set<Integer> candidates(String heard) {
    Set<Integer> candidates = new HashSet<>();
    for (String skeleton : skeletons(heard)) {
      long first = (long) skeleton.hashCode() << 32;
      int at = Arrays.binarySearch(buckets, first);
      for (int i = at < 0 ? -1 - at : at;
          i < buckets.length
              && buckets[i] >> 32 == first >> 32
              && candidates.size() < MOST_CANDIDATES;
          i++) {
        candidates.add((int) buckets[i]);
      }
    }
    return candidates;
  }

  /** The skeleton of some sounds, and each with one consonant less; no short ones. */
  private static Set<String> skeletons(String sounds) {
    String skeleton = Sounds.skeleton(sounds);
    Set<String> all = new HashSet<>();
    if (skeleton.length() >= SHORTEST_SKELETON) {
      all.add(skeleton);
    }
    for (int i = 0; i < skeleton.length() && skeleton.length() > SHORTEST_WITH_DELETION; i++) {
      all.add(skeleton.substring(0, i) + skeleton.substring(i + 1));
    }
    return all;
  }

  private static String sounds(boolean russian, String word) {
    return russian ? Sounds.russian().of(word) : Sounds.latin().of(word);
  }

  private static boolean isWord(String term) {
    return term.length() >= SHORTEST
        && term.length() <= LONGEST
        && term.chars().allMatch(Character::isLetter);
  }
}
