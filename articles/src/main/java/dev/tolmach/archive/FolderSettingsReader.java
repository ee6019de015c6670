package dev.tolmach.archive;

import dev.tolmach.article.HeadingIds;
import dev.tolmach.article.Warning;
import dev.tolmach.field.CategoryPaths;
import dev.tolmach.field.DateOrder;
import dev.tolmach.field.FieldMapping;
import dev.tolmach.field.FieldMapping.CustomField;
import dev.tolmach.field.InlineTags;
import dev.tolmach.field.StatedField;
import dev.tolmach.files.GitIgnore;
import dev.tolmach.frontmatter.Preamble;
import dev.tolmach.frontmatter.Syntax;
import dev.tolmach.glossary.FacetAlias;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.SynonymGroup;
import dev.tolmach.language.Language;
import dev.tolmach.limits.Excerpt;
import dev.tolmach.preset.SitePreset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands a {@code tolmach.yaml}. A key that means nothing is warned of; a value that cannot be
 * what its key wants is an error, since articles would come out otherwise than they were meant to.
 * For one file.
 */
final class FolderSettingsReader {
  private static final String KEYS =
      "name, preset, releases, zone, dateOrder, languages, languageFromPath, languageKey,"
          + " headingIds, categoryPaths, listsAtSpaces, inlineTags, exclude, fields, synonyms,"
          + " tagAliases, categoryAliases, authorAliases, lexicons";

  private static final String HERE = ArchiveSettings.FILE + ". Expected one of " + KEYS;

  /** A field of an archive's own under one of these would mix with the facet of every index. */
  private static final Set<String> FACETS = Set.of("tag", "category", "author", "language", "date");

  /** How many of the keys without a meaning are reported one by one. */
  private static final int MOST_UNKNOWN = 20;

  private final Path file;
  private final boolean linked;
  private final Preamble settings;
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<StatedField, List<String>> stated = new EnumMap<>(StatedField.class);
  private final Map<String, CustomField> custom = new LinkedHashMap<>();
  private final List<String> excluded = new ArrayList<>();
  private final List<FacetAlias> aliases = new ArrayList<>();
  private List<String> lexicons = List.of();
  private List<SynonymGroup> synonyms = List.of();
  private int unknown;
  private @Nullable String name;
  private @Nullable HeadingIds headingIds;
  private @Nullable CategoryPaths categoryPaths;
  private boolean listsAtSpaces;
  private @Nullable ZoneId zone;
  private @Nullable DateOrder dateOrder;
  private Set<Language> candidates = Set.of();
  private @Nullable Boolean declaredFromPath;
  private @Nullable Boolean languageKey;
  private @Nullable Boolean olderReleases;
  private @Nullable InlineTags inlineTags;

  /**
   * A reader of one file.
   *
   * @param file the file of the text, for messages
   */
  FolderSettingsReader(Path file, String text) {
    this(file, text, false);
  }

