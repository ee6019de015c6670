package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.language.Language;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * A changed fingerprint makes every user build the index anew. Where that is meant, write the new
 * hash into the table and say so in the changelog.
 */
class FingerprintTest {
  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();

  @ParameterizedTest
  @CsvFileSource(resources = "fingerprints.tsv", delimiter = '\t')
  void noChainChangesUnnoticed(String tag, String fingerprint) {
    assertThat(analyzers.fingerprint(Language.of(tag))).isEqualTo(fingerprint);
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
