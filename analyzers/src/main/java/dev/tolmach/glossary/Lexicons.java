package dev.tolmach.glossary;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.lemma.LemmaDictionary;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All lexicons at hand, as one: what an index's queries are translated by.
 *
 * <ul>
 *   <li>A text that several lexicons have counts once, with its greatest weight.
 *   <li>A lexicon is read when a word of its direction is first asked for, once, and never before.
 *   <li>Between two languages, neither English, translations are also composed by way of English:
 *       they count half where a lexicon translates the word directly.
 *   <li>A source that cannot be read is as one that is empty, and {@link #problems} says why.
 * </ul>
 *
 * <p>Thread-safe. Immutable but for what is read meanwhile, so that one object serves all searches
 * of a process.
 */
public final class Lexicons {
  /** No lexicon: nothing is translated. */
  public static final Lexicons NONE = new Lexicons(List.of(), List.of(), Set.of());

  /* Another word, which only may be the one that is meant. */
  private static final double OTHER_FORM = 0.6;
  private static final double COMPOSED = 0.5;
  private static final double PART = 0.5;
  private static final double BEGIN = 0.4;

  private final List<LexiconSource> sources;
  private final Set<LanguagePair> pairs;
  private final Map<LanguagePair, Direction> read = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();

  /* Those that files are in, with the separator at their ends. */
  private final Set<String> folders;

  private Lexicons(List<LexiconSource> sources, List<String> problems, Set<String> folders) {
    this.folders = Set.copyOf(folders);
    this.sources = List.copyOf(sources);
    this.problems.addAll(problems);
    pairs =
        sources.stream()
            .flatMap(source -> source.pairs().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Lexicons of sources, the most trusted first. */
  public static Lexicons of(List<LexiconSource> sources) {
    return of(sources, List.of());
  }

  /** Lexicons of sources, the most trusted first, and why there are not more of them. */
  public static Lexicons of(List<LexiconSource> sources, List<String> problems) {
    return of(sources, problems, Set.of());
  }

  /**
   * The same, of files.
   *
   * @param folders those that the files are in, with a separator at their ends
   */
  public static Lexicons of(
      List<LexiconSource> sources, List<String> problems, Set<String> folders) {
    return sources.isEmpty() && problems.isEmpty()
        ? NONE
        : new Lexicons(sources, problems, folders);
  }

  /** Lexicons that are there already, the most trusted first. */
  public static Lexicons of(Lexicon... lexicons) {
    return of(Stream.of(lexicons).map(LexiconSource::of).toList());
  }

  /**
   * Those that {@link ServiceLoader} finds.
   *
   * @return {@link #NONE} where no artifact brings any
   */
  public static Lexicons installed() {
    List<LexiconSource> found = new ArrayList<>();
    ServiceLoader.load(LexiconSource.class, LexiconSource.class.getClassLoader())
        .forEach(found::add);
    return of(found);
  }

  /** These, and then others. Sources that hold what they have read are not read again. */
  public Lexicons and(Lexicons others) {
    if (this == NONE || others == NONE) {
      return this == NONE ? others : this;
    }
    return of(
        Stream.concat(sources.stream(), others.sources.stream()).toList(),
        Stream.concat(problems.stream(), others.problems.stream()).toList(),
        Stream.concat(folders.stream(), others.folders.stream()).collect(Collectors.toSet()));
  }

  /** Returns their sources, in their order. */
  public List<LexiconSource> sources() {
    return sources;
  }

  /** Whether there are none, so that no query need be looked at. Reads nothing. */
  public boolean isEmpty() {
    return pairs.isEmpty();
  }

  /** Whether words of one language can be translated into another. Reads nothing. */
  public boolean translates(LanguagePair pair) {
    return pairs.contains(pair) || isComposed(pair);
  }

  private boolean isComposed(LanguagePair pair) {
    return !pair.from().equals(Language.ENGLISH)
        && !pair.to().equals(Language.ENGLISH)
        && pairs.contains(toEnglish(pair))
        && pairs.contains(fromEnglish(pair));
  }

  private static LanguagePair toEnglish(LanguagePair pair) {
    return LanguagePair.of(pair.from(), Language.ENGLISH);
  }

  private static LanguagePair fromEnglish(LanguagePair pair) {
    return LanguagePair.of(Language.ENGLISH, pair.to());
  }

  /**
   * The translations of a word or phrase, the heaviest first, each text once. It is looked up as it
   * is written; {@link #inAnyForm} finds other forms.
   *
   * @param pair any direction
   * @param key folded by {@link LexiconKey#of}
   * @return at most {@value Lexicon#MAX_TRANSLATIONS}; empty if no lexicon has the key
   */
  public List<WordTranslation> translations(LanguagePair pair, String key) {
    List<WordTranslation> direct = direction(pair).translations(key);
    if (!isComposed(pair)) {
      return direct;
    }
    List<WordTranslation> composed =
        Direction.composed(
            direction(toEnglish(pair)).translations(key),
            direction(fromEnglish(pair))::translations);
    return direct.isEmpty() ? composed : together(direct, composed, COMPOSED);
  }

  /**
   * The translations of a word or phrase in whatever form it is typed: as it is written; as the
   * lemmas that a dictionary knows of a word ({@code маяков}: {@code маяк}); and as the headwords
   * whose words have the stems of its words ({@code event loops}: {@code event loop}), which count
   * less if they are not all that is known, and of a phrase only then.
   *
   * @param pair any direction
   * @param typed a word or phrase in any spelling
   * @param analyzers have the dictionary of lemmas
   * @return at most {@value Lexicon#MAX_TRANSLATIONS}; empty if no lexicon has the word
   */
  public List<WordTranslation> inAnyForm(
      LanguagePair pair, String typed, LanguageAnalyzers analyzers) {
    String key = translates(pair) ? LexiconKey.of(typed) : "";
    if (key.isEmpty()) {
      return List.of();
    }
    List<WordTranslation> found = translations(pair, key);
    for (String lemma : lemmas(pair.from(), key, analyzers)) {
      found = together(found, translations(pair, lemma), 1);
    }
    if (found.isEmpty() || key.indexOf(' ') < 0) {
      double share = found.isEmpty() ? 1 : OTHER_FORM;
      List<WordTranslation> others = List.of();
      for (String form : otherForms(pair, key)) {
        others = together(others, translations(pair, form), 1);
      }
      found = together(found, others, share);
    }
    if (found.isEmpty() && key.indexOf(' ') < 0) {
      found = ofLonger(pair, key);
    }
    return pair.to().equals(Language.CHINESE_SIMPLIFIED) ? withBegins(found) : found;
  }

  /* What a name is called that lexicons only have with what it is: rhine river. */
  private List<WordTranslation> ofLonger(LanguagePair pair, String key) {
    List<WordTranslation> found = List.of();
    for (Lexicon lexicon : lexicons(pair)) {
      for (String longer : lexicon.begunWith(key)) {
        found = together(found, translations(pair, longer), PART);
      }
    }
    return found;
  }

  /* A Chinese word of three characters is mostly one of two and an ending: 欧洲人, 历史性. */
  private static List<WordTranslation> withBegins(List<WordTranslation> found) {
    List<WordTranslation> begins = new ArrayList<>();
    for (WordTranslation each : found) {
      String text = each.text();
      if (text.length() == 3 && text.chars().allMatch(Character::isIdeographic)) {
        begins.add(
            new WordTranslation(text.substring(0, 2), each.weight(), each.kind(), each.source()));
      }
    }
    return begins.isEmpty() ? found : together(found, begins, BEGIN);
  }

  private static Set<String> lemmas(Language language, String key, LanguageAnalyzers analyzers) {
    Set<String> lemmas = new LinkedHashSet<>();
    if (key.indexOf(' ') < 0) {
      analyzers
          .dictionary(language)
          .map(LemmaDictionary::lookup)
          .ifPresent(lookup -> lookup.lemmas(key).forEach(each -> lemmas.add(LexiconKey.of(each))));
      lemmas.remove(key);
    }
    return lemmas;
  }

  private Set<String> otherForms(LanguagePair pair, String key) {
    if (pair.from().equals(Language.CHINESE_SIMPLIFIED)) {
      return Set.of();
    }
    Set<String> forms = new LinkedHashSet<>(direction(pair).otherForms(key, pair.from()));
    if (isComposed(pair)) {
      forms.addAll(direction(toEnglish(pair)).otherForms(key, pair.from()));
    }
    return forms;
  }

  private static List<WordTranslation> together(
      List<WordTranslation> first, List<WordTranslation> further, double share) {
    List<WordTranslation> all = new ArrayList<>(first);
    further.forEach(each -> all.add(Direction.of(each, each.weight() * share)));
    return Direction.heaviest(all);
  }

  /**
   * The length of the longest key of a direction, as {@link LexiconKey#length} counts: no longer
   * phrase need be looked up.
   */
  public int longest(LanguagePair pair) {
    int direct = direction(pair).longest();
    return isComposed(pair) ? Math.max(direct, direction(toEnglish(pair)).longest()) : direct;
  }

  /**
   * Returns what could not be read until now, one line each: what is wrong, file and line, what to
   * do.
   */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /* A folder may be in another one. */
  private static List<String> longestFirst(Set<String> folders) {
    return folders.stream().sorted(Comparator.comparingInt(each -> -each.length())).toList();
  }

  /**
   * The same for whoever searches, who may be anybody and need not know where files are: without
   * their folders.
   */
  public List<String> problemsByName() {
    List<String> named = new ArrayList<>();
    for (String problem : problems) {
      String shown = problem;
      for (String folder : longestFirst(folders)) {
        shown = shown.replace(folder, "");
      }
      named.add(shown);
    }
    return named;
  }

  /** The lexicons of a direction, read now if they were not yet; none that are composed. */
  public List<Lexicon> lexicons(LanguagePair pair) {
    return direction(pair).lexicons();
  }

  private Direction direction(LanguagePair pair) {
    return pairs.contains(pair) ? read.computeIfAbsent(pair, this::readAll) : Direction.NONE;
  }

  private Direction readAll(LanguagePair pair) {
    List<Direction.Part> parts = new ArrayList<>();
    for (LexiconSource source : sources) {
      if (source.pairs().contains(pair)) {
        try {
          parts.add(new Direction.Part(source.read(pair), source.correctsLearned()));
          source.problems().stream()
              .filter(each -> !problems.contains(each))
              .forEach(problems::add);
        } catch (IOException e) {
          problems.add(String.valueOf(e.getMessage()));
        }
      }
    }
    return new Direction(parts);
  }
}
