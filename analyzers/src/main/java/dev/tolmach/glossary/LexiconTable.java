package dev.tolmach.glossary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A lexicon as sorted arrays, in which keys are found by halving. */
final class LexiconTable implements Lexicon {
  private static final int MOST_BEGUN = 3;

  private final LexiconDescription description;
  private final LanguagePair pair;
  private final PackedTexts keys;
  private final PackedTexts texts;

  /* Of each key the index after its last entry. */
  private final int[] ends;

  /* Of each entry the index of its text, its weight and its kind. */
  private final int[] textOf;
  private final float[] weights;
  private final byte[] kinds;
  private final int longest;

  private LexiconTable(
      LexiconDescription description,
      LanguagePair pair,
      Map<String, List<LexiconBuilder.Entry>> entries) {
    this.description = description;
    this.pair = pair;
    List<String> sorted = sorted(entries);
    keys = new PackedTexts(sorted);
    int size = entries.values().stream().mapToInt(List::size).sum();
    ends = new int[sorted.size()];
    textOf = new int[size];
    weights = new float[size];
    kinds = new byte[size];
    Map<String, Integer> numbers = new HashMap<>();
    List<String> written = new ArrayList<>();
    int next = 0;
    int longestYet = 0;
    for (int i = 0; i < ends.length; i++) {
      longestYet = Math.max(longestYet, LexiconKey.length(sorted.get(i)));
      for (LexiconBuilder.Entry entry : entries.getOrDefault(sorted.get(i), List.of())) {
        textOf[next] = number(entry.text(), numbers, written);
        weights[next] = entry.weight();
        kinds[next++] = (byte) entry.kind().ordinal();
      }
      ends[i] = next;
    }
    texts = new PackedTexts(written);
    longest = longestYet;
  }

  static Lexicon of(
      LexiconDescription description,
      LanguagePair pair,
      Map<String, List<LexiconBuilder.Entry>> entries) {
    return new LexiconTable(description, pair, entries);
  }

  private static int number(String text, Map<String, Integer> numbers, List<String> written) {
    Integer known = numbers.putIfAbsent(text, written.size());
    if (known == null) {
      written.add(text);
    }
    return known == null ? written.size() - 1 : known;
  }

  /* In the order of UTF-8, which is that of code points. */
  private static List<String> sorted(Map<String, ?> entries) {
    byte[][] keys =
        entries.keySet().stream()
            .map(key -> key.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    Arrays.sort(keys, Arrays::compareUnsigned);
    return Arrays.stream(keys).map(key -> new String(key, StandardCharsets.UTF_8)).toList();
  }

  @Override
  public LexiconDescription description() {
    return description;
  }

  @Override
  public LanguagePair pair() {
    return pair;
  }

  @Override
  public List<WordTranslation> translations(String key) {
    int index = keys.find(key);
    if (index < 0) {
      return List.of();
    }
    List<WordTranslation> found = new ArrayList<>();
    for (int i = index == 0 ? 0 : ends[index - 1]; i < ends[index]; i++) {
      TranslationKind kind = TranslationKind.values()[kinds[i]];
      found.add(new WordTranslation(texts.get(textOf[i]), weights[i], kind, description.name()));
    }
    return found;
  }

  @Override
  public boolean has(String key) {
    return keys.find(key) >= 0;
  }

  @Override
  public List<String> begunWith(String key) {
    String begin = key + ' ';
    List<String> found = new ArrayList<>();
    int at = keys.find(begin);
    for (int i = at < 0 ? -1 - at : at; i < keys.size() && keys.get(i).startsWith(begin); i++) {
      if (found.size() == MOST_BEGUN) {
        return List.of();
      }
      found.add(keys.get(i));
    }
    found.removeIf(each -> each.indexOf(' ', begin.length()) >= 0);
    return found;
  }

  @Override
  public int keys() {
    return keys.size();
  }

  @Override
  public String key(int index) {
    return keys.get(index);
  }

  @Override
  public int longest() {
    return longest;
  }

  @Override
  public int size() {
    return textOf.length;
  }
}
