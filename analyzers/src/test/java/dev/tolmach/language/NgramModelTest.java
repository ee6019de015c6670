package dev.tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A model of two small languages, one of which has few words and the other few letters. */
class NgramModelTest {
  private static final List<String> ENGLISH =
      List.of("bee", "bees", "bell", "cell", "less", "sell", "scale", "lace", "case", "able");
  private static final List<String> GERMAN =
      List.of("abba", "saal", "ball", "balsa", "alb", "basal");

  private static final String LETTERS = "abcels";

  private final Alphabet alphabet =
      new Alphabet(
          LETTERS.chars().mapToObj(c -> (char) c).collect(Collectors.toCollection(TreeSet::new)));

  @Test
  void theProbabilitiesOfAllWordsAddUpToOne() throws IOException {
    NgramModel model = model();
    double[] sums = new double[2];
    addWords("", 7, model, sums);
    assertThat(sums[0]).isCloseTo(1, within(0.2));
    assertThat(sums[1]).isCloseTo(1, within(0.2));
  }

  private static void addWords(String word, int lettersLeft, NgramModel model, double[] sums) {
    int[] scores = scores(model, word);
    for (int language = 0; language < sums.length; language++) {
      sums[language] += word.isEmpty() ? 0 : Math.exp(scores[language] / (double) NgramModel.STEPS);
    }
    for (int i = 0; i < LETTERS.length() && lettersLeft > 0; i++) {
      addWords(word + LETTERS.charAt(i), lettersLeft - 1, model, sums);
    }
  }

  @Test
  void wordsOfALanguageAreMoreProbableInIt() throws IOException {
    NgramModel model = model();
    for (String word : List.of("bee", "cells", "lease")) {
      assertThat(scores(model, word)[0]).as(word).isGreaterThan(scores(model, word)[1]);
    }
    for (String word : List.of("ball", "saal", "abbas")) {
      assertThat(scores(model, word)[1]).as(word).isGreaterThan(scores(model, word)[0]);
    }
  }

  @Test
  void aLetterOfNoLanguageIsAsForeignToAll() throws IOException {
    NgramModel model = model();
    int[] known = scores(model, "bee");
    int[] foreign = scores(model, "b\u4e00ee");
    assertThat(foreign[0]).isLessThan(known[0] - 8 * NgramModel.STEPS);
    assertThat(foreign[1]).isLessThan(known[1]);
  }

  @Test
  void wordsThatWereMetHaveTheScoresThatTheyHadFirst() {
    NgramModel model = NgramModel.read(Writing.CYRILLIC);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      words.add(
          "ма" + Integer.toString(i, 32).replaceAll("[0-9]", "я") + "к" + (char) ('а' + i % 32));
    }
    List<int[]> first = words.stream().map(word -> scores(model, word)).toList();
    NgramModel other = NgramModel.read(Writing.CYRILLIC);
    for (int i = words.size() - 1; i >= 0; i--) {
      assertThat(scores(model, words.get(i))).as(words.get(i)).isEqualTo(first.get(i));
      assertThat(scores(other, words.get(i))).as(words.get(i)).isEqualTo(first.get(i));
    }
  }

  @Test
  void aWordOfForeignLettersCostsWhatItIsLong() {
    NgramModel model = NgramModel.read(Writing.LATIN);
    int[] kept = scores(model, "\u4e00".repeat(24));
    int[] longer = scores(model, "\u4e00".repeat(25));
    for (int i = 0; i < kept.length; i++) {
      assertThat(longer[i]).isLessThan(kept[i]).isLessThan(24 * -10 * NgramModel.STEPS);
    }
  }

  @Test
  void shippedModelsKnowTheirLanguages() {
    for (Writing writing : Writing.values()) {
      if (NgramModels.has(writing)) {
        for (Language language : NgramModels.of(writing).languages()) {
          assertThat(StandardDetector.isWrittenIn(language, writing)).as(language.tag()).isTrue();
        }
      }
    }
  }

  private NgramModel model() throws IOException {
    NgramModelMaker maker = new NgramModelMaker(List.of("en", "de"), alphabet);
    maker.add("en", counts(ENGLISH));
    maker.add("de", counts(GERMAN));
    return new NgramModel(ByteBuffer.wrap(maker.bytes(0)));
  }

  private NgramCounts counts(List<String> words) {
    NgramCounts counts = new NgramCounts();
    for (String word : words) {
      for (int start = 0; start < word.length(); start++) {
        for (int end = start + 1; end <= Math.min(word.length(), start + Ngram.ORDER); end++) {
          counts.add(alphabet.ngram(word.substring(start, end)), 1);
        }
      }
    }
    CorpusCounts.addEdges(counts);
    return counts;
  }

  private static int[] scores(NgramModel model, String word) {
    int[] scores = new int[model.languages().size()];
    model.score(word, scores);
    return scores;
  }
}
