package dev.tolmach.glossary.sound;

import dev.tolmach.glossary.PackedTexts;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
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

  /** How many words are looked at; further ones are not found. */
  public static final int MAX_TERMS = 300_000;

  /** No words. */
  public static final SoundIndex NONE = new SoundIndex(Language.UNKNOWN, List.of(), List.of());

  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;
  private static final int SHORTEST_SKELETON = 2;
  private static final int SHORTEST_WITH_DELETION = 3;
  private static final int MOST = 4;
  private static final int MOST_CANDIDATES = 2000;
  private static final int LENGTHS = 3;
  private static final double FARTHEST = 0.2;
  private static final double FARTHEST_OF_SHORT = 0.75;
  /* Written as a scheme of transliteration prescribes, or nearly so. */
  private static final double REGULAR = 1;

  private static final double SPREAD = 0.08;

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
      for (String skeleton : skeletons(sounds.get(i))) {
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
   * @param from the language that it was typed in: Russian if the words are in Latin letters, else
   *     one in Latin letters
   * @param word folded, as it stands in the query; names are better found by a stem or a lemma
   * @return at most {@value #MOST}, the nearest first, each with the weight 1 - distance; none for
   *     a word that is too short to be known by its sound
   */
  public List<WordTranslation> like(Language from, String word) {
    boolean fromRussian = from.equals(Language.RUSSIAN);
    String heard = isWord(word) && fromRussian != russian ? sounds(fromRussian, word) : "";
    if (terms.size() == 0 || heard.length() < SHORTEST) {
      return List.of();
    }
    List<WordTranslation> found = new ArrayList<>();
    for (int candidate : candidates(heard)) {
      double distance = distance(word, heard, candidate);
      if (distance <= FARTHEST) {
        String term = terms.get(candidate);
        found.add(new WordTranslation(term, 1 - distance, TranslationKind.SOUND, ""));
      }
    }
    return nearest(found);
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
            .limit(MOST)
            .toList();
    return sorted.stream()
        .filter(each -> each.weight() >= sorted.getFirst().weight() - SPREAD)
        .toList();
  }

  /* The distance in proportion to the length; more than is allowed where it is too large. */
  private double distance(String word, String heard, int candidate) {
    String other = sounds.get(candidate);
    if (Math.abs(other.length() - heard.length()) > LENGTHS) {
      return 1;
    }
    double distance = Sounds.distance(heard, other);
    boolean isShort = Math.min(heard.length(), other.length()) <= 5;
    double share = distance / Math.max(heard.length(), other.length());
    if (share > FARTHEST || (isShort && distance > FARTHEST_OF_SHORT)) {
      return 1;
    }
    RussianLetters letters = RussianLetters.standard();
    String term = terms.get(candidate);
    double written = russian ? letters.cost(word, term) : letters.cost(term, word);
    return written <= REGULAR ? share / 2 : share;
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
