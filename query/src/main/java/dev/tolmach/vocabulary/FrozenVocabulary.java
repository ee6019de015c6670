package dev.tolmach.vocabulary;

import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.matching.FacetNames;
import dev.tolmach.matching.SynonymTable;
import dev.tolmach.matching.Vocabulary;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.FieldLengths;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;

/**
 * The vocabulary of a whole index, as far as one query needs it: the same value makes the same
 * query and the same scores in every part of the index, whatever that part holds. Immutable; any
 * number of threads may use one.
 */
public final class FrozenVocabulary implements Vocabulary {
  /* A query asks for terms that depend on the counts of others, a few times over. */
  private static final int MOST_ROUNDS = 20;

  private final VocabularyCounts counts;
  private final SynonymTable synonyms;
  private final FacetNames names;

  /** A vocabulary of what was counted, in all parts of an index together. */
  public FrozenVocabulary(VocabularyCounts counts, ArticleAnalyzers analyzers, Glossary glossary) {
    this(
        counts,
        new SynonymTable(glossary.synonyms(), analyzers, counts.fieldLanguages()),
        new FacetNames(glossary.aliases()));
  }

  private FrozenVocabulary(VocabularyCounts counts, SynonymTable synonyms, FacetNames names) {
    this.counts = counts;
    this.synonyms = synonyms;
    this.names = names;
  }

  /** Counts terms in all parts of an index, and looks for words by their sound and spelling. */
  @FunctionalInterface
  public interface Counting {
    /** The sum for all parts. */
    VocabularyCounts count(Set<Term> asked, Set<Sound> heard, Set<PlainWord> spelled)
        throws IOException;
  }

  /** Asks a vocabulary for everything that is to be known. */
  @FunctionalInterface
  public interface Use {
    /** Asks; done several times, until no answer is missing. */
    void of(Vocabulary vocabulary) throws IOException;
  }

  /**
   * Finds out what somebody asks a vocabulary for, and has that counted.
   *
   * @param known what was counted before, perhaps of an older state of the index
   * @throws IOException if it cannot be counted
   */
  public static FrozenVocabulary of(
      VocabularyCounts known,
      ArticleAnalyzers analyzers,
      Glossary glossary,
      Counting counting,
      Use use)
      throws IOException {
    VocabularyCounts counts = known;
    boolean counted = false;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      FrozenVocabulary frozen = new FrozenVocabulary(counts, analyzers, glossary);
      Asking asking = new Asking(frozen);
      use.of(asking);
      if (asking.isAnswered() && counted) {
        return frozen;
      }
      counts = counting.count(asking.missing, asking.unheard, asking.unread).withTermsOf(counts);
      counted = true;
    }
    throw new IllegalStateException(
        "The counts of an index did not settle: '"
            + MOST_ROUNDS
            + "' rounds. Expected a few. This is a fault of the program: report it.");
  }

  /** What was counted. */
  public VocabularyCounts counts() {
    return counts;
  }

  @Override
  public Set<Language> languages() {
    return counts.languages();
  }

  @Override
  public Set<Language> fieldLanguages() {
    return counts.fieldLanguages();
  }

  @Override
  public Set<String> facets() {
    return counts.facets();
  }

  @Override
  public SynonymTable synonyms() {
    return synonyms;
  }

  @Override
  public FacetNames names() {
    return names;
  }

  @Override
  public int size() {
    return counts.size();
  }

  /**
   * How many articles have the term.
   *
   * @throws IllegalStateException if that was not counted
   */
  @Override
  public int articles(Term term) {
    Integer articles = counts.articles().get(term);
    if (articles == null) {
      throw new IllegalStateException(
          "A term that was not counted: '"
              + term
              + "'. Expected those that the query asked for. This is a fault of the program:"
              + " report it.");
    }
    return articles;
  }

  @Override
  public FieldLengths lengths(String field) {
    return counts.lengths().getOrDefault(field, FieldLengths.NONE);
  }

  /**
   * The terms with marks that are a word without them.
   *
   * @throws IllegalStateException if they were not looked for
   */
  @Override
  public Set<String> spellings(String field, String plain) {
    Set<String> found = counts.spellings().get(new PlainWord(field, plain));
    if (found == null) {
      throw new IllegalStateException(
          "A spelling that was not looked for: '"
              + plain
              + "'. Expected those that the query asked for. This is a fault of the program:"
              + " report it.");
    }
    return found;
  }

  /**
   * The words that sound like one.
   *
   * @throws IllegalStateException if that was not looked for
   */
  @Override
  public List<WordTranslation> like(Language into, Language from, String word) {
    List<WordTranslation> found = counts.sounds().get(new Sound(into, from, word));
    if (found == null) {
      throw new IllegalStateException(
          "A sound that was not looked for: '"
              + word
              + "'. Expected those that the query asked for. This is a fault of the program:"
              + " report it.");
    }
    return found;
  }

  /* Takes a term whose count is not known for one of a single article, so that what follows from it
   * is asked for, too. */
  private static final class Asking implements Vocabulary {
    private final FrozenVocabulary known;
    private final Set<Term> missing = new TreeSet<>();
    private final Set<Sound> unheard = new HashSet<>();
    private final Set<PlainWord> unread = new HashSet<>();

    Asking(FrozenVocabulary known) {
      this.known = known;
    }

    boolean isAnswered() {
      return missing.isEmpty() && unheard.isEmpty() && unread.isEmpty();
    }

    @Override
    public Set<Language> languages() {
      return known.languages();
    }

    @Override
    public Set<Language> fieldLanguages() {
      return known.fieldLanguages();
    }

    @Override
    public Set<String> facets() {
      return known.facets();
    }

    @Override
    public SynonymTable synonyms() {
      return known.synonyms();
    }

    @Override
    public FacetNames names() {
      return known.names();
    }

    @Override
    public int size() {
      return known.size();
    }

    /* Whoever scores by a term of a part needs that of the text, too. */
    @Override
    public int articles(Term term) {
      int articles = count(term);
      count(Vocabulary.inText(term));
      return articles;
    }

    private int count(Term term) {
      Integer articles = known.counts.articles().get(term);
      if (articles == null) {
        missing.add(term);
        return 1;
      }
      return articles;
    }

    @Override
    public FieldLengths lengths(String field) {
      return known.lengths(field);
    }

    @Override
    public Set<String> spellings(String field, String plain) {
      PlainWord spelling = new PlainWord(field, plain);
      Set<String> found = known.counts.spellings().get(spelling);
      if (found == null) {
        unread.add(spelling);
        return Set.of();
      }
      return found;
    }

    @Override
    public List<WordTranslation> like(Language into, Language from, String word) {
      Sound sound = new Sound(into, from, word);
      List<WordTranslation> found = known.counts.sounds().get(sound);
      if (found == null) {
        unheard.add(sound);
        return List.of();
      }
      return found;
    }
  }
}
