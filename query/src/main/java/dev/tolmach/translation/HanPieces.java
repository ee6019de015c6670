package dev.tolmach.translation;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.glossary.sound.HanNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The pieces that the segmenter makes of Han words that it does not know. They are the characters
 * of a foreign name, or mean nothing by themselves. For one text and one thread.
 */
public final class HanPieces {
  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 9;

  /* How much a name has to sound like a word of the index. */
  private static final double SOUND_OF_NAME = 0.85;

  /* The same where a part of it means something by itself, as 凯蒂 of 皮凯蒂 does. */
  private static final double SOUND_OF_NAME_WITH_WORDS = 0.9;

  private final TypedText typed;
  private final Map<Integer, List<List<TypedTranslation>>> found;

  /**
   * The pieces of a text.
   *
   * @param found the translations of each word that may have some, by its index
   */
  public HanPieces(TypedText typed, Map<Integer, List<List<TypedTranslation>>> found) {
    this.typed = typed;
    this.found = found;
  }

  /** Finds the words of an index that sound like a name in Chinese. */
  @FunctionalInterface
  public interface Hearing {
    /** Those of a direction, the nearest first. */
    List<WordTranslation> like(LanguagePair pair, String name);
  }

  /**
   * What names such as 弗雷斯诺 are in other languages by their sound, for each word that is a piece of
   * one. No lexicon has them as a whole.
   *
   * @param pairs the directions in which a word is translated
   */
  public Map<Integer, List<List<TypedTranslation>>> names(
      Function<QueryWord, Collection<LanguagePair>> pairs, Hearing hearing) {
    Map<Integer, List<List<TypedTranslation>>> names = new HashMap<>();
    int start = 0;
    while (start < typed.words().size()) {
      int next = start + 1;
      for (int end = endOfRow(start); end > start; end--) {
        List<List<TypedTranslation>> all = name(start, end, pairs, hearing);
        if (!all.isEmpty()) {
          for (int i = start; i < end; i++) {
            names.put(i, all);
          }
          next = end;
          break;
        }
      }
      start = next;
    }
    return names;
  }

  /* The index after the pieces that follow each other and may be of one name. */
  private int endOfRow(int start) {
    int end = start;
    while (end < typed.words().size()
        && found.containsKey(end)
        && isOfName(end)
        && (end == start || areNext(end - 1, end))
        && typed.words().get(end).end() - typed.words().get(start).start() <= LONGEST_NAME) {
      end++;
    }
    return end;
  }

  private List<List<TypedTranslation>> name(
      int start, int end, Function<QueryWord, Collection<LanguagePair>> pairs, Hearing hearing) {
    String name = typed.from(start, end - 1);
    int known = longestKnown(start, end);
    if (name.length() < SHORTEST_NAME || known >= name.length()) {
      return List.of();
    }
    double least = known > 1 ? SOUND_OF_NAME_WITH_WORDS : SOUND_OF_NAME;
    List<List<TypedTranslation>> all = new ArrayList<>();
    for (LanguagePair pair : pairs.apply(typed.words().get(start))) {
      List<TypedTranslation> alike = new ArrayList<>();
      for (WordTranslation each : hearing.like(pair, name)) {
        if (each.weight() >= least) {
          alike.add(new TypedTranslation(name, pair, each, each.weight()));
        }
      }
      if (!alike.isEmpty()) {
        all.add(alike);
      }
    }
    return all;
  }

  private boolean isOfName(int word) {
    return typed.words().get(word).text().codePoints().allMatch(HanNames::isOfNames);
  }

  /* How long the longest of some words and phrases is that a lexicon has. */
  private int longestKnown(int start, int end) {
    int longest = 0;
    for (int i = start; i < end; i++) {
      for (List<TypedTranslation> each : translations(i)) {
        for (TypedTranslation known : each) {
          longest = Math.max(longest, known.typed().length());
        }
      }
    }
    return longest;
  }

  private List<List<TypedTranslation>> translations(int word) {
    return found.getOrDefault(word, List.of());
  }

  /** Whether a word means nothing by itself: 多, 模 and 态 of 多模态, where 模 has no translation. */
  public boolean isOfUnknown(int word) {
    return isCharacter(word) && (isUnknownTo(word, -1) || isUnknownTo(word, 1));
  }

  /* Whether a character without a translation belongs to the same row. */
  private boolean isUnknownTo(int word, int step) {
    int last = word;
    int next = word + step;
    while (next >= 0
        && next < typed.words().size()
        && isCharacter(next)
        && areNext(Math.min(last, next), Math.max(last, next))) {
      if (found.containsKey(next) && translations(next).isEmpty()) {
        return true;
      }
      last = next;
      next += step;
    }
    return false;
  }

  private boolean areNext(int first, int second) {
    return typed.words().get(first).end() == typed.words().get(second).start();
  }

  private boolean isCharacter(int word) {
    QueryWord piece = typed.words().get(word);
    return piece.script() == WordScript.HAN
        && piece.text().codePointCount(0, piece.text().length()) == 1;
  }
}
