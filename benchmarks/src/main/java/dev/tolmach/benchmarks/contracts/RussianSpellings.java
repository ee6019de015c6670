package dev.tolmach.benchmarks.contracts;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The ways in which Russian words are written besides the plain one. */
final class RussianSpellings {
  private static final String VOWELS = "аеиоуыэюя";
  private static final char STRESS = '\u0301';
  private static final char SOFT_HYPHEN = '\u00AD';

  /** Shorter beginnings are the beginnings of too many words. */
  private static final int PREFIX = 4;

  private RussianSpellings() {}

  /**
   * For a form of each paradigm a group: its spellings, found by each of them, in a phrase and by
   * its beginning.
   */
  static FormGroups of(Map<String, Set<String>> paradigms, Random random) {
    FormGroups groups = new FormGroups();
    paradigms.forEach((lemma, forms) -> {
      String form = forms.toArray(String[]::new)[random.nextInt(forms.size())];
      Set<String> texts = new TreeSet<>();
      Set<String> queries = new TreeSet<>();
      for (String spelling : spellings(form)) {
        texts.add("маяк " + spelling + " море");
        queries.add(spelling);
        queries.add("\"маяк " + spelling + " море\"");
        if (spelling.length() > PREFIX) {
          queries.add(beginning(spelling) + '*');
        }
      }
      groups.add(lemma, texts, queries);
    });
    return groups;
  }

  /** The form as it is and in each other way that it can be written. */
  static Set<String> spellings(String form) {
    Set<String> spellings = new TreeSet<>(Set.of(form));
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      String before = form.substring(0, i);
      String after = form.substring(i + 1);
      if (VOWELS.indexOf(c) >= 0) {
        spellings.add(before + c + STRESS + after);
      }
      if (c == 'е') {
        spellings.add(before + 'ё' + after);
        spellings.add(before + "е\u0308" + after);
      }
      if (c == 'й') {
        spellings.add(before + "и\u0306" + after);
      }
      if (i > 0) {
        spellings.add(before + SOFT_HYPHEN + c + after);
      }
    }
    return spellings;
  }

  /** The first letters, with all marks of the last. */
  private static String beginning(String spelling) {
    int end = PREFIX;
    while (end < spelling.length() && !Character.isLetter(spelling.charAt(end))) {
      end++;
    }
    return spelling.substring(0, end);
  }
}
