package dev.tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorpusCountsTest {
  private static Alphabet alphabet(String letters) {
    return new Alphabet(
        letters.chars().mapToObj(c -> (char) c).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static NgramCounts counts(Alphabet alphabet, List<String> words) {
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

  @Test
  void edgesAreFoundFromCountsOfLettersAlone() {
    Alphabet alphabet = alphabet("abn");
    NgramCounts counts = counts(alphabet, List.of("ban", "banana", "an", "nab", "a"));
    assertThat(counts.get(CorpusCounts.edged("_ban", alphabet))).isEqualTo(2);
    assertThat(counts.get(CorpusCounts.edged("_ban_", alphabet))).isEqualTo(1);
    assertThat(counts.get(CorpusCounts.edged("an_", alphabet))).isEqualTo(2);
    assertThat(counts.get(CorpusCounts.edged("_an_", alphabet))).isEqualTo(1);
    assertThat(counts.get(CorpusCounts.edged("_a_", alphabet))).isEqualTo(1);
    assertThat(counts.get(CorpusCounts.edged("nana_", alphabet))).isEqualTo(1);
    assertThat(counts.get(CorpusCounts.edged("_nana", alphabet))).isZero();
    assertThat(counts.get(Ngram.of(new int[] {Ngram.EDGE}, 0, 0))).isEqualTo(5);
  }

  @Test
  void serbianInLatinLettersIsCountedAsIfItHadBeenWrittenSo() {
    Alphabet cyrillic = alphabet("абдејклњпуџ");
    Alphabet latin = alphabet("abdejklnpuž");
    NgramCounts transliterated =
        CorpusCounts.serbianInLatin(
            counts(cyrillic, List.of("коњ".replace("о", "а"), "њедла", "пањ", "џеп", "ањ")),
            cyrillic,
            latin);
    NgramCounts written = counts(latin, List.of("kanj", "njedla", "panj", "džep", "anj"));
    written.forEach(ngram -> assertThat(transliterated.get(ngram)).isEqualTo(written.get(ngram)));
    assertThat(transliterated.size()).isEqualTo(written.size());
  }

  @Test
  void variantsTakeTheirShare() {
    Alphabet alphabet = alphabet("aá");
    NgramCounts mixed =
        CorpusCounts.withVariants(
            counts(alphabet, List.of("á".repeat(2))), List.of(alphabet::plain));
    assertThat(mixed.get(alphabet.ngram("á"))).isEqualTo(1.8);
    assertThat(mixed.get(alphabet.ngram("a"))).isEqualTo(0.2);
    assertThat(mixed.get(alphabet.ngram("aa"))).isEqualTo(0.1);
    assertThat(mixed.get(alphabet.ngram("áa"))).isZero();
  }

  @Test
  void turkishThatWasMisreadIsKnown() {
    Alphabet alphabet = alphabet("ğðşþıýa");
    assertThat(alphabet.letter(alphabet.misreadTurkish(symbol(alphabet, 'ş')))).isEqualTo('þ');
    assertThat(alphabet.letter(alphabet.misreadTurkish(symbol(alphabet, 'a')))).isEqualTo('a');
    assertThat(alphabet.misreadTurkish(Ngram.EDGE)).isEqualTo(Ngram.EDGE);
  }

  private static int symbol(Alphabet alphabet, char letter) {
    return Ngram.symbol(alphabet.ngram(String.valueOf(letter)), 0);
  }
}
