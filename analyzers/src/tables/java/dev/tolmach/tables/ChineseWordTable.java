package dev.tolmach.tables;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes the table of Chinese words, of how often they occur and of how often one follows another,
 * from the data of Lucene's smartcn. The class that reads it describes its format: {@code
 * dev.tolmach.analysis.zh.WordModel}.
 */
final class ChineseWordTable {
  private static final String TARGET = "dev/tolmach/analysis/zh/words";
  private static final char FIRST_HAN = CoreDictionary.FIRST_HAN;
  private static final int HAN = CoreDictionary.LAST_HAN - FIRST_HAN + 1;
  private static final int ROW_OF_SUCCESSORS_BITS = 20;
  private static final int COLUMN_BITS = 15;
  private static final int COST_BITS = 11;
  private static final int ROW_OF_LONGER_BITS = 18;
  private static final int EMPTY_CELL = -1;
  private static final int HIGHEST_FREQUENCY = 2079997 + 80000;

  /** What smartcn writes for sentence edges, other scripts and numbers. */
  private static final List<String> CLASSES = List.of("始##始", "末##末", "未##串", "未##数");

  private final CoreDictionary dictionary = CoreDictionary.read();
  private final CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();

  /** Words by number; empty where nothing in the data can name the word. */
  private final List<String> words = new ArrayList<>();

  private final List<Integer> frequencies = new ArrayList<>();
  private final StringBuilder delimiters = new StringBuilder();
  private final int longWords;

  /** For each word what {@code WordModel} packs into a long. */
  private long[] facts = {};

  private ChineseWordTable() throws IOException {
    for (char c = FIRST_HAN; c < FIRST_HAN + HAN; c++) {
      add(gb2312.canEncode(c) ? String.valueOf(c) : "", dictionary.frequency(String.valueOf(c)));
    }
    CLASSES.forEach(name -> add(name, dictionary.frequency(name)));
    add("", 0);
    add("", HIGHEST_FREQUENCY);
    for (char c = '!'; c < Character.MAX_VALUE; c++) {
      if (isDelimiter(c) && gb2312.canEncode(c)) {
        delimiters.append(c);
        add(String.valueOf(c), HIGHEST_FREQUENCY);
      }
    }
    longWords = words.size();
    /* Common words next to each other, so that what is known of them shares cache lines. */
    IntStream.range(FIRST_HAN, FIRST_HAN + HAN)
        .boxed()
        .flatMap(c -> dictionary.longWords((char) (int) c).stream())
        .sorted(Comparator.comparingInt(word -> -dictionary.frequency(word)))
        .toList()
        .forEach(word -> add(word, dictionary.frequency(word)));
  }

