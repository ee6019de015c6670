package dev.tolmach.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.zip.CRC32;

/**
 * The files in smartcn's jar, arrays in Java's serial form, and the hashes that they are built on.
 */
final class SmartcnData {
  static final String FOLDER = "/org/apache/lucene/analysis/cn/smart/hhmm/";
  private static final long PRIME = 1099511628211L;
  private static final long START = 0xcbf29ce484222325L;

  private SmartcnData() {}

  /** The arrays of a file. */
  static Object[] read(String name, int count) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(open(FOLDER + name))) {
      in.setObjectInputFilter(info ->
          info.serialClass() == null || isOfPrimitives(info.serialClass())
              ? ObjectInputFilter.Status.UNDECIDED
              : ObjectInputFilter.Status.REJECTED);
      Object[] arrays = new Object[count];
      for (int i = 0; i < count; i++) {
        arrays[i] = in.readObject();
      }
      return arrays;
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  /** What tells a resource from others. */
  static String checksum(String resource) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = open(resource)) {
      sum.update(in.readAllBytes());
    }
    return Long.toHexString(sum.getValue());
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = SmartcnData.class.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException(resource);
    }
    return in;
  }

  private static boolean isOfPrimitives(Class<?> type) {
    Class<?> component = type;
    while (component.isArray()) {
      component = component.getComponentType();
    }
    return component.isPrimitive();
  }

  /** The 64-bit FNV-1a hash, two bytes a character, the low one first. */
  static long hash(String text) {
    return hash(START, text);
  }

  /** The hash of a text and another after it. */
  static long hash(long before, String text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hash = (hash ^ (c & 0xFF)) * PRIME;
      hash = (hash ^ (c >> 8)) * PRIME;
    }
    return hash;
  }

  /** What the lower half of a hash is multiplied by in the course of so many characters. */
  static int factor(int characters) {
    int factor = 1;
    for (int i = 0; i < 2 * characters; i++) {
      factor *= (int) PRIME;
    }
    return factor;
  }

  /** The hash that first characters are found by. */
  static long scattered(char c) {
    long hash = hash(String.valueOf(c));
    hash += hash << 13;
    hash ^= hash >> 7;
    hash += hash << 3;
    hash ^= hash >> 17;
    hash += hash << 5;
    return hash;
  }

  /** How far apart the places are that a text may have in a hash table, before the remainder. */
  static int step(String text) {
    int hash = 5381;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hash = (33 * hash + c) & 0xFF;
      hash = (33 * hash + c) >> 8;
    }
    return hash;
  }
}
