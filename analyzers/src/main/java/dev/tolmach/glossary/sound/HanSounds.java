package dev.tolmach.glossary.sound;

import dev.tolmach.analysis.zh.ChineseCharacters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The sounds of the Chinese characters that foreign names are written with: {@code
 * transcription-zh.tsv}. A character has one reading or several, in the letters of {@link Sounds},
 * where {@code R} is l or r. Immutable.
 */
final class HanSounds {
  private static final String TABLE = "transcription-zh.tsv";

  /* Of the ways to read a whole name; nearly all names have fewer. */
  private static final int MOST_SKELETONS = 16;

  private final List<String> texts = new ArrayList<>();
  private final List<List<String>> readings = new ArrayList<>();
  private final Map<Integer, Integer> indexes = new HashMap<>();
  private final Map<Character, BitSet> beginning = new HashMap<>();

  private HanSounds(List<String> lines) {
    for (String line : lines) {
      int tab = line.indexOf('\t');
      String sounds = line.substring(0, tab);
      line.substring(tab + 1).codePoints().forEach(character -> add(character, sounds));
    }
  }

  private void add(int character, String sounds) {
    int folded = ChineseCharacters.standard().folded(character);
    int index = indexes.computeIfAbsent(folded, each -> texts.size());
    if (index == texts.size()) {
      texts.add(Character.toString(character));
      readings.add(new ArrayList<>());
    }
    readings.get(index).add(sounds);
    beginning.computeIfAbsent(sounds.charAt(0), each -> new BitSet()).set(index);
  }

  /** The table, read when it is first needed. */
  static HanSounds standard() {
    return Standard.TABLE;
  }

  /** How many characters there are. */
  int size() {
    return texts.size();
  }

  /** The index of a character, whichever of its variants it is; negative if it is in no name. */
  int index(int character) {
    return indexes.getOrDefault(ChineseCharacters.standard().folded(character), -1);
  }

  /** The character with an index. */
  String text(int index) {
    return texts.get(index);
  }

  /** The readings of the character with an index, one at least. */
  List<String> readings(int index) {
    return readings.get(index);
  }

  /** The sounds that readings begin with. */
  Set<Character> beginnings() {
    return beginning.keySet();
  }

  /** The indexes of the characters of which a reading begins with a sound; not to be changed. */
  BitSet beginningWith(char sound) {
    return beginning.getOrDefault(sound, new BitSet());
  }

  /** Whether a text is made of such characters alone. */
  boolean hasAll(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(each -> index(each) >= 0);
  }

  /** The skeletons of consonants of all ways to read a name, {@value #MOST_SKELETONS} at most. */
  Set<String> skeletons(String name) {
    Set<String> all = new LinkedHashSet<>(Set.of(""));
    int[] characters = name.codePoints().toArray();
    for (int character : characters) {
      Set<String> longer = new LinkedHashSet<>();
      for (String begin : all) {
        for (String reading : readings(index(character))) {
          longer.add(Sounds.skeleton(begin + reading));
        }
      }
      all = longer;
      while (all.size() > MOST_SKELETONS) {
        all.remove(List.copyOf(all).getLast());
      }
    }
    return all;
  }

  /** How far a name in Chinese is from some sounds, read in whichever way is nearest. */
  double distance(String name, String sounds) {
    double[] row = NameDistance.first(sounds, 0);
    int[] characters = name.codePoints().toArray();
    for (int character : characters) {
      row = next(row, sounds, index(character));
    }
    return row[sounds.length()];
  }

  /** The row of distances after one more character, see {@link NameDistance}. */
  double[] next(double[] row, String sounds, int index) {
    double[] nearest = new double[row.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (String reading : readings(index)) {
      double[] read = NameDistance.next(row, sounds, reading);
      for (int i = 0; i < row.length; i++) {
        nearest[i] = Math.min(nearest[i], read[i]);
      }
    }
    return nearest;
  }

  private static final class Standard {
    static final HanSounds TABLE = read();

    private static HanSounds read() {
      try (InputStream in = HanSounds.class.getResourceAsStream(HanSounds.TABLE)) {
        byte[] bytes = Objects.requireNonNull(in, HanSounds.TABLE).readAllBytes();
        return new HanSounds(
            new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
      } catch (IOException e) {
        throw new UncheckedIOException("A table of this program cannot be read.", e);
      }
    }
  }
}
