package dev.tolmach.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code languages.tsv} says: which tags there are, the scripts of each, and every code and
 * name of it.
 *
 * <p>Immutable; any thread may use it.
 */
final class LanguageTable {
  /** Chinese of either kind: a name that people use, but the tag of no language here. */
  static final String EITHER_CHINESE = "zh";

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_()/,-]+");
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{IsCommon}]+");

  private static final LanguageTable INSTANCE = read("languages.tsv");

  private final Map<String, Set<UnicodeScript>> scripts = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();

  private LanguageTable() {}

  static LanguageTable get() {
    return INSTANCE;
  }

  /**
   * The scripts of a canonical tag, in the order of the enum; empty where the tag is no language's.
   */
  Optional<Set<UnicodeScript>> scripts(String tag) {
    return tag.equals(EITHER_CHINESE) ? Optional.empty() : Optional.ofNullable(scripts.get(tag));
  }

  /** The tag of a code or name, {@link #EITHER_CHINESE} included. */
  Optional<String> tag(String codeOrName) {
    return Optional.ofNullable(tags.get(key(codeOrName)));
  }

  /** Case, compatibility forms and the kind of separator make no difference between two names. */
  static String key(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String spaced = SEPARATORS.matcher(folded).replaceAll(" ").strip();
    return spaced.replace("ё", "е");
  }

  private void add(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    String tag = columns.get(0);
    scripts.put(tag, scriptSet(columns.get(1)));
    name(tag, tag);
    for (String code : columns.get(2).split(" ")) {
      name(code, tag);
    }
    for (String name : columns.get(3).split("\\|")) {
      name(name, tag);
      if (LATIN.matcher(name).matches()) {
        name(withoutMarks(name), tag);
      }
    }
  }

  private void name(String written, String tag) {
    if (!written.isEmpty()) {
      tags.put(key(written), tag);
    }
  }

  /** Français is also typed as francais. Not for other scripts: й is not и. */
  private static String withoutMarks(String latin) {
    return MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
  }

  private static Set<UnicodeScript> scriptSet(String column) {
    EnumSet<UnicodeScript> set = EnumSet.noneOf(UnicodeScript.class);
    for (String script : column.split(" ")) {
      if (!script.isEmpty()) {
        set.add(UnicodeScript.valueOf(script));
      }
    }
    return Collections.unmodifiableSet(set);
  }

  private static LanguageTable read(String resource) {
    LanguageTable table = new LanguageTable();
    try (InputStream in = LanguageTable.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The table of languages cannot be read: " + resource, e);
    }
    return table;
  }
}
