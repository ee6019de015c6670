package dev.tolmach.typing;

import dev.tolmach.suggest.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what was typed as if another keyboard layout had been on: {@code ytqhjctnb} is нейросети,
 * {@code зйтхон} is python. A part of a query between two spaces is read so as a whole, since keys
 * of punctuation are letters on the other layout.
 */
final class LayoutRepair {
  private record Switch(Keyboard on, Keyboard meant) {}

  private static final List<Switch> SWITCHES =
      List.of(
          new Switch(Keyboard.ENGLISH, Keyboard.RUSSIAN),
          new Switch(Keyboard.RUSSIAN, Keyboard.ENGLISH),
          new Switch(Keyboard.ENGLISH, Keyboard.UKRAINIAN),
          new Switch(Keyboard.UKRAINIAN, Keyboard.ENGLISH));

  private final IndexWords index;

  LayoutRepair(IndexWords index) {
    this.index = index;
  }

  /** What a text is on all other layouts. */
  static List<String> readings(String text) {
    return SWITCHES.stream()
        .map(each -> convert(text, each))
        .filter(converted -> !converted.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * What a part of a query is on the other layouts on which the index knows all of its words. Where
   * it knows those that were typed, too, only one whole word is likelier than these.
   */
  List<Alternative> of(Part part) {
    List<Alternative> found = new ArrayList<>();
    boolean known = index.knowsAll(part.text());
    for (String converted : readings(part.text())) {
      long letters = converted.chars().filter(Character::isLetter).count();
      boolean likely = letters > 1 && (!known || letters == converted.length());
      if (likely && index.knowsAll(converted)) {
        found.add(
            new Alternative(
                part.start(), part.end(), converted, Suggestion.Reason.LAYOUT, found.size()));
      }
    }
    return found;
  }

  /* Empty if the text was not typed on the layout, or is no text on the other one. */
  private static String convert(String text, Switch layouts) {
    boolean typedSo =
        text.chars().filter(Character::isLetter).allMatch(c -> layouts.on.hasLetter((char) c));
    if (!typedSo || text.chars().noneMatch(Character::isLetter)) {
      return "";
    }
    String converted = layouts.on.onto(layouts.meant, text);
    boolean words = converted.chars().anyMatch(c -> layouts.meant.hasLetter((char) c));
    return words && !converted.equals(text) ? converted : "";
  }
}
