package dev.tolmach.analysis.lemma;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/**
 * A table of word forms and their lemmas in little memory, made by {@link LemmaTableWriter}.
 * Immutable and thread-safe.
 */
public final class LemmaTable {
  /* An automaton maps each form to the number of a rule. A rule says for each lemma how many
   * characters to take from the end of the form and what to put there; some thousand rules serve
   * millions of forms. The automaton's labels are the places of characters in an alphabet of the
   * language's own, in the order of their code points; 0 is no character.
   *
   * On file: MAGIC, identity, alphabet, number of rules, the rules, the automaton. A rule is the
   * number of its lemmas, and for each the number of characters to take and the text to put. */

  static final String MAGIC = "tolmach lemmas 1";

  private static final int UNKNOWN = -1;

  private final String identity;
  private final byte[] labels;
  private final Rule[][] rules;
  private final FST<Long> forms;

  /** A rule that makes a lemma of a form. */
  record Rule(int take, String put) {
    String apply(CharSequence form) {
      return new StringBuilder(form).replace(form.length() - take, form.length(), put).toString();
    }
  }

  private LemmaTable(DataInput in) throws IOException {
    String magic = in.readString();
    if (!magic.equals(MAGIC)) {
      throw new IOException(
          "Not a table of lemmas: '" + magic + "'. Expected '" + MAGIC + "'. Build it again.");
    }
    identity = in.readString();
    labels = labels(in.readString());
    rules = new Rule[in.readVInt()][];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = rule(in);
    }
    forms = new FST<>(FST.readMetadata(in, PositiveIntOutputs.getSingleton()), in);
  }

  /**
   * Reads a table into memory.
   *
   * @param in a whole table; stays open
   * @return the table
   * @throws IOException if it cannot be read or is no table of this version
   */
  public static LemmaTable read(InputStream in) throws IOException {
    return new LemmaTable(new InputStreamDataInput(in));
  }

  private static byte[] labels(String alphabet) {
    byte[] labels = new byte[Character.MAX_VALUE + 1];
    for (int i = 0; i < alphabet.length(); i++) {
      labels[alphabet.charAt(i)] = (byte) (i + 1);
    }
    return labels;
  }

  private static Rule[] rule(DataInput in) throws IOException {
    Rule[] rule = new Rule[in.readVInt()];
    for (int i = 0; i < rule.length; i++) {
      rule[i] = new Rule(in.readVInt(), in.readString());
    }
    return rule;
  }

  /**
   * A hash of all that the table says.
   *
   * @return hexadecimal digits
   */
  public String identity() {
    return identity;
  }

  /**
   * A way to look words up, for one thread.
   *
   * @return a new lookup
   */
  public LemmaDictionary.Lookup lookup() {
    FST.BytesReader reader = forms.getBytesReader();
    FST.Arc<Long> arc = new FST.Arc<>();
    return form -> {
      int rule = find(form, arc, reader);
      return rule == UNKNOWN ? List.of() : lemmas(form, rules[rule]);
    };
  }

  private int find(CharSequence form, FST.Arc<Long> arc, FST.BytesReader reader) {
    try {
      forms.getFirstArc(arc);
      long sum = 0;
      for (int i = 0; i < form.length(); i++) {
        int label = labels[form.charAt(i)] & 0xFF;
        if (label == 0 || forms.findTargetArc(label, arc, arc, reader) == null) {
          return UNKNOWN;
        }
        sum += arc.output();
      }
      return arc.isFinal() ? (int) (sum + arc.nextFinalOutput()) : UNKNOWN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lemmas(CharSequence form, Rule[] rules) {
    List<String> lemmas = new ArrayList<>(rules.length);
    for (Rule rule : rules) {
      lemmas.add(rule.apply(form));
    }
    return lemmas;
  }
}
