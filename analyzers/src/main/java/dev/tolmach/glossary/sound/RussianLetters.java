package dev.tolmach.glossary.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The spellings of Russian in Latin letters, by all common schemes at once: {@code
 * transliteration-ru.tsv}. Immutable.
 *
 * @param rows all pairs of Russian and Latin letters
 */
public record RussianLetters(List<Row> rows) {
  /**
   * One way to write some letters.
   *
   * @param russian one Russian letter or two
   * @param latin the Latin letters that represent them; empty if they are left out
   * @param cost how unlikely that is; 0 for what a scheme prescribes
   */
  public record Row(String russian, String latin, double cost) {}

  private static final String TABLE = "transliteration-ru.tsv";
  private static final double SIGN_LEFT_OUT = 0.6;

  /** The table, read when it is first needed. */
  public static RussianLetters standard() {
    return Standard.TABLE;
  }

  /**
   * The cost of writing a Russian word so.
   *
   * @return infinite if no scheme writes it so
   */
  public double cost(String latin, String russian) {
    double[][] cost = new double[latin.length() + 1][russian.length() + 1];
    for (double[] each : cost) {
      Arrays.fill(each, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int i = 0; i <= latin.length(); i++) {
      for (int j = 0; j < russian.length(); j++) {
        if (cost[i][j] < Double.POSITIVE_INFINITY) {
          extend(latin, russian, i, j, cost);
        }
      }
    }
    return cost[latin.length()][russian.length()];
  }

  private record Reading(String russian, double cost) {}

  /** The likeliest ways to read a word as Russian, whether there is such a word or not. */
  public List<String> likeliest(String latin, int most) {
    List<List<Reading>> arrived = new ArrayList<>();
    for (int at = 0; at <= latin.length(); at++) {
      arrived.add(new ArrayList<>());
    }
    arrived.get(0).add(new Reading("", 0));
    for (int at = 0; at < latin.length(); at++) {
      for (Reading reading : cheapest(arrived.get(at), most)) {
        for (Row row : rows) {
          if (!row.latin.isEmpty() && latin.startsWith(row.latin, at)) {
            arrived.get(at + row.latin.length()).addAll(longer(reading, row));
          }
        }
      }
    }
    return cheapest(arrived.get(latin.length()), most).stream().map(Reading::russian).toList();
  }

  /* After a consonant a soft sign may be left out. */
  private static List<Reading> longer(Reading reading, Row row) {
    Reading longer = new Reading(reading.russian + row.russian, reading.cost + row.cost);
    char last = row.russian.charAt(row.russian.length() - 1);
    return "дзлмнпрстфчшщж".indexOf(last) < 0
        ? List.of(longer)
        : List.of(longer, new Reading(longer.russian + 'ь', longer.cost + SIGN_LEFT_OUT));
  }

  private static List<Reading> cheapest(List<Reading> readings, int most) {
    Map<String, Double> costs = new HashMap<>();
    readings.forEach(reading -> costs.merge(reading.russian, reading.cost, Math::min));
    return costs.entrySet().stream()
        .map(entry -> new Reading(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Reading::cost).thenComparing(Reading::russian))
        .limit(most)
        .toList();
  }

  private void extend(String latin, String russian, int i, int j, double[][] cost) {
    for (Row row : rows) {
      if (latin.startsWith(row.latin, i) && russian.startsWith(row.russian, j)) {
        int toLatin = i + row.latin.length();
        int toRussian = j + row.russian.length();
        double sum = cost[i][j] + row.cost;
        cost[toLatin][toRussian] = Math.min(cost[toLatin][toRussian], sum);
      }
    }
  }

  private static final class Standard {
    static final RussianLetters TABLE = read();

    private static RussianLetters read() {
      List<Row> rows = new ArrayList<>();
      try (InputStream in = RussianLetters.class.getResourceAsStream(RussianLetters.TABLE)) {
        byte[] bytes = Objects.requireNonNull(in, RussianLetters.TABLE).readAllBytes();
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> addRows(rows, line));
      } catch (IOException e) {
        throw new UncheckedIOException("A table of this program cannot be read.", e);
      }
      return new RussianLetters(List.copyOf(rows));
    }

    private static void addRows(List<Row> rows, String line) {
      String[] columns = line.split("\t");
      for (String written : columns[1].split(" ")) {
        int colon = written.indexOf(':');
        String latin = colon < 0 ? written : written.substring(0, colon);
        double cost = colon < 0 ? 0 : Double.parseDouble(written.substring(colon + 1));
        rows.add(new Row(columns[0], latin.equals("~") ? "" : latin, cost));
      }
    }
  }
}
