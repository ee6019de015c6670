package dev.tolmach.benchmarks.contracts;

import dev.tolmach.benchmarks.BenchmarkArguments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Counts the Russian words that do not find their own forms or spellings, and those that find words
 * they are not.
 *
 * <p>Usage: {@code RussianContract all|FOLDER... [--lemmas N] [--seed N] [--misses N]}. Every form
 * is an article of its own, and the product searches them with its default settings:
 *
 * <ul>
 *   <li>all forms of N lemmas of the dictionary (2,000 by default), each looked for by each;
 *   <li>the forms that the treebanks of the folders ({@code ru_*.conllu}) have of one lemma;
 *   <li>other spellings of the drawn forms: ё for е, stress marks, soft hyphens, decomposed й and
 *       ё; as words, in phrases and as prefixes;
 *   <li>words of the closed table, looked for by nouns and verbs that some dictionary finds in
 *       them.
 * </ul>
 */
public final class RussianContract {
  private static final String USAGE =
      "RussianContract all|FOLDER... [--lemmas N] [--seed N] [--misses N]";
  private static final int LEMMAS = 2000;
  private static final int SEED = 20_260_101;
  private static final List<String> NO_FUNCTION_WORDS =
      List.of("пот", "уж", "тема", "длить", "посол", "тереть");

  private final PrintStream out;
  private final int shown;
  private final Set<String> closed = RussianParadigms.closedForms();

  RussianContract(PrintStream out, int shown) throws IOException {
    this.out = out;
    this.shown = shown;
  }

  /** Runs all of it. */
  public static void main(String[] arguments) throws IOException {
    BenchmarkArguments given = BenchmarkArguments.of(arguments, USAGE);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RussianContract contract = new RussianContract(out, given.number("misses", 20));
    contract.printHead();
    contract.printDrawn(given.number("lemmas", LEMMAS), given.number("seed", SEED));
    for (String folder : given.values()) {
      if (!folder.equals("all")) {
        contract.printTreebanks(Path.of(folder));
      }
    }
  }

  void printHead() {
    out.println("| words | groups | pairs | misses | found |");
    out.println("|---|---|---|---|---|");
  }

  /** What must be without a miss. Returns the misses. */
  int printDrawn(int lemmas, int seed) throws IOException {
    Random random = new Random(seed);
    Map<String, Set<String>> drawn = RussianParadigms.drawn(lemmas, random);
    Map<String, Set<String>> open = RussianParadigms.without(closed, drawn);
    return print("all forms of " + drawn.size() + " lemmas, the table apart", open)
        + print("spellings of one form of each", RussianSpellings.of(open, random))
        + printTable();
  }

  /** Words of the closed table that are found by a word that they are not. */
  private int printTable() throws IOException {
    FormGroups table = new FormGroups();
    table.add("table", closed, new TreeSet<>(NO_FUNCTION_WORDS));
    FormGroups.Outcome outcome = table.run();
    Set<String> found = new TreeSet<>();
    for (String word : NO_FUNCTION_WORDS) {
      for (String form : closed) {
        if (!word.equals(form) && !outcome.misses().contains(word + " – " + form)) {
          found.add(word + " – " + form);
        }
      }
    }
    String words = String.join(", ", NO_FUNCTION_WORDS) + " among words of the table";
    row(words, closed.size(), outcome.pairs(), found, "should not meet");
    return found.size();
  }

  private void printTreebanks(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(RussianContract::isRussian).sorted().toList();
    }
    for (Path file : files) {
      Map<String, Set<String>> forms = RussianParadigms.ofTreebank(file);
      print(file.getFileName() + ", all words", forms);
      print(file.getFileName() + ", the table apart", RussianParadigms.without(closed, forms));
    }
  }

  private static boolean isRussian(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("ru_") && name.endsWith(".conllu");
  }

  private int print(String name, Map<String, Set<String>> paradigms) throws IOException {
    FormGroups groups = new FormGroups();
    paradigms.forEach(groups::add);
    return print(name, paradigms.size(), groups.run());
  }

  private int print(String name, FormGroups groups) throws IOException {
    return print(name, groups.size(), groups.run());
  }

  private int print(String name, int groups, FormGroups.Outcome outcome) {
    String found = String.format(Locale.ROOT, "%.2f %%", outcome.percent());
    row(name, groups, outcome.pairs(), outcome.misses(), found);
    return outcome.misses().size();
  }

  private void row(String name, int groups, long pairs, Iterable<String> misses, String found) {
    int count = 0;
    for (Iterator<String> miss = misses.iterator(); miss.hasNext(); count++) {
      String text = miss.next();
      if (count < shown) {
        out.println("MISS " + text);
      }
    }
    out.println(
        "| " + name + " | " + groups + " | " + pairs + " | " + count + " | " + found + " |");
  }
}
