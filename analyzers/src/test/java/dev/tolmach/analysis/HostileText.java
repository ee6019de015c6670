package dev.tolmach.analysis;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/** Text that nobody writes and that comes all the same, of any length; and what it costs. */
final class HostileText {
  /** What each kind repeats. */
  static final Map<String, String> UNITS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("high surrogates without low ones", "\uD842"),
              Map.entry("low surrogates without high ones", "\uDFB7"),
              Map.entry("surrogates the wrong way round", "а\uDFB7\uD842b"),
              Map.entry("one word of Latin letters", "a"),
              Map.entry("one word of Cyrillic letters", "я"),
              Map.entry("one word of mixed letters", "aя"),
              Map.entry("one word of parts", "a-B.c_"),
              Map.entry("one word of camels", "aB"),
              Map.entry("apostrophes", "l'"),
              Map.entry("digits and joints", "1.5-"),
              Map.entry("one Han run", "搜索引擎邊緣"),
              Map.entry("Han beyond the basic plane", "𠮷𪚥"),
              Map.entry("kana", "カタｶﾞ"),
              Map.entry("hangul in parts", "\u1112\u1161\u11ab"),
              Map.entry("Thai without end", "ภาษาไทย"),
              Map.entry("one word of Arabic letters", "كتاب"),
              Map.entry("one word of Devanagari", "हिन्दी"),
              Map.entry("marks without a letter", "\u0301"),
              Map.entry("marks of two classes", "\u0301\u0323"),
              Map.entry("soft hyphens", "\u00AD"),
              Map.entry("words with a part that nobody sees", "а_\u00AD_я "),
              Map.entry("directions that change", "\u202Eאב\u202Cab\u200F١٢\u2067ы\u2069"),
              Map.entry("characters of private use", "\uE000\uF8FF\uDB80\uDC00"),
              Map.entry("Cherokee", "ᏣᎳᎩ "),
              Map.entry("N'Ko", "ߒߞߏ "),
              Map.entry("Adlam", "𞤀𞤣𞤤𞤢𞤥 "),
              Map.entry("cuneiform", "𒀭𒂗𒆤"),
              Map.entry("NUL", "\0"),
              Map.entry("NUL in words", "сло\0во wo\0rd 搜\0索 "),
              Map.entry("noncharacters", "\uFFFF\uFFFE\uFDD0"),
              Map.entry("emoji in sequences", "👩\u200D👩\u200D👧"),
              Map.entry("line ends", "\r\n\u2028\u0085")));

  private HostileText() {}

  /** A text of at most so many UTF-16 units. */
  static String of(String unit, int length) {
    return unit.repeat(Math.max(1, length / unit.length()));
  }

  /** What this thread has spent of the processor's time, in nanoseconds. */
  static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** What this thread has allocated. */
  static long bytes() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