  /**
   * A reader of one file.
   *
   * @param linked whether a link led to it: then no message has a word of the file
   */
  FolderSettingsReader(Path file, String text, boolean linked) {
    this.file = file;
    this.linked = linked;
    this.settings =
        Preamble.ofYaml(text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", ""));
  }

  /** Has the settings warn of something that is not in the file's text. */
  FolderSettingsReader warning(Warning about) {
    warnings.add(about);
    return this;
  }

  /** Reads, for an archive without a preset but for what the file says. */
  FolderSettings read() {
    return read(null, Optional.empty());
  }

  /**
   * Reads.
   *
   * @param finder finds the preset of the archive if the file names none
   * @param asked the name of the preset that is asked for, whatever the file says
   * @throws IllegalArgumentException if it is not YAML, or a value is not what its key wants
   */
  FolderSettings read(@Nullable PresetFinder finder, Optional<String> asked) {
    if (settings.syntax() != Syntax.YAML) {
      int line = settings.problems().isEmpty() ? 1 : settings.problems().get(0).line();
      throw new IllegalArgumentException(
          "The archive's settings are not valid YAML in '"
              + file
              + "':"
              + line
              + ". Expected lines such as 'name: blog'. Correct the file.");
    }
    settings.problems().forEach(p -> warn(p.line(), p.message()));
    /* First, so that what the file itself says about a field comes later and counts. */
    PresetChoice choice = choosePreset(finder, asked);
    settings.fields().forEach(this::take);
    ArchiveSettings reading =
        new ArchiveSettings(
            new FieldMapping(stated, custom, listsAtSpaces),
            headingIds,
            categoryPaths,
            zone,
            dateOrder,
            candidates,
            declaredFromPath,
            languageKey,
            inlineTags,
            excluded,
            new Glossary(synonyms, aliases, lexicons),
            choice.chosen(),
            choice.titles(),
            choice.contentFolders(),
            choice.site(),
            olderReleases);
    return new FolderSettings(name, reading, List.copyOf(warnings));
  }

  private void take(String key, Object value) {
    switch (key) {
      case "preset" -> {}
      case "name" -> name = text(key, value);
      case "headingIds" -> headingIds = headingIds(text(key, value));
      case "releases" -> olderReleases = releases(text(key, value));
      case "categoryPaths" -> categoryPaths = categoryPaths(text(key, value));
      case "listsAtSpaces" -> listsAtSpaces = yesOrNo(key, value);
      case "zone" -> zone = zone(text(key, value));
      case "dateOrder" -> dateOrder = dateOrder(text(key, value));
      case "languages" ->
          candidates =
              texts(key, value).stream().flatMap(this::languages).collect(Collectors.toSet());
      case "languageFromPath" -> declaredFromPath = yesOrNo(key, value);
      case "languageKey" -> languageKey = yesOrNo(key, value);
      case "inlineTags" -> inlineTags = inlineTags(text(key, value));
      case "exclude" -> excluded.addAll(patterns(key, value));
      case "synonyms" -> synonyms = glossary(key).synonyms(value);
      case "lexicons" -> lexicons = glossary(key).lexicons(file, texts(key, value));
      case "tagAliases", "categoryAliases", "authorAliases" ->
          aliases.addAll(glossary(key).aliases(key.replace("Aliases", ""), value));
      case "fields" -> {
        if (!(value instanceof Map<?, ?> fields)) {
          throw wrong(key, value, "a map such as 'fields: {date: [posted, date]}'");
        }
        fields.forEach((field, from) -> field(String.valueOf(field), from));
      }
      default -> unknown(key);
    }
  }

  private void unknown(String key) {
    if (++unknown <= MOST_UNKNOWN) {
      warn(
          settings.lineOf(key),
          "The key '" + Excerpt.of(key) + "' means nothing in " + HERE + ". Correct or remove it.");
    } else if (unknown == MOST_UNKNOWN + 1) {
      warn(
          0,
          "More than "
              + MOST_UNKNOWN
              + " keys mean nothing in "
              + HERE
              + ". Correct or remove them.");
    }
  }

  private void warn(int line, String message) {
    String unquoted =
        "This was not understood. The file is a link, so nothing of it is shown. Look at what it"
            + " leads to.";
    warnings.add(new Warning(line, linked ? unquoted : message));
  }

  private List<String> patterns(String key, Object value) {
    List<String> all = texts(key, value);
    if (all.stream().mapToLong(String::length).sum() > GitIgnore.LONGEST_FILE) {
      throw wrong(key, value, "patterns of " + GitIgnore.LONGEST_FILE + " characters at most");
    }
    return all;
  }

  private GlossarySettings glossary(String key) {
    return new GlossarySettings((what, expected) -> wrong(key, what, expected));
  }

  private PresetChoice choosePreset(@Nullable PresetFinder finder, Optional<String> asked) {
    Object written = settings.fields().get("preset");
    String name = written == null ? "" : known(text("preset", written));
    PresetChoice choice = new PresetChoice(finder, warnings);
    if (asked.isPresent()) {
      choice.named(asked.get(), PresetChoice.OPTION);
    } else if (!name.isEmpty()) {
      choice.named(name, ArchiveSettings.FILE);
    } else {
      choice.find();
    }
    excluded.addAll(choice.excluded());
    headingIds = choice.headingIds();
    categoryPaths = choice.categoryPaths();
    listsAtSpaces = choice.listsAtSpaces();
    olderReleases = choice.olderReleases();
    inlineTags = choice.inlineTags();
    return choice;
  }

  private String known(String written) {
    if (!PresetChoice.isKnown(written)) {
      throw wrong("preset", written, "one of " + String.join(", ", SitePreset.names()));
    }
    return written;
  }

  private boolean releases(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "all" -> true;
      case "current" -> false;
      default -> throw wrong("releases", written, "current or all");
    };
  }

