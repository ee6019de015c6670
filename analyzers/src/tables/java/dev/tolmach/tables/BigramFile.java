package dev.tolmach.tables;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often a word follows another, smartcn's {@code bigramdict.mem}: a hash table that holds
 * 64-bit hashes and not the words.
 *
 * <p>The pairs are had back by trying all of them, some seven and a half thousand million. Each
 * costs one addition and one look at a bitmap in the first-level cache. An FNV-1a step alters the
 * low eight bits of the hash, and how depends on those bits alone. So the hash of {@code
 * first@second} is that of {@code first@} times a constant plus a summand, which {@code second} and
 * eight bits of the first hash decide; and those decide the low eight bits of the result, too.
 */
final class BigramFile {
  private static final int SIZE = 402137;
  private static final int CLASSES = 256;

  private final long[] hashes;
  private final int[] frequencies;
  private final long[] sorted;

  /** For each low byte of a hash, which next two bytes there are, as bits. */
  private final int[][] lowBits = new int[CLASSES][1 << 11];

  /** Which upper 22 bits of the lower half of a hash there are, as bits. */
  private final int[] highBits = new int[1 << 17];

  /** Which upper 22 bits of a hash there are. */
  private final BitSet topBits = new BitSet();

  private BigramFile(Object[] arrays) {
    hashes = (long[]) arrays[0];
    frequencies = (int[]) arrays[1];
    sorted = hashes.clone();
    Arrays.sort(sorted);
    for (long hash : hashes) {
      topBits.set((int) (hash >>> 42));
      int lower = (int) hash;
      lowBits[lower & 0xFF][lower >>> 13 & 0x7FF] |= 1 << (lower >>> 8);
      highBits[lower >>> 15] |= 1 << (lower >>> 10);
    }
  }

  static BigramFile read() throws IOException {
    return new BigramFile(SmartcnData.read("bigramdict.mem", 2));
  }

  /** Two words by their numbers, and how often the second follows the first. */
  record Pair(int first, int second, int frequency) {}

  /** Everything in the file that is a pair of words of a list. */
  List<Pair> pairs(List<String> words) {
    long[] firsts = words.stream().mapToLong(word -> SmartcnData.hash(word + '@')).toArray();
    return IntStream.range(0, CLASSES)
        .parallel()
        .boxed()
        .flatMap(low -> pairs(words, firsts, low))
        .toList();
  }

  /** The pairs whose first word's hash, with the sign between the words, has a low byte. */
  private Stream<Pair> pairs(List<String> words, long[] hashesOfFirsts, int low) {
    int[] firsts =
        IntStream.range(0, words.size()).filter(i -> (hashesOfFirsts[i] & 0xFF) == low).toArray();
    int longest = words.stream().mapToInt(String::length).max().orElse(0);
    int[] factors = IntStream.rangeClosed(0, longest).map(SmartcnData::factor).toArray();
    int[][] products = new int[factors.length][];
    for (int length = 0; length < factors.length; length++) {
      int factor = factors[length];
      products[length] = IntStream.of(firsts).map(i -> (int) hashesOfFirsts[i] * factor).toArray();
    }
    int[] found = new int[firsts.length];
    Stream.Builder<Pair> pairs = Stream.builder();
    for (long lowByteAndSecond : secondsByLowByte(words, low)) {
      int second = (int) lowByteAndSecond;
      String word = words.get(second);
      int[] bits = lowBits[(int) (lowByteAndSecond >> 32)];
      int summand = (int) SmartcnData.hash(low, word) - low * factors[word.length()];
      int count = find(products[word.length()], summand, bits, found);
      for (int i = 0; i < count; i++) {
        int first = firsts[found[i]];
        long hash = SmartcnData.hash(hashesOfFirsts[first], word);
        int frequency = frequency(hash, words.get(first), word);
        if (frequency > 0) {
          pairs.add(new Pair(first, second, frequency));
        }
      }
    }
    return pairs.build();
  }

  /** Second words with the low bytes of pairs' hashes, those of one low byte together. */
  private static long[] secondsByLowByte(List<String> words, int low) {
    return IntStream.range(0, words.size())
        .mapToLong(i -> (long) lowByte(low, words.get(i)) << 32 | i)
        .sorted()
        .toArray();
  }

  private static int lowByte(int before, String word) {
    return (int) SmartcnData.hash(before, word) & 0xFF;
  }

  /** Writes down which products are, with a summand, probably the lower half of a hash. */
  private int find(int[] products, int summand, int[] bits, int[] found) {
    int count = 0;
    for (int i = 0; i < products.length; i++) {
      int sum = products[i] + summand;
      if ((bits[sum >>> 13 & 0x7FF] & 1 << (sum >>> 8)) != 0
          && (highBits[sum >>> 15] & 1 << (sum >>> 10)) != 0) {
        found[count++] = i;
      }
    }
    return count;
  }

  /** What smartcn's own search finds. */
  private int frequency(long hash, String first, String second) {
    if (!topBits.get((int) (hash >>> 42)) || Arrays.binarySearch(sorted, hash) < 0) {
      return 0;
    }
    int start = Math.floorMod(hash, SIZE);
    int step = SmartcnData.step(first + '@' + second) % SIZE;
    int index = start;
    for (int tries = 1; hashes[index] != 0 && hashes[index] != hash; tries++) {
      if (tries == SIZE - 1) {
        return 0;
      }
      index = (start + tries * step) % SIZE;
    }
    return hashes[index] == hash ? frequencies[index] : 0;
  }
}
