package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.language.Language;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
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

  /* The text of the fingerprints has a few words of each table only. Where a table changes what is
  made of a word, add that word to probe.txt, and then write the table's hash here. */
  @ParameterizedTest
  @CsvSource({
    "lemma/forms-en.tsv, 0bd27a31b521f256",
    "lemma/forms-ru.tsv, 9a0d98549098e6d9",
    "zh/japanese.txt, a7463b2240684c2d",
    "zh/variants.txt, 8ae20a69d0b1a23f"
  })
  void noTableChangesUnnoticed(String name, String hash) throws Exception {
    try (InputStream in = LanguageAnalyzers.class.getResourceAsStream(name)) {
      byte[] table = Objects.requireNonNull(in).readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(table);
      assertThat(HexFormat.of().formatHex(digest, 0, 8)).isEqualTo(hash);
    }
  }

  @Test
  void aLanguageWithoutAChainHasTheNeutralFingerprint() {
    assertThat(analyzers.fingerprint(Language.ICELANDIC))
        .isEqualTo(analyzers.fingerprint(Language.UNKNOWN))
        .isEqualTo(LanguageAnalyzers.standard().fingerprint(Language.UNKNOWN))
        .hasSize(32);
  }
}
