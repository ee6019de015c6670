package dev.tolmach.benchmarks.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other forms of Russian words, made with the endings of regular paradigms and kept only where the
 * texts at hand use them.
 *
 * <p>On purpose neither a dictionary nor a stemmer: whoever is measured with these forms may use
 * either.
 */
final class RussianForms {
  private static final int SHORTEST_STEM = 4;
  private static final int MIN_USES = 2;
  private static final Pattern WORD = Pattern.compile("[а-яё]{5,}", Pattern.UNICODE_CASE);

  /* Longest first: the first paradigm that has a word's ending is taken. An empty ending is '-'. */
  private static final List<List<String>> PARADIGMS =
      List.of(
          paradigm("ование ования ованию ованием овании ований"),
          paradigm("ение ения ению ением ении ений ениям ениями ениях"),
          paradigm("ание ания анию анием ании аний аниям аниями аниях"),
          paradigm("ция ции цию цией ций циям циями циях"),
          paradigm("ость ости остью остей остям остями остях"),
          paradigm("тель теля телю телем теле тели телей телям телями телях"),
          paradigm("ство ства ству ством стве ствам ствами ствах"),
          paradigm("ский ского скому ским ском ская ской скую ское ские ских скими"),
          paradigm("ный ного ному ным ном ная ной ную ное ные ных ными"),
          paradigm("вый вого вому вым вом вая вой вую вое вые вых выми"),
          paradigm("ировать ирует ируют ировал ировала ировали"),
          paradigm("ывать ывает ывают ывал ывали"),
          paradigm("ка ки ке ку кой ок кам ками ках"),
          paradigm("ия ии ию ией ий иям иями иях"),
          paradigm("ие ия ию ием ии ий"),
          paradigm("ика ики ике ику икой ик икам иками"),
          paradigm("- а у ом е ы ов ам ами ах"),
          paradigm("а ы е у ой ам ами ах"));

  private final Set<String> used;

  /** The forms that the texts use. */
  RussianForms(Iterable<String> texts) {
    Map<String, Integer> uses = new HashMap<>();
    for (String text : texts) {
      for (Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT)); word.find(); ) {
        uses.merge(word.group(), 1, Integer::sum);
      }
    }
    uses.values().removeIf(count -> count < MIN_USES);
    used = new HashSet<>(uses.keySet());
  }

  /**
   * Puts every word that has other forms into one of them.
   *
   * @param random chooses the form
   * @return the words; empty if none of them has another form
   */
  Optional<String> inflected(String words, Random random) {
    boolean changed = false;
    StringBuilder inflected = new StringBuilder();
    Matcher word = WORD.matcher(words.toLowerCase(Locale.ROOT));
    while (word.find()) {
      List<String> others = others(word.group());
      changed |= !others.isEmpty();
      String form = others.isEmpty() ? word.group() : others.get(random.nextInt(others.size()));
      word.appendReplacement(inflected, form);
    }
    word.appendTail(inflected);
    return changed ? Optional.of(inflected.toString()) : Optional.empty();
  }

  /** The other forms of a lower-case word that are in use. */
  List<String> others(String word) {
    for (List<String> endings : PARADIGMS) {
      for (String ending : endings) {
        if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
          String stem = word.substring(0, word.length() - ending.length());
          List<String> forms = new ArrayList<>();
          for (String other : endings) {
            if (!other.equals(ending) && used.contains(stem + other)) {
              forms.add(stem + other);
            }
          }
          if (!forms.isEmpty()) {
            return forms;
          }
        }
      }
    }
    return List.of();
  }

  private static List<String> paradigm(String endings) {
    return List.of(endings.split(" ")).stream()
        .map(ending -> ending.equals("-") ? "" : ending)
        .sorted((a, b) -> b.length() - a.length())
        .toList();
  }
}
