package dev.tolmach.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the pairs of a lexicon. Of a key with more translations than a lexicon keeps, the ones
 * of least weight are dropped as it goes, so that memory is bounded by the number of keys. For one
 * thread.
 */
public final class LexiconBuilder {
  /** The most keys; further ones are left out, and {@link #isFull} says so. */
  public static final int MAX_KEYS = 400_000;

  /** The longest key or translation, in UTF-16 code units; longer ones are left out. */
  public static final int MAX_LENGTH = 100;

  /* Dropping sorts: it is done for every so many. */
  private static final int SLACK = 4 * Lexicon.MAX_TRANSLATIONS;

  private static final Comparator<Entry> HEAVIEST_FIRST =
      Comparator.comparingDouble((Entry entry) -> entry.weight)
          .reversed()
          .thenComparing(Entry::text);

  record Entry(String text, float weight, TranslationKind kind) {}

  private final LexiconDescription description;
  private final LanguagePair pair;
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private boolean full;

  /** A lexicon without pairs yet. */
  public LexiconBuilder(LexiconDescription description, LanguagePair pair) {
    this.description = description;
    this.pair = pair;
  }

  /** Adds a translation; its source becomes the name of the lexicon. */
  public LexiconBuilder add(String written, WordTranslation translation) {
    return add(written, translation.text(), translation.weight(), translation.kind());
  }

  /**
   * Adds a translation, unless the word or its translation has no letter and no digit, has a
   * control character or is too long.
   *
   * @param written a word or phrase in any spelling
   * @param text its translation
   * @param weight above 0, at most 1
   */
  public LexiconBuilder add(String written, String text, double weight, TranslationKind kind) {
    if (isFit(written) && isFit(text)) {
      String key = LexiconKey.of(written);
      if (!key.isEmpty() && hasWord(text)) {
        add(key, new Entry(text.strip(), (float) weight, kind));
      }
    }
    return this;
  }

  /** Adds a word as one without a translation, unless it has one. */
  public LexiconBuilder addUntranslated(String written) {
    String key = isFit(written) ? LexiconKey.of(written) : "";
    if (!key.isEmpty()) {
      known(key);
    }
    return this;
  }

  private @Nullable List<Entry> known(String key) {
    List<Entry> known = entries.get(key);
    if (known == null) {
      full |= entries.size() >= MAX_KEYS;
      if (!full) {
        known = new ArrayList<>(2);
        entries.put(key, known);
      }
    }
    return known;
  }

  private void add(String key, Entry entry) {
    List<Entry> known = known(key);
    if (known == null) {
      return;
    }
    known.add(entry);
    if (known.size() >= SLACK) {
      List<Entry> heaviest = heaviest(known);
      known.clear();
      known.addAll(heaviest);
    }
  }

  private static boolean isFit(String text) {
    boolean fit = text.length() <= MAX_LENGTH;
    for (int i = 0; fit && i < text.length(); i++) {
      fit = !Character.isISOControl(text.charAt(i));
    }
    return fit;
  }

  private static boolean hasWord(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether something was left out because there are too many keys. */
  public boolean isFull() {
    return full;
  }

  /** Whether there is nothing in it yet. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The lexicon of what was added until now. */
  public Lexicon build() {
    Map<String, List<Entry>> kept = new HashMap<>(entries);
    kept.replaceAll((key, all) -> heaviest(all));
    return LexiconTable.of(description, pair, kept);
  }

  /** Each text once, with its greatest weight, the heaviest first; not more than there may be. */
  private static List<Entry> heaviest(List<Entry> all) {
    if (all.size() < 2) {
      return all;
    }
    Map<String, Entry> each = new HashMap<>();
    all.forEach(entry ->
        each.merge(entry.text, entry, (one, other) -> one.weight >= other.weight ? one : other));
    return each.values().stream().sorted(HEAVIEST_FIRST).limit(Lexicon.MAX_TRANSLATIONS).toList();
  }
}
