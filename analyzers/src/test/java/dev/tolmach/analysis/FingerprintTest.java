package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.language.Language;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A changed fingerprint makes every user build the index again. Where that is meant, write the new
 * hash into the table and say so in the changelog.
 */
class FingerprintTest {
  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();
  private final LanguageAnalyzers withoutDictionaries =
      LanguageAnalyzers.with(LemmaDictionaries.none());

  @ParameterizedTest
  @CsvFileSource(resources = "fingerprints.tsv", delimiter = '\t')
  void noChainChangesUnnoticed(ArgumentsAccessor row) {
    String tag = Objects.requireNonNull(row.getString(0));
    String fingerprint = row.getString(1);
    boolean withDictionary = row.size() > 2;
    if (tag.equals("lucene")) {
      assertThat(Version.LATEST).hasToString(fingerprint);
    } else {
      LanguageAnalyzers those = withDictionary ? analyzers : withoutDictionaries;
      assertThat(those.computedFingerprint(Language.of(tag))).isEqualTo(fingerprint);
    }
  }

  @ParameterizedTest
  @CsvSource({"pl", "uk"})
  void fingerprintsWithDictionariesAreKnownToo(String tag) {
    Language language = Language.of(tag);
    String dictionary = LemmaDictionaries.standard().of(language).orElseThrow().identity();
    assertThat(KnownFingerprints.of(language, dictionary))
        .contains(analyzers.computedFingerprint(language));
  }

  @Test
  void whatIsKnownIsWhatIsComputed() {
    for (LanguageAnalyzers each : List.of(analyzers, withoutDictionaries)) {
      for (Language language : each.languages()) {
        assertThat(each.fingerprint(language))
            .describedAs(language.tag())
            .isEqualTo(each.computedFingerprint(language));
      }
    }
  }

  @Test
  void chainsThatDifferHaveFingerprintsThatDiffer() {
    var byFingerprint =
        Stream.concat(Stream.of(Language.UNKNOWN), analyzers.languages().stream())
            .collect(
                Collectors.groupingBy(
                    analyzers::fingerprint,
                    TreeMap::new,
                    Collectors.mapping(Language::tag, Collectors.joining(" "))));
    assertThat(byFingerprint.values())
        .filteredOn(tags -> tags.contains(" "))
        .containsExactlyInAnyOrder("bs hr sr", "id ms", "ja ko", "zh-Hans zh-Hant");
  }

  @Test
  void aLanguageWithoutAChainHasTheNeutralFingerprint() {
    assertThat(analyzers.fingerprint(Language.ICELANDIC))
        .isEqualTo(analyzers.fingerprint(Language.UNKNOWN))
        .isEqualTo(LanguageAnalyzers.standard().fingerprint(Language.UNKNOWN))
        .hasSize(32);
  }
}
