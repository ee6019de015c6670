package dev.tolmach.benchmarks.contracts;

import dev.tolmach.analysis.lemma.LemmaFilterFactory;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Russian lemmas with their forms, from the source of the dictionary and from treebanks. */
final class RussianParadigms {
  private static final String SOURCE = "/org/languagetool/resource/ru/russian.dict";
  private static final Set<String> NO_WORDS = Set.of("PUNCT", "SYM", "X", "_");

  private RussianParadigms() {}

  /** The forms of lemmas drawn by chance, of those that have several. */
  static Map<String, Set<String>> drawn(int count, Random random) throws IOException {
    Dictionary dictionary = dictionary();
    Set<String> lemmas = new TreeSet<>();
    for (WordData entry : new DictionaryLookup(dictionary)) {
      lemmas.add(folded(entry.getStem()));
    }
    List<String> shuffled = new ArrayList<>(lemmas);
    Collections.shuffle(shuffled, random);
    Map<String, Set<String>> candidates = new TreeMap<>();
    shuffled.stream().limit(2L * count).forEach(lemma -> candidates.put(lemma, new TreeSet<>()));
    for (WordData entry : new DictionaryLookup(dictionary)) {
      Set<String> forms = candidates.get(folded(entry.getStem()));
      if (forms != null) {
        forms.add(folded(entry.getWord()));
      }
    }
    Map<String, Set<String>> drawn = new TreeMap<>();
    for (String lemma : shuffled.subList(0, Math.min(shuffled.size(), 2 * count))) {
      Set<String> forms = candidates.getOrDefault(lemma, Set.of());
      if (drawn.size() < count && forms.size() > 1) {
        drawn.put(lemma, forms);
      }
    }
    return drawn;
  }

  /**
   * The forms of each lemma that a treebank in CoNLL-U has, apart by part of speech, but for those
   * that it marks as abbreviations or typing errors.
   */
  static Map<String, Set<String>> ofTreebank(Path file) throws IOException {
    Map<String, Set<String>> forms = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t");
      if (columns.length == 10 && isWord(columns)) {
        forms
            .computeIfAbsent(folded(columns[2]) + ' ' + columns[3], lemma -> new TreeSet<>())
            .add(folded(columns[1]));
      }
    }
    forms.values().removeIf(set -> set.size() < 2);
    return forms;
  }

  private static boolean isWord(String[] columns) {
    return columns[0].matches("\\d+")
        && !NO_WORDS.contains(columns[3])
        && !columns[5].contains("Abbr=Yes")
        && !columns[5].contains("Typo=Yes");
  }

  /** The forms that the product's closed table has terms of its own for. */
  static Set<String> closedForms() throws IOException {
    Set<String> forms = new TreeSet<>();
    InputStream table = LemmaFilterFactory.class.getResourceAsStream("forms-ru.tsv");
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isEmpty())
          .flatMap(line -> Stream.of(line.substring(line.indexOf('\t') + 1).split(" ")))
          .forEach(forms::add);
    }
    return forms;
  }

  /** Without these forms, and without lemmas that have only one left. */
  static Map<String, Set<String>> without(Set<String> closed, Map<String, Set<String>> paradigms) {
    Map<String, Set<String>> rest = new TreeMap<>();
    paradigms.forEach((lemma, forms) -> {
      Set<String> open = new TreeSet<>(forms);
      open.removeAll(closed);
      if (open.size() > 1) {
        rest.put(lemma, open);
      }
    });
    return rest;
  }

  private static Dictionary dictionary() throws IOException {
    URL source = RussianParadigms.class.getResource(SOURCE);
    if (source == null) {
      throw new FileNotFoundException(SOURCE);
    }
    return Dictionary.read(source);
  }

  private static String folded(CharSequence word) {
    return word.toString().toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
