package dev.tolmach.translation;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.LexiconKey;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Translates the words of queries. A phrase that lexicons know is translated as a whole, the
 * longest first, and its translations are those of each of its words, before their own.
 *
 * <p>Any number of threads may use one.
 */
public final class Translator {
  /* Of words: a longer phrase is a sentence. Of Han characters: no word is longer. */
  private static final int LONGEST_PHRASE = 5;
  private static final int LONGEST_HAN = 8;

  /* A word in a phrase means less by itself. */
  private static final double IN_PHRASE = 0.3;

  /* What the characters of a Han word say that no lexicon has. */
  private static final double PART_OF_WORD = 0.5;

  private final Lexicons lexicons;
  private final LanguageAnalyzers analyzers;
  private final Set<Language> sources;
  private final EnglishNames names;

  /**
   * A translator.
   *
   * @param lexicons what it knows
   * @param analyzers give the forms of words
   */
  public Translator(Lexicons lexicons, LanguageAnalyzers analyzers) {
    this.lexicons = lexicons;
    this.analyzers = analyzers;
    this.names = new EnglishNames(lexicons);
    this.sources = new TreeSet<>();
    for (LexiconSource source : lexicons.sources()) {
      source.pairs().forEach(pair -> sources.add(pair.from()));
    }
  }

  /** Whether it knows nothing. */
  public boolean isEmpty() {
    return lexicons.isEmpty();
  }

  /** The languages that it knows words of. */
  public Set<Language> sources() {
    return Set.copyOf(sources);
  }

  /**
   * The directions in which a word is translated.
   *
   * @param into the languages that are wanted
   */
  public List<LanguagePair> pairs(QueryWord word, Collection<Language> into) {
    List<LanguagePair> pairs = new ArrayList<>();
    for (Language from : sources) {
      if (isIn(from, word)) {
        for (Language to : into) {
          if (!LanguagePair.one(to).equals(from)
              && lexicons.translates(LanguagePair.of(from, to))) {
            pairs.add(LanguagePair.of(from, to));
          }
        }
      }
    }
    return pairs;
  }

  private static boolean isIn(Language language, QueryWord word) {
    if (word.script() == WordScript.NUMBER || word.script() == WordScript.OTHER) {
      return false;
    }
    int letter = word.text().codePoints().filter(Character::isLetter).findFirst().orElse(' ');
    return language.scripts().contains(UnicodeScript.of(letter));
  }

  /**
   * The translations of the words of a text in one direction, by the index of each word, the
   * likeliest first. Words without any are not in it.
   */
  public Map<Integer, List<TypedTranslation>> of(TypedText text, LanguagePair pair) {
    Reading reading = new Reading(text, pair);
    reading.read();
    return reading.found;
  }

  /** Whether it knows words in one direction. */
  public boolean translates(LanguagePair pair) {
    return lexicons.translates(pair);
  }

  /** The translations of a word by itself, in any of its forms, the likeliest first. */
  public List<WordTranslation> word(LanguagePair pair, String word) {
    return lexicons.inAnyForm(pair, word, analyzers);
  }

  /**
   * The translations of English words that sound like a Russian name, for names that lexicons have
   * in English only.
   *
   * @param forms of one word
   * @param least how much they have to sound alike
   */
  public List<WordTranslation> ofEnglishNamesLike(
      LanguagePair pair, Set<String> forms, double least) {
    return pair.from().equals(Language.RUSSIAN)
            && lexicons.translates(LanguagePair.of(Language.ENGLISH, pair.to()))
        ? names.fromRussian(pair.to(), forms, least)
        : List.of();
  }

  /** What a word is in English, each a single word, if neither language of a direction is. */
  public List<WordTranslation> inEnglish(LanguagePair pair, String key) {
    boolean english = pair.from().equals(Language.ENGLISH) || pair.to().equals(Language.ENGLISH);
    return english ? List.of() : names.english(pair.from(), key);
  }

