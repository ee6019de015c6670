package dev.tolmach.learning;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.article.Article;
import dev.tolmach.article.Section;
import dev.tolmach.document.StoredArticles;
import dev.tolmach.generation.LearnedData;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.learning.LearningLimits;
import dev.tolmach.glossary.learning.TranslationLearner;
import dev.tolmach.index.Generation;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;

/**
 * Learns from the works of an index that have versions in several languages which words translate
 * each other: from their titles, from headings with the same number where there are as many of
 * them, and from paragraphs of a section that has as many in both. For one thread.
 *
 * <p>At most {@value #MOST_WORKS} works are read, evenly taken from all, and words of at most
 * {@value #MOST_PAIRS} pairs of languages are learned, so that it takes a small part of a build.
 * Where few articles changed since, what was learned before is kept.
 */
public final class LearnedWords {
  static final int MOST_WORKS = 1_500;
  static final int MOST_PAIRS = 4;

  /* After a change of a twentieth of the versions it is learned again. */
  private static final int PART = 20;

  private static final Set<Language> FIRST =
      Set.of(Language.ENGLISH, Language.RUSSIAN, Language.CHINESE_SIMPLIFIED);

  /* Cut into pairs of characters rather than words. */
  private static final Set<String> UNSPACED = Set.of("ja", "ko", "th", "lo", "km", "my");

  private final IndexReader reader;
  private final LanguageAnalyzers analyzers;

  private LearnedWords(IndexReader reader, LanguageAnalyzers analyzers) {
    this.reader = reader;
    this.analyzers = analyzers;
  }

  /**
   * What a build is, as far as learning depends on it.
   *
   * @param analyzers the analyzers that cut texts into words
   * @param kind where single articles are put, nothing is learned, and all that was is kept
   * @param older the user data of the generation before; empty of one that is built from nothing
   * @param changed how many articles were written or taken out
   */
  public record Terms(
      LanguageAnalyzers analyzers, Generation.Kind kind, Map<String, String> older, long changed) {}

  /**
   * Adds to the user data of a commit what its works teach.
   *
   * @param reader sees what is about to be committed
   * @param userData what is written
   */
  public static void write(IndexReader reader, Terms terms, Map<String, String> userData)
      throws IOException {
    Map<String, String> older = terms.older();
    if (terms.kind() == Generation.Kind.PUT) {
      LearnedData.keep(older, Optional.empty(), userData);
      return;
    }
    TranslatedWorks works = TranslatedWorks.of(reader);
    if (works.works().isEmpty()) {
      return;
    }
    Optional<LearnedData.Basis> before =
        terms.kind() == Generation.Kind.REBUILD ? Optional.empty() : LearnedData.basis(older);
    if (before.isPresent()) {
      boolean same = before.get().hash() == works.hash();
      long changed = before.get().changed() + (same ? 0 : terms.changed());
      if (same || changed * PART < works.versions()) {
        LearnedData.keep(
            older, Optional.of(new LearnedData.Basis(before.get().hash(), changed)), userData);
        return;
      }
    }
    List<Lexicon> learned = new LearnedWords(reader, terms.analyzers()).learn(works);
    LearnedData.write(new LearnedData.Basis(works.hash(), 0), learned, userData);
  }

  private List<Lexicon> learn(TranslatedWorks works) throws IOException {
    List<TranslationLearner> learners = new ArrayList<>();
    List<LanguagePair> pairs = pairs(works);
    for (LanguagePair pair : pairs) {
      learners.add(new TranslationLearner(pair, analyzers, LearningLimits.STANDARD));
    }
    List<TranslatedWorks.Work> chosen = chosen(works.works());
    StoredArticles stored = new StoredArticles(reader);
    for (TranslatedWorks.Work work : chosen) {
      for (int i = 0; i < pairs.size(); i++) {
        Integer from = work.documents().get(pairs.get(i).from());
        Integer to = work.documents().get(pairs.get(i).to());
        if (from != null && to != null && !learners.get(i).isFull()) {
          add(stored.read(from).article(), stored.read(to).article(), learners.get(i));
        }
      }
    }
    List<Lexicon> learned = new ArrayList<>();
    for (TranslationLearner learner : learners) {
      Lexicon lexicon = learner.learn(LearnedData.DESCRIPTION, TranslationKind.LEARNED);
      if (lexicon.size() > 0) {
        learned.add(lexicon);
      }
    }
    return learned;
  }

  private List<LanguagePair> pairs(TranslatedWorks works) {
    Map<LanguagePair, Integer> counts = works.pairs();
    Comparator<LanguagePair> order =
        Comparator.comparing(
                (LanguagePair pair) -> !(FIRST.contains(pair.from()) && FIRST.contains(pair.to())))
            .thenComparingInt(pair -> -counts.getOrDefault(pair, 0))
            .thenComparing(LanguagePair::toString);
    return counts.keySet().stream()
        .filter(pair -> isLearned(pair.from()) && isLearned(pair.to()))
        .sorted(order)
        .limit(MOST_PAIRS)
        .toList();
  }

  private boolean isLearned(Language language) {
    return analyzers.languages().contains(language) && !UNSPACED.contains(language.primary());
  }

  private static List<TranslatedWorks.Work> chosen(List<TranslatedWorks.Work> works) {
    if (works.size() <= MOST_WORKS) {
      return works;
    }
    List<TranslatedWorks.Work> chosen = new ArrayList<>();
    for (int i = 0; i < MOST_WORKS; i++) {
      chosen.add(works.get((int) ((long) i * works.size() / MOST_WORKS)));
    }
    return chosen;
  }

  private static void add(Article article, Article other, TranslationLearner learner) {
    learner.add(article.title(), other.title());
    List<Section> sections = article.sections();
    List<Section> others = other.sections();
    if (sections.size() != others.size()) {
      return;
    }
    for (int i = 0; i < sections.size(); i++) {
      learner.add(sections.get(i).heading(), others.get(i).heading());
    }
    for (int i = 0; i < sections.size(); i++) {
      List<String> lines = lines(article, sections.get(i));
      List<String> otherLines = lines(other, others.get(i));
      if (lines.size() == otherLines.size()) {
        for (int j = 0; j < lines.size(); j++) {
          learner.add(lines.get(j), otherLines.get(j));
        }
      }
    }
  }

  private static List<String> lines(Article article, Section section) {
    return article
        .text()
        .substring(section.start(), section.end())
        .lines()
        .filter(line -> !line.isBlank() && !line.equals(section.heading()))
        .toList();
  }
}
