package dev.tolmach.analysis;

import dev.tolmach.analysis.word.Folding;
import dev.tolmach.analysis.zh.ChineseCharacters;
import dev.tolmach.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The function words of each language: pronouns, prepositions, conjunctions, particles, articles,
 * question words, auxiliary verbs and the copula, each in all of its forms.
 *
 * <ul>
 *   <li>The lists are closed. A word that names a thing, a quality, a number or an action is in
 *       none of them, however common it is.
 *   <li>Words are compared in the folded spelling of the neutral analyzer, Chinese ones in
 *       Simplified characters besides. Case, stress marks, {@code ё} and the form of an apostrophe
 *       make no difference.
 *   <li>A list is a resource {@code function-words/TAG.txt}: words separated by a space, lines of
 *       remarks that begin with {@code #}.
 * </ul>
 *
 * <p>Thread-safe; a list is read when its language is first asked for.
 */
final class FunctionWords {
  /** Longer than any word of any list, in UTF-16 units, marks and ignored characters included. */
  private static final int LONGEST = 64;

  /** Languages that one list serves: by their tags, the tag of the list. */
  private static final Map<String, String> SHARED =
      Map.of("bs", "sr", "hr", "sr", "ms", "id", "zh-Hans", "zh", "zh-Hant", "zh");

  private final Map<Language, Set<String>> lists = new ConcurrentHashMap<>();

  /** Whether a word, in whatever spelling, is on the list of a language. */
  boolean contain(Language language, CharSequence word) {
    if (word.length() > LONGEST) {
      return false;
    }
    Set<String> list = of(language);
    return !list.isEmpty() && list.contains(folded(language, word));
  }

  /** The words of a language, folded; none for a language without a list. */
  Set<String> of(Language language) {
    return lists.computeIfAbsent(language, FunctionWords::read);
  }

  /** The spelling in which words are compared. */
  static String folded(Language language, CharSequence word) {
    String folded = Folding.foldingCase().fold(word);
    if (!language.primary().equals("zh")) {
      return folded;
    }
    ChineseCharacters characters = ChineseCharacters.standard();
    return folded
        .codePoints()
        .map(characters::folded)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Set<String> read(Language language) {
    String tag = SHARED.getOrDefault(language.tag(), language.tag());
    InputStream list = FunctionWords.class.getResourceAsStream("function-words/" + tag + ".txt");
    if (list == null) {
      return Set.of();
    }
    try (list;
        var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
