package dev.tolmach.vocabulary;

import dev.tolmach.analysis.word.MarkFoldingFilter;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Those terms of one snapshot of an index that are a word once the marks of their Latin letters are
 * left out: the index has them as they are written, or as a stemmer left them. Any thread may ask.
 */
final class MarkedTerms {
  /** Of one word, the first in the order of their bytes. */
  static final int MOST = 16;

  /* Longer words have no other spellings. In UTF-16 code units. */
  private static final int LONGEST = 40;

  /* Words that are asked for again and again. */
  private static final int MOST_KEPT = 10_000;

  /* What letters with marks are without them: of one letter or two, each with all that are it. */
  private static final Map<String, List<Character>> MARKED = marked();
  private static final int LONGEST_PLAIN = 3;

  private final LiveCounts counts;
  private final Map<PlainWord, Set<String>> known = new ConcurrentHashMap<>();

  MarkedTerms(LiveCounts counts) {
    this.counts = counts;
  }

  private static Map<String, List<Character>> marked() {
    Map<String, List<Character>> marked = new HashMap<>();
    for (char c = 0xDF; c <= 0x1EFF; c = c == 0x24F ? 0x1E00 : (char) (c + 1)) {
      String letter = String.valueOf(c);
      String plain = MarkFoldingFilter.plain(letter);
      if (Character.isLowerCase(c) && !plain.equals(letter)) {
        marked.computeIfAbsent(plain, each -> new ArrayList<>()).add(c);
      }
    }
    return marked;
  }

  Set<String> of(String field, String plain) throws IOException {
    PlainWord asked = new PlainWord(field, plain);
    Set<String> found = known.get(asked);
    if (found == null) {
      found = plain.isEmpty() || plain.length() > LONGEST ? Set.of() : Set.copyOf(read(asked));
      if (known.size() < MOST_KEPT) {
        known.put(asked, found);
      }
    }
    return found;
  }

  private Set<String> read(PlainWord asked) throws IOException {
    CompiledAutomaton compiled = new CompiledAutomaton(automaton(asked.plain()), true, true, false);
    TreeSet<String> found = new TreeSet<>();
    for (String field : TextField.inAll(asked.field())) {
      counts.visit(
          field,
          compiled::getTermsEnum,
          (term, articles) -> {
            found.add(term.utf8ToString());
            return found.size() < TextField.values().length * MOST;
          });
    }
    return first(found);
  }

  /** The first of some. */
  static Set<String> first(Set<String> found) {
    TreeSet<String> first = new TreeSet<>(found);
    while (first.size() > MOST) {
      first.pollLast();
    }
    return first;
  }

  /* One row of states for as long as no letter has had a mark, and one for afterwards. */
  private static Automaton automaton(String plain) {
    int length = plain.length();
    Automaton.Builder automaton = new Automaton.Builder();
    for (int state = 0; state < 2 * (length + 1); state++) {
      automaton.createState();
    }
    int marked = length + 1;
    for (int at = 0; at < length; at++) {
      automaton.addTransition(at, at + 1, plain.charAt(at));
      automaton.addTransition(marked + at, marked + at + 1, plain.charAt(at));
      for (int end = at + 1; end <= Math.min(length, at + LONGEST_PLAIN); end++) {
        for (char letter : MARKED.getOrDefault(plain.substring(at, end), List.of())) {
          automaton.addTransition(at, marked + end, letter);
          automaton.addTransition(marked + at, marked + end, letter);
        }
      }
    }
    automaton.setAccept(marked + length, true);
    return Operations.removeDeadStates(automaton.finish());
  }
}