  /** Writes the table, which takes a while, unless one made by the same means is there. */
  static void write(Path folder) throws IOException {
    Path target = folder.resolve(TARGET);
    Path madeBy = folder.resolveSibling("words-made-by");
    String means = means();
    if (Files.exists(target) && Files.exists(madeBy) && Files.readString(madeBy).equals(means)) {
      return;
    }
    Files.createDirectories(target.getParent());
    ChineseWordTable table = new ChineseWordTable();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16))) {
      table.write(out);
    }
    Files.writeString(madeBy, means);
  }

  /** What tells the data and these classes from others. */
  private static String means() throws IOException {
    List<String> sums = new ArrayList<>();
    sums.add(SmartcnData.checksum(SmartcnData.FOLDER + "coredict.mem"));
    sums.add(SmartcnData.checksum(SmartcnData.FOLDER + "bigramdict.mem"));
    for (Class<?> part :
        List.of(
            BigramFile.class,
            ChineseWordTable.class,
            CoreDictionary.class,
            Costs.class,
            OverlaidRows.class,
            SmartcnData.class)) {
      sums.add(SmartcnData.checksum(part.getSimpleName() + ".class"));
    }
    return String.join(" ", sums);
  }

  private void add(String word, int frequency) {
    words.add(word);
    frequencies.add(frequency);
  }

  /** All marks that smartcn takes for punctuation, and some letters, which do no harm. */
  private static boolean isDelimiter(char c) {
    return c <= '\u00BB'
        || (c >= '\u2010' && c <= '\u2642')
        || (c >= '\u3001' && c <= '\u301E')
        || (c >= '\uFE30' && c <= '\uFF63');
  }

  private void write(DataOutputStream out) throws IOException {
    writePairs(out);
    writeWords(out);
  }

  private static void write(DataOutputStream out, int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private static void write(DataOutputStream out, long[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  /** Beginnings of words: a row for each, whose columns are the characters that go on. */
  private void writeWords(DataOutputStream out) throws IOException {
    Map<String, TreeMap<Integer, String>> rows = new TreeMap<>();
    Map<String, Long> factsOfLongWords = new HashMap<>();
    for (int i = longWords; i < words.size(); i++) {
      String word = words.get(i);
      factsOfLongWords.put(word, facts[i]);
      for (int end = 1; end < word.length(); end++) {
        rows.computeIfAbsent(word.substring(0, end), w -> new TreeMap<>())
            .put(word.charAt(end) - FIRST_HAN, word.substring(0, end + 1));
      }
    }
    List<int[]> columns = new ArrayList<>();
    rows.values().forEach(row -> columns.add(columns(row)));
    OverlaidRows overlaid = new OverlaidRows(HAN);
    int[] placed = overlaid.place(columns);
    Map<String, Integer> bases = new TreeMap<>();
    rows.keySet().forEach(beginning -> bases.put(beginning, placed[bases.size()]));
    checkBits(overlaid.size(), ROW_OF_LONGER_BITS);

    int[] lastCharacters = new int[overlaid.size()];
    Arrays.fill(lastCharacters, Character.MAX_VALUE);
    long[] cells = new long[overlaid.size()];
    rows.forEach((beginning, row) -> {
      int base = bases.getOrDefault(beginning, 0);
      if (beginning.length() == 1) {
        facts[beginning.charAt(0) - FIRST_HAN] |= base;
      }
      row.forEach((column, longer) -> {
        lastCharacters[base + column] = column;
        cells[base + column] =
            factsOfLongWords.getOrDefault(longer, 0L) | bases.getOrDefault(longer, 0);
      });
    });
    write(out, Arrays.copyOf(facts, longWords));
    write(out, delimiters.chars().toArray());
    write(out, lastCharacters);
    write(out, cells);
  }

  /**
   * Pairs: a row for each first word. The second words have the columns, those with most pairs the
   * first ones; a word that is no second one has a column that is empty. Also notes what is to be
   * known of each word.
   */
  private void writePairs(DataOutputStream out) throws IOException {
    int[] named = IntStream.range(0, words.size()).filter(i -> !words.get(i).isEmpty()).toArray();
    List<String> names = Arrays.stream(named).mapToObj(words::get).toList();
    List<BigramFile.Pair> pairs = BigramFile.read().pairs(names);
    int[] timesSecond = new int[words.size()];
    pairs.forEach(pair -> timesSecond[named[pair.second()]]++);
    int[] seconds =
        IntStream.range(0, words.size())
            .filter(i -> timesSecond[i] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(i -> -timesSecond[i]))
            .mapToInt(i -> i)
            .toArray();
    int[] columns = new int[words.size()];
    Arrays.fill(columns, seconds.length);
    for (int column = 0; column < seconds.length; column++) {
      columns[seconds[column]] = column;
    }
    List<TreeMap<Integer, Integer>> rows = new ArrayList<>();
    words.forEach(word -> rows.add(new TreeMap<>()));
    pairs.forEach(
        pair -> rows.get(named[pair.first()]).put(columns[named[pair.second()]], pair.frequency()));
    OverlaidRows overlaid = new OverlaidRows(seconds.length + 1);
    int[] bases = overlaid.place(rows.stream().map(ChineseWordTable::columns).toList());
    checkBits(overlaid.size(), ROW_OF_SUCCESSORS_BITS);
    checkBits(seconds.length, COLUMN_BITS);

    Costs costs = costs(rows);
    checkBits(costs.size(), Character.SIZE);
    int[] cells = new int[overlaid.size()];
    Arrays.fill(cells, EMPTY_CELL);
    facts = new long[words.size()];
    for (int word = 0; word < bases.length; word++) {
      int base = bases[word];
      int frequency = frequencies.get(word);
      rows.get(word)
          .forEach((column, together) ->
              cells[base + column] = column << Character.SIZE | costs.number(frequency, together));
      int alone = costs.number(frequency, 0);
      checkBits(alone, COST_BITS);
      long row = (long) base << COLUMN_BITS | columns[word];
      facts[word] = (row << COST_BITS | alone) << ROW_OF_LONGER_BITS;
    }
    write(out, costs.frequencies());
    write(out, cells);
  }

  /** What words cost after others: alone first, then in pairs, the commonest pairs' costs first. */
  private Costs costs(List<? extends Map<Integer, Integer>> rows) {
    Costs costs = new Costs();
    frequencies.forEach(frequency -> costs.add(frequency, 0));
    Map<Long, Integer> times = new TreeMap<>();
    for (int word = 0; word < rows.size(); word++) {
      int frequency = frequencies.get(word);
      rows.get(word)
          .values()
          .forEach(together -> times.merge(Costs.key(frequency, together), together, Integer::sum));
    }
    times.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> costs.add(entry.getKey()));
    return costs;
  }

  private static void checkBits(int number, int bits) {
    if (number >>> bits != 0) {
      throw new IllegalStateException(
          "Too large a number: " + number + ". Expected " + bits + " bits.");
    }
  }

  private static int[] columns(Map<Integer, ?> row) {
    return row.keySet().stream().mapToInt(i -> i).toArray();
  }
}
