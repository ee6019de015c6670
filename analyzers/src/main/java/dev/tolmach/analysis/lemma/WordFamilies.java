package dev.tolmach.analysis.lemma;

import dev.tolmach.language.Language;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Russian words of one root: Австралия and австралийский, запрет and запретить, наука and научный.
 *
 * <p>Lemmas and stems keep such words apart, and rightly: one is not a form of the other. But a
 * text about Australian natives answers a question about natives in Australia. A family is found
 * without a list of words: what the Russian analyzer leaves of a word is taken for a root with one
 * of the suffixes by which Russian derives nouns, adjectives and verbs, and every other of these
 * suffixes may replace it. Some results are no words, and a few are words of another root. So a
 * family is good for ranking, but not for deciding what is found.
 *
 * <p>The suffixes are the productive ones of any grammar of Russian, without endings, as the
 * analyzer's stems show them. Immutable and thread-safe.
 */
public final class WordFamilies {
  /** In letters. What is shorter begins too many words. */
  private static final int SHORTEST_ROOT = 4;

  private static final Set<String> SUFFIXES =
      Stream.of(
              /* Adjectives of nouns: город, городской. */
              "ск еск ческ ическ йск ийск инск анск янск ьянск енск н ьн ян нн енн анн онн инн",
              "льн альн ельн тельн ительн ательн ичн ов ев ив лив чив ист",
              /* Those who do it, come from there, are it: Китай, китаец. */
              "ец иец анец янец ьянец инец к ик ник щик чик тел ител ател анин янин ин ич ант атор",
              /* Small ones, and women. */
              "ок ек ч чк очк иц ниц",
              /* What is done, and what it is called to be so: богатый, богатство. */
              "ост ств еств изм б ен ан ени ани ац яц иц ци езн от",
              /* Verbs: организация, организовать. */
              "а я е и ва ова ева ива ыва ирова ет ат ит")
          .flatMap(group -> Arrays.stream(group.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST = SUFFIXES.stream().mapToInt(String::length).max().orElseThrow();

  private WordFamilies() {}

  /**
   * Whether a language's families are known.
   *
   * @param language any
   * @return true for Russian
   */
  public static boolean areKnown(Language language) {
    return language.primary().equals("ru");
  }

  /**
   * The terms that may be of one family with a term.
   *
   * @param term what the Russian analyzer makes of a word
   * @return terms in no order, without this one, most of which no text has; empty for a term that
   *     is too short or not Cyrillic
   */
  public static Set<String> of(String term) {
    if (!term.chars().allMatch(WordFamilies::isCyrillic)) {
      return Set.of();
    }
    Set<String> family =
        roots(term).stream()
            .flatMap(root -> SUFFIXES.stream().map(suffix -> root + suffix))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    family.addAll(roots(term));
    family.remove(term);
    return family;
  }

  /** The term itself and what is left without its longest suffix, each hard and soft. */
  private static Set<String> roots(String term) {
    return Stream.of(term, withoutSuffix(term))
        .filter(root -> root.length() >= SHORTEST_ROOT)
        .flatMap(root -> Stream.of(root, softened(root)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String withoutSuffix(String term) {
    for (int length = Math.min(LONGEST, term.length() - SHORTEST_ROOT); length > 0; length--) {
      if (SUFFIXES.contains(term.substring(term.length() - length))) {
        return term.substring(0, term.length() - length);
      }
    }
    return term;
  }

  /**
   * A root with its last consonant as it becomes before some suffixes: наука, научный; книга,
   * книжный.
   */
  private static String softened(String root) {
    int last = root.length() - 1;
    char soft =
        switch (root.charAt(last)) {
          case 'к', 'ц' -> 'ч';
          case 'г' -> 'ж';
          case 'х' -> 'ш';
          case 'ч' -> 'к';
          case 'ж' -> 'г';
          default -> root.charAt(last);
        };
    return root.substring(0, last) + soft;
  }

  private static boolean isCyrillic(int c) {
    return c >= 'а' && c <= 'я';
  }
}
