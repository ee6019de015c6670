package dev.tolmach.analysis.lemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.tartarus.snowball.ext.RussianStemmer;

class LemmaFilterTest {
  private static final LemmaDictionary DICTIONARY = new TwoLemmas();

  private final Lemmatizer lemmatizer =
      new Lemmatizer(ClosedForms.none(), DICTIONARY, RussianStemmer::new);

  @Test
  void putsTheTermsOfAWordAtItsPosition() throws IOException {
    assertThat(terms("кошками дома кошками дома", 255))
        .containsExactly("кошк+1", "дома1+1", "дома2+0", "кошк+1", "дома1+1", "дома2+0");
  }

  @Test
  void findsTermsOfLongWordsEachTime() throws IOException {
    String word = "очень".repeat(40) + "кошками";

    assertThat(terms(word + " " + word, 1000))
        .containsExactly("очень".repeat(40) + "кошк+1", "очень".repeat(40) + "кошк+1");
  }

  @Test
  void leavesWordsLongerThanAny() throws IOException {
    String stem = "о" + "к".repeat(FormCache.LONGEST_FORM - 4);
    String longest = stem + "ами";
    String overlong = stem + "ками";

    assertThat(terms("дома " + overlong + " дома " + longest, 100_000))
        .containsExactly("дома1+1", "дома2+0", overlong + "+1", "дома1+1", "дома2+0", stem + "+1");
  }

  @Test
  void refusesADictionaryWhoseLemmasAreLongerThanAny() {
    String longest = "д".repeat(FormCache.LONGEST_FORM);

    assertThatThrownBy(() -> terms(longest, 100_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Too long a term of 'ддд")
        .hasMessageEndingWith(
            "': 65536 UTF-16 units. Expected 65535 at most. Mend the dictionary.");
  }

  @Test
  void tellsFormsApartThatMeetInOneSlot() throws IOException {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 400_000; i++) {
      words.add(Integer.toString(i, 36));
    }

    List<String> expected = words.stream().map(word -> word + "+1").toList();

    assertThat(terms(String.join(" ", words), 255)).isEqualTo(expected);
    assertThat(terms(String.join(" ", words), 255)).isEqualTo(expected);
  }

  @Test
  void servesThreadsAtOnce() throws Exception {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 300_000; i++) {
      words.add(Integer.toString(i % 150_000, 36));
    }
    String text = String.join(" ", words);
    List<String> expected = words.stream().map(word -> word + "+1").toList();
    List<Callable<List<String>>> tasks =
        List.of(() -> terms(text, 255), () -> terms(text, 255), () -> terms(text, 255));

    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (Future<List<String>> found : threads.invokeAll(tasks)) {
        assertThat(found.get()).isEqualTo(expected);
      }
    }
  }

  /** Each term with its position increment. */
  private List<String> terms(String text, int longest) throws IOException {
    WhitespaceTokenizer words = new WhitespaceTokenizer(longest);
    words.setReader(new StringReader(text));
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = lemmatizer.filter(words)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term + "+" + increment.getPositionIncrement());
      }
      stream.end();
    }
    return terms;
  }
}
