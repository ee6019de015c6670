package dev.tolmach.analysis.lemma;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/**
 * Makes the file that a {@link LemmaTable} is read from. Equal words make equal files, in whatever
 * order they come. Millions of forms take some hundred bytes of memory each. Not thread-safe.
 */
public final class LemmaTableWriter {
  private static final char SEPARATOR = '\0';

  private static final Comparator<Map.Entry<List<LemmaTable.Rule>, Integer>> COMMONEST_FIRST =
      Map.Entry.<List<LemmaTable.Rule>, Integer>comparingByValue()
          .reversed()
          .thenComparing(entry -> entry.getKey().toString());

  private final BytesRefHash rows = new BytesRefHash();
  private final NavigableSet<Character> alphabet = new TreeSet<>();

  /** A writer without words. */
  public LemmaTableWriter() {}

  /**
   * Adds a reading of a form; one that is here already changes nothing.
   *
   * @param form a folded word in lower case
   * @param lemma its lemma, also folded and in lower case
   */
  public void add(String form, String lemma) {
    rows.add(new BytesRef(form + SEPARATOR + lemma));
    form.chars().forEach(c -> alphabet.add((char) c));
  }

  /**
   * Writes the table of all that was added. Nothing may be added after.
   *
   * @param out where to; stays open
   * @throws IOException if it cannot be written
   * @throws IllegalStateException if the forms have more than 254 different characters
   */
  public void write(OutputStream out) throws IOException {
    if (alphabet.size() > 254) {
      throw new IllegalStateException(
          "Too many characters: " + alphabet.size() + ". Expected at most 254 in all forms.");
    }
    int[] order = rows.sort();
    Map<List<LemmaTable.Rule>, Integer> uses = new HashMap<>();
    forEachForm(order, (form, rule) -> uses.merge(rule, 1, Integer::sum));
    List<List<LemmaTable.Rule>> rules =
        uses.entrySet().stream().sorted(COMMONEST_FIRST).map(Map.Entry::getKey).toList();
    OutputStreamDataOutput data = new OutputStreamDataOutput(out);
    data.writeString(LemmaTable.MAGIC);
    data.writeString(identity(order));
    data.writeString(alphabetInOrder());
    writeRules(rules, data);
    writeForms(order, rules, data);
  }

  private interface FormConsumer {
    void accept(String form, List<LemmaTable.Rule> rule) throws IOException;
  }

  /** All forms in their order, each with the rule for all its lemmas. */
  private void forEachForm(int[] order, FormConsumer consumer) throws IOException {
    String form = "";
    List<LemmaTable.Rule> rule = new ArrayList<>();
    BytesRef row = new BytesRef();
    for (int i = 0; i < rows.size(); i++) {
      String text = rows.get(order[i], row).utf8ToString();
      int end = text.indexOf(SEPARATOR);
      if (!text.substring(0, end).equals(form)) {
        if (!rule.isEmpty()) {
          consumer.accept(form, List.copyOf(rule));
        }
        form = text.substring(0, end);
        rule.clear();
      }
      rule.add(rule(form, text.substring(end + 1)));
    }
    if (!rule.isEmpty()) {
      consumer.accept(form, List.copyOf(rule));
    }
  }

  private static LemmaTable.Rule rule(String form, String lemma) {
    int same = 0;
    while (same < Math.min(form.length(), lemma.length())
        && form.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    return new LemmaTable.Rule(form.length() - same, lemma.substring(same));
  }

  private String identity(int[] order) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      BytesRef row = new BytesRef();
      for (int i = 0; i < rows.size(); i++) {
        rows.get(order[i], row);
        hash.update(row.bytes, row.offset, row.length);
        hash.update((byte) '\n');
      }
      return HexFormat.of().formatHex(hash.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String alphabetInOrder() {
    StringBuilder text = new StringBuilder();
    alphabet.forEach(text::append);
    return text.toString();
  }

  private static void writeRules(List<List<LemmaTable.Rule>> rules, OutputStreamDataOutput data)
      throws IOException {
    data.writeVInt(rules.size());
    for (List<LemmaTable.Rule> rule : rules) {
      data.writeVInt(rule.size());
      for (LemmaTable.Rule lemma : rule) {
        data.writeVInt(lemma.take());
        data.writeString(lemma.put());
      }
    }
  }

  private void writeForms(
      int[] order, List<List<LemmaTable.Rule>> rules, OutputStreamDataOutput data)
      throws IOException {
    Map<List<LemmaTable.Rule>, Long> numbers = new HashMap<>();
    rules.forEach(rule -> numbers.put(rule, (long) numbers.size()));
    FSTCompiler<Long> compiler =
        new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, PositiveIntOutputs.getSingleton()).build();
    IntsRefBuilder path = new IntsRefBuilder();
    String letters = alphabetInOrder();
    forEachForm(
        order,
        (form, rule) -> {
          path.clear();
          form.chars().forEach(c -> path.append(letters.indexOf(c) + 1));
          compiler.add(path.get(), numbers.get(rule));
        });
    FST<Long> forms = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    forms.save(data, data);
  }
}
