package dev.tolmach.typing;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.Token;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.analysis.word.CompoundWordFilter;
import dev.tolmach.analysis.word.MarkFoldingFilter;
import dev.tolmach.language.Language;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.Caption;
import dev.tolmach.schema.TextField;
import dev.tolmach.vocabulary.CaptionChoice;
import dev.tolmach.vocabulary.KnownTerms;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/**
 * The words of one snapshot: which of them it knows, in any of their forms, and in how many
 * articles each is written so. It keeps its place in the index from one word to the next, and so is
 * for one thread.
 */
final class IndexWords {
  /* Headings are part of the text. What only code has is known, but nobody's correction. */
  private static final List<TextField> READ =
      List.of(TextField.TEXT, TextField.TITLE, TextField.ABOUT);

  /* Of the words that begin like another one. */
  private static final int LOOKED_AT = 500;

  private static final Automaton ANYTHING = Automata.makeAnyString();

  private final KnownTerms terms;
  private final ArticleAnalyzers analyzers;
  private final Collection<Language> languages;
  private final BooleanSupplier stopped;

  IndexWords(
      KnownTerms terms,
      ArticleAnalyzers analyzers,
      Collection<Language> languages,
      BooleanSupplier stopped) {
    this.terms = terms;
    this.analyzers = analyzers;
    this.languages = List.copyOf(languages);
    this.stopped = stopped;
  }

  /** Whether nobody waits for further words. */
  boolean isStopped() {
    return stopped.getAsBoolean();
  }

  /** Whether everything that was asked for so far was known. */
  boolean isComplete() {
    return terms.isComplete();
  }

  /** How many articles there are. */
  int size() {
    return Math.max(1, terms.size());
  }

  /** The words of what was typed, as a search cuts it. */
  List<QueryWord> words(String typed) {
    return analyzers.languages().words(typed);
  }

  /** Whether an article has the word, as it is written or in another form. */
  boolean knows(QueryWord word) {
    if (hasAll(TextField.TEXT.neutral(), List.of(TextField.values()), null, word.text())) {
      return true;
    }
    UnicodeScript script = UnicodeScript.of(word.text().codePointAt(0));
    boolean neutral = word.script() == WordScript.NUMBER;
    return !neutral
        && languages.stream()
            .filter(language -> language.scripts().contains(script))
            .anyMatch(language ->
                hasAll(TextField.TEXT.in(language), TextField.IN_LANGUAGES, language, word.text()));
  }

  /** Whether there is a word in a text, and the index knows all of them. */
  boolean knowsAll(String text) {
    List<QueryWord> words = words(text);
    return !words.isEmpty() && words.stream().allMatch(this::knows);
  }

  /** In how many articles a folded word is written so, in the field where it is most frequent. */
  int articles(String folded) {
    int most = 0;
    for (TextField field : TextField.values()) {
      most = Math.max(most, articles(field.neutral(), folded));
    }
    return most;
  }

  /**
   * In how many articles a folded word is in any of its forms, in the language and field where it
   * is most frequent.
   */
  int articlesInAnyForm(String folded) {
    UnicodeScript script = UnicodeScript.of(folded.codePointAt(0));
    int most = 0;
    for (Language language : languages) {
      if (language.scripts().contains(script)) {
        List<List<String>> places = places(TextField.TEXT.in(language), folded);
        for (String term : places.size() == 1 ? places.get(0) : List.<String>of()) {
          for (TextField field : READ) {
            most = Math.max(most, articles(field.in(language), term));
          }
        }
      }
    }
    return most;
  }

  /** The word in the one spelling that the index has of it. */
  String folded(String word) {
    List<List<String>> places = places(TextField.TEXT.neutral(), word);
    return places.size() == 1 ? places.get(0).get(0) : "";
  }

