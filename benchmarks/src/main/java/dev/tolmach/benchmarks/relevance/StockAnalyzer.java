package dev.tolmach.benchmarks.relevance;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** Lucene's own analyzers that the product is compared with, as their makers set them up. */
@SuppressWarnings("ImmutableEnumChecker") // Its suppliers and sets never change.
public enum StockAnalyzer {
  /** Words by the rules of Unicode, without stems. */
  STANDARD(StandardAnalyzer::new),
  /** Russian stems. */
  RUSSIAN(RussianAnalyzer::new, "ru"),
  /** English stems. */
  ENGLISH(EnglishAnalyzer::new, "en", QuestionLanguage.LATIN),
  /** Pairs of characters. */
  CJK(CJKAnalyzer::new, "zh", "zh-Hans", "zh-Hant", "ja", "ko"),
  /** Chinese words by a model. */
  SMART_CHINESE(SmartChineseAnalyzer::new, "zh", "zh-Hans", "zh-Hant"),
  /** Japanese words by a dictionary. */
  JAPANESE(JapaneseAnalyzer::new, "ja"),
  /** Korean words by a dictionary. */
  KOREAN(KoreanAnalyzer::new, "ko"),
  /** German stems. */
  GERMAN(GermanAnalyzer::new, "de"),
  /** French stems. */
  FRENCH(FrenchAnalyzer::new, "fr"),
  /** Spanish stems. */
  SPANISH(SpanishAnalyzer::new, "es"),
  /** Portuguese stems. */
  PORTUGUESE(PortugueseAnalyzer::new, "pt"),
  /** Italian stems. */
  ITALIAN(ItalianAnalyzer::new, "it");

  private final Supplier<Analyzer> maker;
  private final Set<String> languages;

  StockAnalyzer(Supplier<Analyzer> maker, String... languages) {
    this.maker = maker;
    this.languages = Set.of(languages);
  }

  /** A new analyzer of this kind. */
  public Analyzer create() {
    return maker.get();
  }

  /** Whether it is a fair choice for a language. */
  boolean suits(String language) {
    return languages.isEmpty() || languages.contains(language);
  }

  /** Those that are a fair choice for at least one of the languages. */
  public static List<StockAnalyzer> suiting(Collection<String> wanted) {
    return Arrays.stream(values())
        .filter(analyzer -> wanted.stream().anyMatch(analyzer::suits))
        .toList();
  }

  /** The one with the name that {@link #toString()} gives, in any case. */
  public static StockAnalyzer named(String name) {
    return Arrays.stream(values())
        .filter(analyzer -> analyzer.toString().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "Unknown analyzer: '%s'. Expected one of %s.",
                    name,
                    Arrays.toString(values()))));
  }

  /** Its class's name without "Analyzer". */
  @Override
  public String toString() {
    return switch (this) {
      case CJK -> "CJK";
      case SMART_CHINESE -> "SmartChinese";
      default -> name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    };
  }
}
