package dev.tolmach.glossary.learning;

import java.util.Arrays;

/** Weights of pairs of numbers, in a hash table of open addresses. For one thread. */
final class PairWeights {
  private long[] keys = new long[1 << 10];
  private float[] weights = new float[1 << 10];
  private int size;

  PairWeights() {
    Arrays.fill(keys, -1);
  }

  /** Takes a pair with its weight. */
  @FunctionalInterface
  interface Visitor {
    void visit(int first, int second, float weight);
  }

  void put(int first, int second, float weight) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key(first, second));
    size += keys[slot] < 0 ? 1 : 0;
    keys[slot] = key(first, second);
    weights[slot] = weight;
  }

  /** The weight of a pair; 0 if it has none. */
  float get(int first, int second) {
    int slot = slot(key(first, second));
    return keys[slot] < 0 ? 0 : weights[slot];
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >= 0) {
        visitor.visit((int) (keys[i] >>> 32), (int) keys[i], weights[i]);
      }
    }
  }

  private static long key(int first, int second) {
    return (long) first << 32 | second;
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldWeights = weights;
    keys = new long[oldKeys.length * 2];
    weights = new float[oldKeys.length * 2];
    Arrays.fill(keys, -1);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        put((int) (oldKeys[i] >>> 32), (int) oldKeys[i], oldWeights[i]);
      }
    }
  }
}
