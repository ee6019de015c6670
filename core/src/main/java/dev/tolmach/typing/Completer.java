package dev.tolmach.typing;

import dev.tolmach.glossary.sound.RussianLetters;
import dev.tolmach.language.Language;
import dev.tolmach.schema.Caption;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import dev.tolmach.vocabulary.CaptionChoice;
import dev.tolmach.vocabulary.KnownTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Completes what is being typed by the titles, tags and headings of an index.
 *
 * <ul>
 *   <li>What begins as typed comes first; if that is too little, what has all the typed words, in
 *       any order, the last one perhaps unfinished.
 *   <li>Of these tags and titles come before headings that as many articles have, and what more
 *       articles have before what fewer have.
 *   <li>If there is nothing, what was typed is read on the other keyboard layout, then as Russian
 *       in Latin letters.
 * </ul>
 *
 * <p>For one thread.
 */
public final class Completer {
  private static final int LONGEST = 200;
  private static final int READINGS = 12;

  private final KnownTerms terms;
  private final Collection<Language> languages;

  /**
   * A completer for an index.
   *
   * @param terms those of the index
   * @param languages those of its articles
   */
  @SuppressWarnings("exports") // For this module's own use.
  public Completer(KnownTerms terms, Collection<Language> languages) {
    this.terms = terms;
    this.languages = languages;
  }

  /**
   * Returns continuations of what is typed, the likeliest first.
   *
   * @throws IOException if the index cannot be read
   */
  public List<Completion> complete(CompletionRequest request) throws IOException {
    String prefix = request.prefix();
    if (prefix.length() > LONGEST) {
      return List.of();
    }
    List<Completion> found = completions(Caption.keyOf(prefix), request);
    boolean nothing = found.isEmpty() && terms.isComplete();
    for (String other : nothing ? otherReadings(prefix) : List.<String>of()) {
      if (found.isEmpty()) {
        found = completions(Caption.keyOf(other), request);
      }
    }
    return found;
  }

  private static List<String> otherReadings(String prefix) {
    List<String> others = new ArrayList<>(LayoutRepair.readings(prefix));
    String latin = prefix.strip().toLowerCase(Locale.ROOT);
    if (latin.length() > 1 && latin.length() <= 40) {
      others.addAll(RussianLetters.standard().likeliest(latin, READINGS));
    }
    return others;
  }

  private List<Completion> completions(String key, CompletionRequest request) throws IOException {
    if (key.isEmpty()) {
      return List.of();
    }
    List<String> beginnings = new ArrayList<>();
    for (Language language : languages(request)) {
      for (Caption.Kind kind : Caption.Kind.values()) {
        beginnings.add(Caption.beginning(language, kind, key));
      }
    }
    Captions captions = counted(CaptionChoice.beginning(beginnings));
    if (captions.size() < request.limit()) {
      List<String> tags = languages(request).stream().map(Language::tag).toList();
      captions.addAfter(counted(CaptionChoice.having(key, tags)));
    }
    return captions.best(request.limit());
  }

  private Captions counted(CaptionChoice choice) throws IOException {
    Captions captions = new Captions();
    terms
        .captions(choice)
        .forEach((caption, articles) -> captions.add(Caption.parse(caption), articles));
    return captions;
  }

  private List<Language> languages(CompletionRequest request) {
    String range = request.language();
    return languages.stream()
        .filter(language -> range == null || language.matches(range))
        .sorted()
        .toList();
  }
}