  /**
   * The words that an automaton accepts, with the number of articles that have each.
   *
   * @param most how many words are looked at in each field
   */
  Map<String, Integer> accepted(Automaton automaton, int most) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (TextField field : READ) {
      terms
          .accepted(field.neutral(), automaton, most)
          .forEach((term, articles) -> found.merge(term, articles, Math::max));
    }
    found.keySet().removeIf(term -> term.charAt(0) == MarkFoldingFilter.SIGN);
    return found;
  }

  /** Whether a dictionary of one of the languages has the word, so that it is no typing error. */
  boolean isInDictionary(QueryWord word) {
    String folded = folded(word.text());
    return !folded.isEmpty()
        && withScriptOf(folded)
            .flatMap(language -> analyzers.languages().dictionary(language).stream())
            .anyMatch(dictionary -> !dictionary.lookup().lemmas(folded).isEmpty());
  }

  /** Whether a word only serves the sentence, in one of the languages. */
  boolean isFunctionWord(String word) {
    return languages.stream()
        .anyMatch(language -> analyzers.languages().isFunctionWord(language, word));
  }

  /**
   * The form in which most articles write a word that none writes so; empty if none of them begins
   * like it.
   *
   * @param folded a form of the word
   */
  String written(String folded) throws IOException {
    Set<String> wanted = formsOf(folded);
    String beginning = folded.substring(0, Math.max(2, folded.length() * 2 / 3));
    Automaton all = Operations.concatenate(List.of(Automata.makeString(beginning), ANYTHING));
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> each : accepted(all, LOOKED_AT).entrySet()) {
      boolean better =
          each.getValue() == most ? each.getKey().compareTo(best) < 0 : each.getValue() > most;
      if (better && formsOf(each.getKey()).stream().anyMatch(wanted::contains)) {
        best = each.getKey();
        most = each.getValue();
      }
    }
    return best;
  }

  /* What the analyzers of its languages make of a word. */
  private Set<String> formsOf(String folded) {
    Set<String> forms = new TreeSet<>();
    withScriptOf(folded)
        .forEach(language -> {
          List<List<String>> places = places(TextField.TEXT.in(language), folded);
          if (places.size() == 1) {
            places.get(0).forEach(term -> forms.add(language.primary() + ':' + term));
          }
        });
    return forms;
  }

  private Stream<Language> withScriptOf(String word) {
    UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
    return languages.stream().filter(language -> language.scripts().contains(script));
  }

  /** Whether articles have Chinese text. */
  boolean hasChinese() {
    return languages.stream().anyMatch(IndexWords::isChinese);
  }

  /** The Chinese words in Simplified characters, with the number of articles that have each. */
  Map<String, Integer> chinese() throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (Language language : languages.stream().filter(IndexWords::isChinese).toList()) {
      for (TextField field : READ) {
        terms
            .accepted(field.in(language), ANYTHING, Integer.MAX_VALUE)
            .forEach((term, articles) -> found.merge(term, articles, Math::max));
      }
    }
    return found;
  }

  /** The different titles, tags or headings of Chinese articles, up to so many. */
  List<String> chineseCaptions(Caption.Kind kind, int most) throws IOException {
    List<String> beginnings =
        Stream.of(Language.CHINESE_SIMPLIFIED, Language.CHINESE_TRADITIONAL)
            .map(language -> Caption.beginning(language, kind, ""))
            .toList();
    return terms.captions(CaptionChoice.beginning(beginnings)).keySet().stream()
        .sorted()
        .map(caption -> Caption.parse(caption).spelling())
        .distinct()
        .limit(most)
        .toList();
  }

  /** The Chinese words of a text in their order, in Simplified characters. */
  List<Token> chineseWords(String text) {
    return tokens(TextField.TEXT.in(Language.CHINESE_SIMPLIFIED), text);
  }

  /** The number of articles in which two Chinese characters follow each other. */
  int articlesWithPair(String characters) {
    int most = 0;
    for (Token token : tokens(TextField.TEXT.neutral(), characters)) {
      if (token.length() == 2) {
        for (TextField field : READ) {
          most = Math.max(most, articles(field.neutral(), token.term()));
        }
      }
    }
    return most;
  }

  private static boolean isChinese(Language language) {
    return language.primary().equals(Language.CHINESE_SIMPLIFIED.primary());
  }

  private boolean hasAll(
      String analyzed, List<TextField> fields, @Nullable Language language, String word) {
    List<List<String>> places = places(analyzed, word);
    return !places.isEmpty()
        && places.stream()
            .allMatch(place ->
                place.stream()
                    .anyMatch(term ->
                        fields.stream()
                            .map(field -> language == null ? field.neutral() : field.in(language))
                            .anyMatch(field -> has(field, term, language == null))));
  }

  /* With other marks on its letters, or none, a search finds a word as well. */
  private boolean has(String field, String term, boolean neutral) {
    if (articles(field, term) > 0) {
      return true;
    }
    String plain = neutral ? MarkFoldingFilter.plain(term) : term;
    return neutral
        && (articles(field, MarkFoldingFilter.SIGN + plain) > 0
            || !plain.equals(term) && articles(field, plain) > 0);
  }

  private int articles(String field, String term) {
    return terms.articles(field, term);
  }

  /* The terms at each place; one that spans several, such as a compound word, is left to them. */
  private List<List<String>> places(String field, String word) {
    List<List<String>> places = new ArrayList<>();
    int last = -1;
    for (Token token : tokens(field, word)) {
      if (token.length() == 1) {
        if (token.position() != last) {
          places.add(new ArrayList<>());
          last = token.position();
        }
        places.get(places.size() - 1).add(token.term());
      }
    }
    return places;
  }

  private List<Token> tokens(String field, String text) {
    return Token.of(analyzers, field, text).stream().filter(token -> !isFound(token)).toList();
  }

  /* What finds a text and is no word of it. */
  private static boolean isFound(Token token) {
    return token.type().equals(CompoundWordFilter.PART)
        || token.term().charAt(0) == MarkFoldingFilter.SIGN;
  }
}
