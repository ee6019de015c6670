package dev.tolmach.glossary;

import java.io.IOException;
import java.util.ArrayList;
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
 *   <li>Sources are asked in their order, and a text that several have counts once, with its
 *       greatest weight.
 *   <li>A lexicon is read when a word of its direction is first asked for, once, and never before.
 *   <li>Where no source has a direction (Russian to Chinese), it is composed by way of English.
 *   <li>A source that cannot be read is as one that is empty, and {@link #problems} says why.
 * </ul>
 *
 * <p>Thread-safe. Immutable but for what is read meanwhile, so that one object serves all searches
 * of a process.
 */
public final class Lexicons {
  /** No lexicon: nothing is translated. */
  public static final Lexicons NONE = new Lexicons(List.of());

  private final List<LexiconSource> sources;
  private final Set<LanguagePair> pairs;
  private final Map<LanguagePair, List<Lexicon>> read = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();

  private Lexicons(List<LexiconSource> sources) {
    this.sources = List.copyOf(sources);
    pairs =
        sources.stream()
            .flatMap(source -> source.pairs().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Lexicons of sources, the most trusted first. */
  public static Lexicons of(List<LexiconSource> sources) {
    return sources.isEmpty() ? NONE : new Lexicons(sources);
  }

  /** Lexicons that are there already, the most trusted first. */
  public static Lexicons of(Lexicon... lexicons) {
    return of(Stream.of(lexicons).map(LexiconSource::of).toList());
  }

  /** Those that {@link ServiceLoader} finds; {@link #NONE} where no artifact brings any. */
  public static Lexicons installed() {
    List<LexiconSource> found = new ArrayList<>();
    ServiceLoader.load(LexiconSource.class, LexiconSource.class.getClassLoader())
        .forEach(found::add);
    return of(found);
  }

  /** These, and then others. */
  public Lexicons and(Lexicons others) {
    return of(Stream.concat(sources.stream(), others.sources.stream()).toList());
  }

  /** Where they come from, in their order. */
  public List<LexiconSource> sources() {
    return sources;
  }

  /** Whether there are none, so that no query need be looked at. */
  public boolean isEmpty() {
    return pairs.isEmpty();
  }

  /** Whether words of one language can be translated into another. Reads nothing. */
  public boolean translates(LanguagePair pair) {
    return pairs.contains(pair);
  }

  /**
   * The translations of a word or phrase, the heaviest first, each text once.
   *
   * @param pair any direction
   * @param key folded by {@link LexiconKey#of}
   * @return at most {@value Lexicon#MAX_TRANSLATIONS}; empty if no lexicon has the key
   */
  public List<WordTranslation> translations(LanguagePair pair, String key) {
    return LexiconTable.heaviest(
        lexicons(pair).stream().flatMap(each -> each.translations(key).stream()).toList());
  }

  /** The keys of a direction that begin with a prefix; see {@link Lexicon#keys}. */
  public List<String> keys(LanguagePair pair, String prefix, int most) {
    return lexicons(pair).stream()
        .flatMap(each -> each.keys(prefix, most).stream())
        .distinct()
        .sorted()
        .limit(most)
        .toList();
  }

  /** The length of the longest key of a direction, as {@link LexiconKey#length} counts. */
  public int longest(LanguagePair pair) {
    return lexicons(pair).stream().mapToInt(Lexicon::longest).max().orElse(0);
  }

  /** What could not be read until now, one line each: what is wrong, file and line, what to do. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private List<Lexicon> lexicons(LanguagePair pair) {
    return pairs.contains(pair) ? read.computeIfAbsent(pair, this::readAll) : List.of();
  }

  private List<Lexicon> readAll(LanguagePair pair) {
    List<Lexicon> all = new ArrayList<>();
    for (LexiconSource source : sources) {
      if (source.pairs().contains(pair)) {
        try {
          all.add(source.read(pair));
        } catch (IOException e) {
          problems.add(String.valueOf(e.getMessage()));
        }
      }
    }
    return all;
  }
}
