package dev.tolmach.analysis.lemma;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A closed table of word forms with the readings that they are to have, whatever a dictionary or a
 * stemmer would make of them: потом is not пот. Immutable and thread-safe.
 */
public final class ClosedForms {
  /** The last character of a reading that is already a term; no stem ends with it. */
  private static final char TERM = '=';

  private final Map<String, List<String>> readings;

  private ClosedForms(Map<String, List<String>> readings) {
    this.readings = readings;
  }

  /**
   * No forms.
   *
   * @return an empty table
   */
  public static ClosedForms none() {
    return new ClosedForms(Map.of());
  }

  /**
   * The Russian table.
   *
   * @return the table that comes with this module
   */
  public static ClosedForms russian() {
    return read("forms-ru.tsv");
  }

  /**
   * The English table.
   *
   * @return the table that comes with this module
   */
  static ClosedForms english() {
    return read("forms-en.tsv");
  }

  /** The readings of a form; empty if the table does not have it. */
  List<String> readings(String form) {
    return readings.getOrDefault(form, List.of());
  }

  /** Whether a reading is already a term, not to be stemmed. */
  static boolean isTerm(String reading) {
    return !reading.isEmpty() && reading.charAt(reading.length() - 1) == TERM;
  }

  private static ClosedForms read(String name) {
    Map<String, List<String>> readings = new HashMap<>();
    try (InputStream in = ClosedForms.class.getResourceAsStream(name);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> addLine(line, readings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ClosedForms(readings);
  }

  private static void addLine(String line, Map<String, List<String>> readings) {
    int tab = line.indexOf('\t');
    for (String form : line.substring(tab + 1).split(" ")) {
      String reading = tab < 0 ? form + TERM : line.substring(0, tab);
      readings.computeIfAbsent(form, f -> new ArrayList<>()).add(reading);
    }
  }
}
