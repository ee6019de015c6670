package dev.tolmach.analysis.lemma;

import dev.tolmach.language.Language;
import java.util.List;

/** A dictionary that knows two lemmas of each word that begins with a д. */
final class TwoLemmas implements LemmaDictionary {
  @Override
  public Language language() {
    return Language.RUSSIAN;
  }

  @Override
  public String identity() {
    return "two lemmas";
  }

  @Override
  public Lookup lookup() {
    return form -> form.charAt(0) == 'д' ? List.of(form + "1", form + "2") : List.of();
  }
}
