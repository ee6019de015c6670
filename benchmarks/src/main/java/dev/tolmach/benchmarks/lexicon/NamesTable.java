package dev.tolmach.benchmarks.lexicon;

import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.glossary.file.LexiconWriter;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Makes the tables of {@code tolmach-lexicon-names}: countries, the cities that time zones are
 * called after, languages, scripts and currencies in English, Russian and Chinese, from the npm
 * packages {@code cldr-localenames-full}, {@code cldr-numbers-full} and {@code cldr-dates-full},
 * unpacked, of which their folders {@code package} are to be given.
 */
public final class NamesTable {
  private static final String USAGE = "NamesTable LOCALENAMES NUMBERS DATES OUTPUT [--version V]";
  private static final List<LanguagePair> PAIRS =
      List.of(
          LanguagePair.of(Language.ENGLISH, Language.RUSSIAN),
          LanguagePair.of(Language.ENGLISH, Language.CHINESE_SIMPLIFIED),
          LanguagePair.of(Language.RUSSIAN, Language.CHINESE_SIMPLIFIED));

  /* "Congo (DRC)", and forms for menus or other contexts, are no further names. */
  private static final Pattern REMARK = Pattern.compile("\\s*[（(].*?[）)]");
  private static final Pattern ALTERNATIVE = Pattern.compile("-alt-(?:menu|narrow|secondary).*");

  /* Zones of no place, and stations whose names are words: Восток, Troll. */
  private static final Set<String> NO_CITIES = Set.of("Etc", "Antarctica");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Map<String, String>> names = new TreeMap<>();

  private NamesTable() {}

  /** Makes the tables; see the class. */
  public static void main(String[] arguments) throws IOException {
    BenchmarkArguments given = BenchmarkArguments.of(arguments, USAGE);
    if (given.values().size() != 4) {
      throw new IllegalArgumentException("Expected four folders. Usage: " + USAGE + ".");
    }
    NamesTable table = new NamesTable();
    Path localeNames = Path.of(given.values().get(0));
    Path numbers = Path.of(given.values().get(1));
    Path dates = Path.of(given.values().get(2));
    for (String language : List.of("en", "ru", "zh")) {
      table.readNames(localeNames.resolve("main").resolve(language), language);
      table.readCurrencies(numbers.resolve("main").resolve(language), language);
      table.readCities(dates.resolve("main").resolve(language), language);
    }
    String version = given.option("version");
    table.write(Path.of(given.values().get(3)), version == null ? "" : version);
  }

  private void readNames(Path folder, String language) throws IOException {
    for (String kind : List.of("territories", "languages", "scripts")) {
      JsonNode all = json.readTree(Files.readAllBytes(folder.resolve(kind + ".json")));
      JsonNode named = all.path("main").path(language).path("localeDisplayNames").path(kind);
      named
          .properties()
          .forEach(each -> add(kind, each.getKey(), language, each.getValue().asString()));
    }
  }

  private void readCurrencies(Path folder, String language) throws IOException {
    JsonNode all = json.readTree(Files.readAllBytes(folder.resolve("currencies.json")));
    JsonNode named = all.path("main").path(language).path("numbers").path("currencies");
    named
        .properties()
        .forEach(each ->
            add(
                "currencies",
                each.getKey(),
                language,
                each.getValue().path("displayName").asString("")));
  }

  private void readCities(Path folder, String language) throws IOException {
    JsonNode all = json.readTree(Files.readAllBytes(folder.resolve("timeZoneNames.json")));
    JsonNode zones =
        all.path("main").path(language).path("dates").path("timeZoneNames").path("zone");
    addCities(zones, "", language);
  }

  /* A city that has no name there is called as the zone is, by the end of that. (UTS #35, part 4,
  "Time Zone Format Terminology", exemplar city.) */
  private void addCities(JsonNode zones, String path, String language) {
    zones
        .properties()
        .forEach(each -> {
          JsonNode city = each.getValue().path("exemplarCity");
          if (city.isString()) {
            add("cities", path + each.getKey(), language, city.asString());
            add("cities", path + each.getKey(), "en", each.getKey().replace('_', ' '));
          } else if (each.getValue().isObject() && !NO_CITIES.contains(each.getKey())) {
            addCities(each.getValue(), path + each.getKey() + '/', language);
          }
        });
  }

  private void add(String kind, String code, String language, String name) {
    String plain = REMARK.matcher(name).replaceAll("").strip();
    if (!plain.isEmpty() && !plain.equals(code) && !ALTERNATIVE.matcher(code).find()) {
      names.computeIfAbsent(kind + ' ' + code, key -> new TreeMap<>()).putIfAbsent(language, plain);
    }
  }

  private void write(Path folder, String version) throws IOException {
    LexiconDescription description =
        new LexiconDescription(
            "CLDR names",
            version,
            "Unicode-3.0",
            "Copyright 1991 Unicode, Inc. and others; names of countries, cities, languages,"
                + " scripts and currencies taken from CLDR and put into a table");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (LanguagePair pair : PAIRS) {
      Set<String> rows = new LinkedHashSet<>();
      for (Map<String, String> each : names.values()) {
        String from = each.getOrDefault(pair.from().primary(), "");
        String to = each.getOrDefault(pair.to().primary(), "");
        if (!from.isEmpty() && !to.isEmpty()) {
          rows.add(
              LexiconWriter.row(from, new WordTranslation(to, 1, TranslationKind.DICTIONARY, "")));
        }
      }
      List<String> lines = new ArrayList<>(LexiconWriter.header(pair, description));
      lines.addAll(rows);
      out.println(TableFile.write(folder, pair, lines) + ": " + rows.size() + " translations");
    }
  }
}
