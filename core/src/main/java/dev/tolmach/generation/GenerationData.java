package dev.tolmach.generation;

import dev.tolmach.glossary.Glossary;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCounts;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.language.Language;
import dev.tolmach.limits.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a generation is written into the user data of its commit, and read from there. */
public final class GenerationData {
  private static final String NUMBER = "tolmach.generation.number";
  private static final String TIME = "tolmach.generation.time";
  private static final String KIND = "tolmach.generation.kind";
  private static final String ORIGIN = "tolmach.generation.origin";
  private static final String COUNT = "tolmach.count.";
  private static final String VERSIONS = "tolmach.work.versions";
  private static final String SECONDS = "tolmach.seconds";
  private static final String LANGUAGE = "tolmach.language.";

  /* An archive's name may hold anything but a colon, so it is at the end of the key. */
  private static final String LOCATION = "tolmach.archive.location:";
  private static final String READING = "tolmach.archive.reading:";
  private static final String LANGUAGES = "tolmach.archive.languages:";
  private static final String GLOSSARY = "tolmach.archive.glossary:";
  private static final String ARTICLES = "tolmach.archive.articles:";
  private static final String NOTES = "tolmach.archive.notes:";

  private GenerationData() {}

  public static void write(Generation generation, Map<String, String> userData) {
    userData.put(NUMBER, Integer.toString(generation.number()));
    userData.put(TIME, generation.time().toString());
    userData.put(KIND, generation.kind().name());
    userData.put(ORIGIN, Integer.toString(generation.origin()));
    writeCounts(generation.counts(), userData);
    for (IndexedArchive archive : generation.archives()) {
      archive.location().ifPresent(place -> userData.put(LOCATION + archive.name(), place));
      userData.put(READING + archive.name(), archive.reading());
      archive
          .languages()
          .ifPresent(own -> userData.put(LANGUAGES + archive.name(), description(own)));
      if (!archive.glossary().equals(Glossary.NONE)) {
        userData.put(GLOSSARY + archive.name(), archive.glossary().written());
      }
      userData.put(ARTICLES + archive.name(), Long.toString(archive.articles()));
      userData.put(NOTES + archive.name(), Long.toString(archive.notes()));
    }
  }

  /** The same, noted of a generation with another number. */
  public static Map<String, String> numbered(Map<String, String> userData, int number) {
    Map<String, String> changed = new HashMap<>(userData);
    changed.put(NUMBER, Integer.toString(number));
    return changed;
  }

  /** Notes how many versions of a work were in one block at least, if the work had so many. */
  public static void writeVersions(int most, Map<String, String> userData) {
    userData.put(VERSIONS, Integer.toString(most));
  }

  /** How many versions of a work are in one block at least, if the work has so many. */
  public static int versions(Map<String, String> userData) {
    String written = userData.get(VERSIONS);
    return written == null ? Limit.WORK_VERSIONS.standard() : Integer.parseInt(written);
  }

  /** Empty if the user data were not written here. */
  public static Optional<Generation> read(Map<String, String> userData) {
    try {
      if (!userData.containsKey(NUMBER)) {
        return Optional.empty();
      }
      versions(userData); // Has to be a number, too.
      return Optional.of(
          new Generation(
              Integer.parseInt(userData.get(NUMBER)),
              Instant.parse(userData.getOrDefault(TIME, "")),
              Generation.Kind.valueOf(userData.getOrDefault(KIND, "")),
              Integer.parseInt(userData.getOrDefault(ORIGIN, "")),
              readArchives(userData),
              readCounts(userData)));
    } catch (RuntimeException e) {
      return Optional.empty(); // Damaged: numbers, dates or languages are none.
    }
  }

  private static void writeCounts(IndexCounts counts, Map<String, String> userData) {
    userData.put(COUNT + "seen", Long.toString(counts.seen()));
    userData.put(COUNT + "indexed", Long.toString(counts.indexed()));
    userData.put(COUNT + "unchanged", Long.toString(counts.unchanged()));
    userData.put(COUNT + "deleted", Long.toString(counts.deleted()));
    userData.put(COUNT + "ignored", Long.toString(counts.ignored()));
    userData.put(COUNT + "skipped", Long.toString(counts.skipped()));
    userData.put(COUNT + "failed", Long.toString(counts.failed()));
    userData.put(COUNT + "warnings", Long.toString(counts.warnings()));
    userData.put(COUNT + "bytes", Long.toString(counts.bytes()));
    userData.put(SECONDS, Double.toString(counts.seconds()));
    counts
        .languages()
        .forEach((language, count) -> userData.put(LANGUAGE + language.tag(), count.toString()));
  }

  private static IndexCounts readCounts(Map<String, String> userData) {
    return new IndexCounts(
        count(userData, COUNT + "seen"),
        count(userData, COUNT + "indexed"),
        count(userData, COUNT + "unchanged"),
        count(userData, COUNT + "deleted"),
        count(userData, COUNT + "ignored"),
        count(userData, COUNT + "skipped"),
        count(userData, COUNT + "failed"),
        count(userData, COUNT + "warnings"),
        readLanguages(userData),
        count(userData, COUNT + "bytes"),
        Double.parseDouble(userData.getOrDefault(SECONDS, "")));
  }

  private static SortedMap<Language, Long> readLanguages(Map<String, String> userData) {
    SortedMap<Language, Long> languages = new TreeMap<>();
    for (String key : userData.keySet()) {
      if (key.startsWith(LANGUAGE)) {
        languages.put(Language.of(key.substring(LANGUAGE.length())), count(userData, key));
      }
    }
    return languages;
  }

  private static List<IndexedArchive> readArchives(Map<String, String> userData) {
    List<IndexedArchive> archives = new ArrayList<>();
    for (String key : new TreeMap<>(userData).keySet()) {
      if (key.startsWith(ARTICLES)) {
        String name = key.substring(ARTICLES.length());
        archives.add(
            new IndexedArchive(
                name,
                Optional.ofNullable(userData.get(LOCATION + name)),
                userData.getOrDefault(READING + name, ""),
                Optional.ofNullable(userData.get(LANGUAGES + name)).map(GenerationData::ofWords),
                Glossary.ofWritten(userData.getOrDefault(GLOSSARY + name, "")),
                count(userData, key),
                count(userData, NOTES + name)));
      }
    }
    return archives;
  }

  private static String description(Set<Language> languages) {
    return languages.stream().map(Language::tag).sorted().collect(Collectors.joining(" "));
  }

  private static Set<Language> ofWords(String words) {
    return Stream.of(words.split(" "))
        .filter(tag -> !tag.isEmpty())
        .map(Language::of)
        .collect(Collectors.toSet());
  }

  private static long count(Map<String, String> userData, String key) {
    return Long.parseLong(userData.getOrDefault(key, ""));
  }
}
