package dev.tolmach.frontmatter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The keys under which front matter states a field unless an archive says otherwise: the file
 * {@code keys.txt}, in the languages that authors write keys in.
 */
public final class KeyTable {
  private static final String FILE = "keys.txt";
  private static final String QUOTES = "\"'`“”„‘’«»";
  private static final KeyTable TABLE = read();

  private final Map<String, List<String>> keys = new HashMap<>();
  private final Set<String> all = new HashSet<>();
  private final Set<String> uncertain = new HashSet<>();

  private KeyTable() {}

  /**
   * Returns the keys of a field, folded, the most telling first.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  public static List<String> of(String field) {
    List<String> keys = TABLE.keys.get(field);
    if (keys == null) {
      throw new IllegalArgumentException(
          "No field of front matter: '" + field + "'. Expected a name in " + FILE + ".");
    }
    return Collections.unmodifiableList(keys);
  }

  /** Whether a folded key often means something else than the field that it may state. */
  public static boolean isUncertain(String folded) {
    return TABLE.uncertain.contains(folded);
  }

  /** Returns the keys that mean nothing else, folded. */
  static Set<String> certain() {
    Set<String> certain = new HashSet<>(TABLE.all);
    certain.removeAll(TABLE.uncertain);
    return certain;
  }

  /**
   * Returns a key as keys are compared: in lower case, without white space, hyphens, underscores,
   * quotes, stress marks and characters that nobody sees, {@code ё} as {@code е}.
   */
  public static String fold(String key) {
    return TABLE.all.contains(key) ? key : folded(key);
  }

  private static String folded(String key) {
    String plain = isAscii(key) ? key : Normalizer.normalize(key, Normalizer.Form.NFKC);
    String lower = plain.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      switch (c) {
        case '-', '_', '\u0300', '\u0301' -> {}
        case 'ё', 'ѐ' -> folded.append('е');
        case 'ı' -> folded.append('i');
        default -> {
          if (!KnownKeys.isBlank(c) && QUOTES.indexOf(c) < 0) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  private static boolean isAscii(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }

  private static KeyTable read() {
    KeyTable table = new KeyTable();
    try (InputStream in = KeyTable.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          table.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String line) {
    int sign = line.indexOf('=');
    List<String> into =
        keys.computeIfAbsent(line.substring(0, sign).strip(), field -> new ArrayList<>());
    for (String written : line.substring(sign + 1).split(",")) {
      String key = folded(written.replace('?', ' '));
      into.add(key);
      all.add(key);
      if (written.endsWith("?")) {
        uncertain.add(key);
      }
    }
  }
}