  private final class Reading {
    private final TypedText typed;
    private final LanguagePair pair;
    private final int longest;
    private final Map<Integer, List<TypedTranslation>> found = new LinkedHashMap<>();

    Reading(TypedText typed, LanguagePair pair) {
      this.typed = typed;
      this.pair = pair;
      this.longest = lexicons.longest(pair);
    }

    void read() {
      int inPhrase = 0;
      for (int i = 0; i < typed.words().size(); i++) {
        if (typed.isRanking(i) || !isIn(pair.from(), typed.words().get(i))) {
          continue;
        }
        if (i >= inPhrase) {
          inPhrase = Math.max(i, phrase(i));
        }
        List<TypedTranslation> own = word(typed.words().get(i));
        double share = i < inPhrase ? IN_PHRASE : 1;
        add(i, own.stream().map(each -> each.times(share)).toList());
      }
    }

    /* Adds the longest phrase that begins there; the index after its last word, or 0. */
    private int phrase(int start) {
      int end = start;
      int length = length(start);
      while (end + 1 < typed.words().size()
          && length < Math.min(longest, isHan(start) ? LONGEST_HAN : LONGEST_PHRASE)
          && isHan(start) == isHan(end + 1)
          && typed.areJoined(end, end + 1)) {
        end++;
        length += length(end);
      }
      for (int last = end; last > start; last--) {
        String phrase = typed.from(start, last);
        List<TypedTranslation> translations = translations(phrase);
        if (!translations.isEmpty()) {
          for (int i = start; i <= last; i++) {
            if (!typed.isRanking(i)) {
              add(i, translations);
            }
          }
          return last + 1;
        }
      }
      return 0;
    }

    private int length(int word) {
      return isHan(word) ? LexiconKey.length(LexiconKey.of(typed.words().get(word).text())) : 1;
    }

    private boolean isHan(int word) {
      return typed.words().get(word).script() == WordScript.HAN;
    }

    private List<TypedTranslation> word(QueryWord word) {
      List<TypedTranslation> all = translations(word.text());
      return all.isEmpty() && word.script() == WordScript.HAN ? parts(word.text()) : all;
    }

    /* A Han word that no lexicon has: the longest words in it that one has. Single characters mean
     * what they do by themselves only where nothing between them is unknown: 多 of 多模态 does not. */
    private List<TypedTranslation> parts(String word) {
      List<TypedTranslation> all = new ArrayList<>();
      boolean gap = false;
      for (int start = 0; start < word.length(); ) {
        int end = word.length();
        List<TypedTranslation> part = List.of();
        while (end > start && part.isEmpty()) {
          String characters = word.substring(start, end);
          part = translations(characters);
          end = part.isEmpty() ? word.offsetByCodePoints(end, -1) : end;
        }
        double share = PART_OF_WORD * (end - start) / word.length();
        part.forEach(each -> all.add(each.times(share)));
        gap |= part.isEmpty();
        start = part.isEmpty() ? word.offsetByCodePoints(start, 1) : end;
      }
      if (gap) {
        all.removeIf(each -> each.typed().codePointCount(0, each.typed().length()) == 1);
      }
      return all;
    }

    /* What is written alike in both languages is found as it was typed. */
    private List<TypedTranslation> translations(String text) {
      String key = LexiconKey.of(text);
      return lexicons.inAnyForm(pair, text, analyzers).stream()
          .filter(each -> !LexiconKey.of(each.text()).equals(key))
          .map(each -> new TypedTranslation(text, pair, each, each.weight()))
          .toList();
    }

    private void add(int word, List<TypedTranslation> more) {
      if (!more.isEmpty()) {
        List<TypedTranslation> all = new ArrayList<>(found.getOrDefault(word, List.of()));
        all.addAll(more);
        all.sort(Comparator.comparingDouble(TypedTranslation::weight).reversed());
        found.put(word, all);
      }
    }
  }
}
