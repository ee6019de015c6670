package dev.tolmach.tables;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The costs of words after others, numbered from 1 on: each comes of how often the first word
 * occurs, and how often both do together. What they are is for who reads the table to compute.
 */
final class Costs {
  private final Map<Long, Integer> numbers = new LinkedHashMap<>();

  static long key(int frequencyOfFirst, int frequencyOfPair) {
    return (long) frequencyOfFirst << Integer.SIZE | frequencyOfPair;
  }

  void add(int frequencyOfFirst, int frequencyOfPair) {
    add(key(frequencyOfFirst, frequencyOfPair));
  }

  void add(long key) {
    numbers.putIfAbsent(key, numbers.size() + 1);
  }

  int number(int frequencyOfFirst, int frequencyOfPair) {
    return numbers.get(key(frequencyOfFirst, frequencyOfPair));
  }

  int size() {
    return numbers.size();
  }

  /** The keys in order. */
  long[] frequencies() {
    return numbers.keySet().stream().mapToLong(key -> key).toArray();
  }
}
