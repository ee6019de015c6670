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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes the table of Chinese words, of how often they occur and of how often one follows another,
 * from the data of Lucene's smartcn. Its form stands at the class that reads it, {@code
 * dev.tolmach.analysis.zh.WordModel}.
 */
final class ChineseWordTable {
  private static final String TARGET = "dev/tolmach/analysis/zh/words";
  private static final char FIRST_HAN = CoreDictionary.FIRST_HAN;
  private static final int HAN = CoreDictionary.LAST_HAN - FIRST_HAN + 1;
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
    /* Common words beside one another, so that what is known of them shares cache lines. */
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
    write(out, frequencies.stream().mapToInt(i -> i).toArray());
    write(out, delimiters.chars().toArray());
    writeWords(out);
    writePairs(out);
  }

  private static void write(DataOutputStream out, int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  /** Beginnings of words: a row for each, whose columns are the characters that go on. */
  private void writeWords(DataOutputStream out) throws IOException {
    Map<String, TreeMap<Integer, String>> rows = new TreeMap<>();
    Map<String, Integer> numbers = new TreeMap<>();
    for (int i = longWords; i < words.size(); i++) {
      String word = words.get(i);
      numbers.put(word, i);
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

    int[] firsts = new int[HAN];
    int[] cells = new int[3 * overlaid.size()];
    rows.forEach((beginning, row) -> {
      int base = bases.getOrDefault(beginning, 0);
      if (beginning.length() == 1) {
        firsts[beginning.charAt(0) - FIRST_HAN] = base;
      }
      row.forEach((column, longer) -> {
        int cell = 3 * (base + column);
        cells[cell] = base;
        cells[cell + 1] = bases.getOrDefault(longer, 0);
        cells[cell + 2] = numbers.getOrDefault(longer, 0);
      });
    });
    write(out, firsts);
    write(out, cells);
  }

  /**
   * Pairs: a row for each first word. The second words have the columns, those with most pairs the
   * first ones; a word that is no second one has a column that is empty.
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
    int[] owners = new int[overlaid.size()];
    int[] counts = new int[overlaid.size()];
    for (int word = 0; word < bases.length; word++) {
      int base = bases[word];
      rows.get(word)
          .forEach((column, frequency) -> {
            owners[base + column] = base;
            counts[base + column] = frequency;
          });
    }
    for (int[] array : List.of(bases, columns, owners, counts)) {
      write(out, array);
    }
  }

  private static int[] columns(Map<Integer, ?> row) {
    return row.keySet().stream().mapToInt(i -> i).toArray();
  }
}
