package dev.tolmach.glossary.learning;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.lemma.LemmaDictionary;
import dev.tolmach.analysis.word.Folding;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of the texts of one language, as numbers from 1; 0 is no word. All forms of a word are
 * one. Function words and numbers are passed over. For one thread.
 */
final class SideWords {
  /* Of one word; rarer forms beyond do not matter for how it is written. */
  private static final int MOST_FORMS = 12;

  private final Language language;
  private final LanguageAnalyzers analyzers;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Map<String, Integer>> forms = new ArrayList<>(List.of(Map.of()));
  private final Map<String, Integer> spellingNumbers = new HashMap<>();
  private final List<String> spellings = new ArrayList<>();
  private final Map<Integer, String> written = new HashMap<>();
  private int[] texts = new int[256];

  SideWords(Language language, LanguageAnalyzers analyzers) {
    this.language = language;
    this.analyzers = analyzers;
  }

  /** How many numbers there are, that of no word included. */
  int size() {
    return forms.size();
  }

  /** In how many texts a word is. */
  int texts(int word) {
    return texts[word];
  }

  /**
   * Words in the order of their text.
   *
   * @param numbers of the words
   * @param spellings how each is written there, by the numbers of {@link #spelling}
   */
  record Words(int[] numbers, int[] spellings) {
    int size() {
      return numbers.length;
    }
  }

  /** The words of a text, at most so many. */
  Words of(String text, int most) {
    int[] words = new int[most];
    int[] spelled = new int[most];
    int size = 0;
    try (TokenStream tokens = analyzers.of(language).tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int end = 0;
      while (size < most && tokens.incrementToken()) {
        if (step.getPositionIncrement() > 0 && offset.startOffset() >= end) {
          end = offset.endOffset();
          String written = text.substring(offset.startOffset(), end);
          if (isContent(written)) {
            /* As words of dictionaries, but with hyphens and each Han character in its own variant:
             * a translation is shown to readers. */
            String form = Folding.foldingCase().fold(written);
            spelled[size] = spellingNumber(form);
            words[size++] = number(term.toString(), form);
          }
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(Arrays.copyOf(words, size), Arrays.copyOf(spelled, size));
  }

  private int spellingNumber(String form) {
    Integer known = spellingNumbers.putIfAbsent(form, spellings.size());
    if (known == null) {
      spellings.add(form);
    }
    return known == null ? spellings.size() - 1 : known;
  }

  /** How a word is written in a text, by its number. */
  String spelling(int number) {
    return spellings.get(number);
  }

  private boolean isContent(String written) {
    return written.codePoints().anyMatch(Character::isLetter)
        && !analyzers.isFunctionWord(language, written);
  }

  private int number(String term, String form) {
    Integer known = numbers.putIfAbsent(term, forms.size());
    if (known == null) {
      forms.add(new HashMap<>(4));
    }
    int number = known == null ? forms.size() - 1 : known;
    Map<String, Integer> own = forms.get(number);
    if (own.size() < MOST_FORMS || own.containsKey(form)) {
      own.merge(form, 1, Integer::sum);
    }
    return number;
  }

  /** Counts a text that is learned from. */
  void count(int[] words) {
    if (texts.length < forms.size()) {
      texts = Arrays.copyOf(texts, forms.size() * 3 / 2);
    }
    Arrays.stream(words).distinct().forEach(word -> texts[word]++);
  }

  /**
   * How a word is written: by the lemma that most of its occurrences may be forms of, else in its
   * most frequent form.
   */
  String written(int word) {
    return written.computeIfAbsent(word, this::choose);
  }

  private String choose(int word) {
    Map<String, Integer> own = forms.get(word);
    LemmaDictionary dictionary = analyzers.dictionary(language).orElse(null);
    String lemma = dictionary == null ? "" : lemma(word, dictionary.lookup());
    return lemma.isEmpty() ? most(own, own) : lemma;
  }

  /* One form may belong to several lemmas and be one itself: баз is of база, and a word of its own.
   * All occurrences together tell them apart. */
  private String lemma(int word, LemmaDictionary.Lookup lookup) {
    Map<String, Integer> own = forms.get(word);
    Map<String, Integer> occurrences = new HashMap<>();
    own.forEach((form, count) ->
        lookup.lemmas(form).forEach(lemma -> occurrences.merge(lemma, count, Integer::sum)));
    occurrences.keySet().removeIf(lemma -> !own.containsKey(lemma) && !isSame(lemma, word));
    return most(occurrences, own);
  }

  /* The one with the highest count, then with the highest of others, then the first by letters. */
  private static String most(Map<String, Integer> counts, Map<String, Integer> others) {
    return counts.keySet().stream()
        .min(
            Comparator.comparingInt((String each) -> -counts.getOrDefault(each, 0))
                .thenComparingInt(each -> -others.getOrDefault(each, 0))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  private boolean isSame(String form, int word) {
    try (TokenStream tokens = analyzers.of(language).tokenStream("", form)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      boolean same = tokens.incrementToken() && numbers.getOrDefault(term.toString(), 0) == word;
      tokens.end();
      return same;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a text has letters of the language. */
  boolean isOwn(String written) {
    return written.codePoints().anyMatch(c -> language.scripts().contains(UnicodeScript.of(c)));
  }

  boolean isUnspaced() {
    return language.primary().equals("zh");
  }
}
