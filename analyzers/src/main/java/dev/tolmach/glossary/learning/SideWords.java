package dev.tolmach.glossary.learning;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.lemma.LemmaDictionary;
import dev.tolmach.glossary.LexiconKey;
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

  /** The words of a text, at most so many. */
  int[] of(String text, int most) {
    int[] words = new int[most];
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
            words[size++] = number(term.toString(), written);
          }
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(words, size);
  }

  private boolean isContent(String written) {
    return written.codePoints().anyMatch(Character::isLetter)
        && !analyzers.isFunctionWord(language, written);
  }

  private int number(String term, String written) {
    Integer known = numbers.putIfAbsent(term, forms.size());
    if (known == null) {
      forms.add(new HashMap<>(4));
    }
    int number = known == null ? forms.size() - 1 : known;
    Map<String, Integer> own = forms.get(number);
    String form = LexiconKey.of(written);
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

  /** How a word is written: by its lemma if a text has it so, else in its most frequent form. */
  String written(int word) {
    return written.computeIfAbsent(word, this::choose);
  }

  private String choose(int word) {
    Map<String, Integer> own = forms.get(word);
    String most = "";
    for (Map.Entry<String, Integer> form : own.entrySet()) {
      int order = Integer.compare(form.getValue(), own.getOrDefault(most, 0));
      if (order > 0 || (order == 0 && form.getKey().compareTo(most) < 0)) {
        most = form.getKey();
      }
    }
    String lemma = lemma(word, most);
    return lemma.isEmpty() ? most : lemma;
  }

  /* Of the lemmas of a form, the one of which the analyzer makes the same term. */
  private String lemma(int word, String form) {
    LemmaDictionary dictionary = analyzers.dictionary(language).orElse(null);
    if (dictionary == null) {
      return "";
    }
    List<String> lemmas = dictionary.lookup().lemmas(form);
    Map<String, Integer> own = forms.get(word);
    return lemmas.stream()
        .filter(own::containsKey)
        .max(Comparator.comparingInt(lemma -> own.getOrDefault(lemma, 0)))
        .or(() -> lemmas.stream().filter(lemma -> isSame(lemma, word)).findFirst())
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
