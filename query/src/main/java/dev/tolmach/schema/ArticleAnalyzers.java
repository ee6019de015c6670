package dev.tolmach.schema;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.language.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/**
 * Which analyzer reads which field: the neutral one for plain names, a language's own for names
 * such as {@code text.ru}.
 *
 * <p>A language's field holds only the words written in that language's scripts: the Latin words of
 * a Russian article are in the neutral fields, and in {@code text.en} where the article has English
 * passages. So no word is indexed twice for two languages.
 *
 * <p>Any number of threads may use one.
 */
public final class ArticleAnalyzers extends DelegatingAnalyzerWrapper {
  private final LanguageAnalyzers languages;
  private final Analyzer characters;
  private final Analyzer writing;
  private final Map<String, Analyzer> byLanguage = new ConcurrentHashMap<>();

  /** Analyzers of fields, by those of the given languages. */
  public ArticleAnalyzers(LanguageAnalyzers languages) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.languages = languages;
    this.characters = new FilteredAnalyzer(languages.neutral(), CharactersFilter::new);
    this.writing = writing(new FilteredAnalyzer(languages.neutral(), PairsFilter::new));
  }

  /**
   * The analyzers for texts that are written into an index, where Han characters inside runs are
   * indexed as pairs only; queries and snippets ask for both.
   */
  public Analyzer writing() {
    return writing;
  }

  private Analyzer writing(Analyzer neutral) {
    return new DelegatingAnalyzerWrapper(PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return TextField.isNeutral(field)
            ? neutral
            : ArticleAnalyzers.this.getWrappedAnalyzer(field);
      }
    };
  }

  /** The analyzers of the fields. */
  public LanguageAnalyzers languages() {
    return languages;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    if (TextField.isNeutral(field)) {
      return languages.neutral();
    }
    int dot = field.indexOf('.');
    if (dot < 0) {
      return characters;
    }
    return byLanguage.computeIfAbsent(field.substring(dot + 1), this::inOwnScripts);
  }

  private Analyzer inOwnScripts(String primary) {
    Language language = Language.of(primary);
    return new FilteredAnalyzer(
        languages.of(language), words -> new OwnScriptFilter(words, language.scripts()));
  }
}
