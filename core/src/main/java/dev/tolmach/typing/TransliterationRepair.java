package dev.tolmach.typing;

import dev.tolmach.glossary.sound.RussianLetters;
import dev.tolmach.suggest.Suggestion;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Reads Latin letters as Russian: {@code neiroseti}, {@code nejroseti} and {@code neyroseti} are
 * нейросети. All readings of all schemes are one automaton, which is held against the words of the
 * index; of those that it accepts the one written most regularly comes first, then the most
 * frequent. If it accepts none, the likeliest readings are looked for in their other forms.
 */
final class TransliterationRepair {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;
  private static final int LOOKED_AT = 500;
  private static final int MOST = 4;
  private static final int TRIED_FORMS = 200;
  private static final int WORK = 100_000;
  private static final double COST = 0.4;
  private static final double BY_FREQUENCY = 0.22;

  private final IndexWords index;

  TransliterationRepair(IndexWords index) {
    this.index = index;
  }

  /** The Russian words of the index that are written so in Latin letters. */
  List<Alternative> of(Part part) throws IOException {
    String latin = latin(part.text());
    if (latin.length() < SHORTEST || latin.length() > LONGEST || !isLatin(latin)) {
      return List.of();
    }
    List<Alternative> found = new ArrayList<>();
    index
        .accepted(readings(latin), LOOKED_AT)
        .forEach((russian, articles) -> found.add(alternative(part, latin, russian, articles)));
    if (found.isEmpty() && index.isComplete()) {
      for (String russian : RussianLetters.standard().likeliest(latin, TRIED_FORMS)) {
        int articles = index.articlesInAnyForm(russian);
        String written = articles > 0 && found.size() < MOST ? index.written(russian) : "";
        if (!written.isEmpty()) {
          found.add(alternative(part, latin, russian, articles).as(written));
        }
      }
    }
    found.sort(Alternative.LIKELIEST);
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private Alternative alternative(Part part, String latin, String russian, int articles) {
    double rarity = BY_FREQUENCY * Math.log(1 + index.size() / (double) articles);
    double cost = COST + RussianLetters.standard().cost(latin, russian) + rarity;
    return new Alternative(
        part.start(), part.end(), russian, Suggestion.Reason.TRANSLITERATION, cost);
  }

  private static String latin(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return composed.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
  }

  private static boolean isLatin(String text) {
    return text.chars().anyMatch(Character::isLetter)
        && text.codePoints()
            .filter(Character::isLetter)
            .allMatch(c ->
                Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.COMMON);
  }

  /*
   * For each place in the Latin text two states: arrived there, and ready for the next letter, which
   * may come after a sign that is not written. The places are taken from the last to the first,
   * because an edge without a letter copies the edges of the state it leads to.
   */
  private Automaton readings(String latin) {
    Automaton.Builder automaton = new Automaton.Builder();
    int length = latin.length();
    for (int state = 0; state < 2 * (length + 1); state++) {
      automaton.createState();
    }
    automaton.setAccept(ready(length), true);
    for (int at = length; at >= 0; at--) {
      for (RussianLetters.Row row : RussianLetters.standard().rows()) {
        if (!row.latin().isEmpty() && latin.startsWith(row.latin(), at)) {
          addReading(automaton, ready(at), row.russian(), arrived(at + row.latin().length()));
        } else if (row.latin().isEmpty()) {
          automaton.addTransition(arrived(at), ready(at), row.russian().charAt(0));
        }
      }
      automaton.addEpsilon(arrived(at), ready(at));
    }
    Automaton all = automaton.finish();
    return Operations.determinize(all, WORK);
  }

  private static void addReading(Automaton.Builder automaton, int from, String russian, int to) {
    int state = from;
    for (int i = 0; i < russian.length() - 1; i++) {
      int next = automaton.createState();
      automaton.addTransition(state, next, russian.charAt(i));
      state = next;
    }
    automaton.addTransition(state, to, russian.charAt(russian.length() - 1));
  }

  private static int arrived(int at) {
    return 2 * at;
  }

  private static int ready(int at) {
    return 2 * at + 1;
  }
}