  private void field(String field, @Nullable Object value) {
    Object from = value;
    boolean facet = false;
    if (value instanceof Map<?, ?> map) {
      from = map.get("from");
      Object counted = map.get("facet");
      facet = counted != null && yesOrNo("facet", counted);
      for (Object key : map.keySet()) {
        if (!key.equals("from") && !key.equals("facet")) {
          throw wrong(field, String.valueOf(key), "'from' and 'facet'");
        }
      }
    }
    boolean itself = from == null || from.equals("");
    List<String> keys = itself ? List.of(field) : texts(field, Objects.requireNonNull(from));
    StatedField known = StatedField.named(field).orElse(null);
    if (known == null && facet && FACETS.contains(field.strip().toLowerCase(Locale.ROOT))) {
      throw wrong(field, "facet", "a name that is not that of a facet of every index");
    } else if (known == null) {
      custom.put(field, new CustomField(keys, facet));
    } else if (facet) {
      throw wrong(field, "facet", "no 'facet' for a field that has its meaning already");
    } else {
      stated.put(known, keys);
    }
  }

  private ZoneId zone(String written) {
    try {
      return ZoneId.of(written);
    } catch (DateTimeException e) {
      throw wrong("zone", written, "a zone such as Europe/Moscow or an offset such as +08:00");
    }
  }

  private HeadingIds headingIds(String written) {
    return Stream.of(HeadingIds.values())
        .filter(style -> style.settingName().equalsIgnoreCase(written))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                "headingIds",
                written,
                Stream.of(HeadingIds.values())
                    .map(HeadingIds::settingName)
                    .collect(Collectors.joining(", ", "one of ", ""))));
  }

  private InlineTags inlineTags(String written) {
    return InlineTags.named(written)
        .orElseThrow(() -> wrong("inlineTags", written, "auto, always or never"));
  }

  private CategoryPaths categoryPaths(String written) {
    return Stream.of(CategoryPaths.values())
        .filter(paths -> paths.settingName().equalsIgnoreCase(written))
        .findFirst()
        .orElseThrow(() -> wrong("categoryPaths", written, "nested, slash or list"));
  }

  private DateOrder dateOrder(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "day-first" -> DateOrder.DAY_FIRST;
      case "month-first" -> DateOrder.MONTH_FIRST;
      default -> throw wrong("dateOrder", written, "day-first or month-first");
    };
  }

  /* Both scripts of Chinese where only Chinese is stated. */
  private Stream<Language> languages(String written) {
    Language language =
        Language.parse(written)
            .orElseThrow(() -> wrong("languages", written, "tags such as ru, zh-Hans or en"));
    return language.equals(Language.CHINESE_SIMPLIFIED)
        ? Stream.of(Language.CHINESE_SIMPLIFIED, Language.CHINESE_TRADITIONAL)
            .filter(chinese -> chinese.matches(written))
        : Stream.of(language);
  }

  private boolean yesOrNo(String key, Object value) {
    return switch (value.toString().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw wrong(key, value, "true or false");
    };
  }

  private String text(String key, Object value) {
    if (value instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw wrong(key, value, "a text");
  }

  private List<String> texts(String key, Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(each -> text(key, each)).toList()
        : List.of(text(key, value));
  }

  /* After a key that has many values, the first line that has the first word of the wrong one. */
  private int lineOf(String key, Object value) {
    int line = settings.lineOf(key);
    Object first = value;
    while (first instanceof Collection<?> list && !list.isEmpty()) {
      first = list.iterator().next();
    }
    if (first instanceof Map<?, ?> map && !map.isEmpty()) {
      first = map.keySet().iterator().next();
    }
    List<String> lines = settings.written().lines().toList();
    for (int at = line; at <= lines.size(); at++) {
      if (lines.get(at - 1).contains(first.toString().strip())) {
        return at;
      }
    }
    return line;
  }

  private IllegalArgumentException wrong(String key, Object value, String expected) {
    String place = "'" + file + "':" + lineOf(key, value);
    if (linked) {
      return new IllegalArgumentException(
          "The archive's settings are wrong in "
              + place
              + ", which is a link. Expected "
              + expected
              + ". Correct what it leads to.");
    }
    return new IllegalArgumentException(
        "The archive's settings are wrong in "
            + place
            + ": '"
            + Excerpt.of(key)
            + "' is '"
            + Excerpt.of(value)
            + "'. Expected "
            + expected
            + ". Correct the file.");
  }
}
