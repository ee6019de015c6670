package dev.tolmach.archive;

import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.HeadingIds;
import dev.tolmach.field.CategoryPaths;
import dev.tolmach.field.DateOrder;
import dev.tolmach.field.FieldMapping;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.language.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the articles of one archive want to be read. Where an archive says something, it holds for
 * the archive whatever a build says for all of them. Immutable.
 *
 * @param mapping under which keys front matter states what
 * @param headingIds in whose way the ids of headings are made; null: not said
 * @param categoryPaths which categories lie in one another; null: not said
 * @param zone the zone of dates written without one; null: not said
 * @param dateOrder how dates like {@code 03/04/2024} are read; null: not said
 * @param candidates the languages that the articles may be in; empty: not said
 * @param declaredFromPath whether file suffixes and folders declare languages; null: not said
 * @param languageKey whether the key {@code language} declares one; null: not said
 * @param excluded files and folders that are passed over, as patterns of a {@code .gitignore} in
 *     the archive's root
 * @param glossary what it says means the same, by which searches go; it changes nothing in articles
 */
public record ArchiveSettings(
    FieldMapping mapping,
    @Nullable HeadingIds headingIds,
    @Nullable CategoryPaths categoryPaths,
    @Nullable ZoneId zone,
    @Nullable DateOrder dateOrder,
    Set<Language> candidates,
    @Nullable Boolean declaredFromPath,
    @Nullable Boolean languageKey,
    List<String> excluded,
    Glossary glossary) {
  /** The file in a folder's root that says it. */
  public static final String FILE = "tolmach.yaml";

  /** Nothing is said. */
  public static final ArchiveSettings NONE =
      new ArchiveSettings(
          FieldMapping.DEFAULT,
          null,
          null,
          null,
          null,
          Set.of(),
          null,
          null,
          List.of(),
          Glossary.NONE);

  /** Copies the set and the list. */
  public ArchiveSettings {
    candidates = Set.copyOf(candidates);
    excluded = List.copyOf(excluded);
  }

  /** Has a parser go by what is said. */
  public void applyTo(ArticleParser.Builder parser) {
    parser.mapping(mapping);
    if (headingIds != null) {
      parser.headingIds(headingIds);
    }
    if (categoryPaths != null) {
      parser.categoryPaths(categoryPaths);
    }
    if (zone != null) {
      parser.zone(zone);
    }
    if (dateOrder != null) {
      parser.dateOrder(dateOrder);
    }
    if (!candidates.isEmpty()) {
      parser.candidates(candidates);
    }
    if (declaredFromPath != null) {
      parser.declaredFromPath(declaredFromPath);
    }
    if (languageKey != null) {
      parser.languageKey(languageKey);
    }
  }

  /**
   * The same text for settings by which articles come out the same; empty where nothing is said.
   */
  public String inWords() {
    List<String> words = new ArrayList<>();
    mapping.stated().forEach((field, keys) -> words.add(field.mappingName() + "=" + keys));
    mapping.custom().forEach((name, field) -> words.add(name + "=" + field));
    add(words, "headingIds", headingIds);
    add(words, "categoryPaths", categoryPaths);
    add(words, "zone", zone);
    add(words, "dateOrder", dateOrder);
    add(words, "candidates", candidates.isEmpty() ? null : new TreeSet<>(candidates));
    add(words, "declaredFromPath", declaredFromPath);
    add(words, "languageKey", languageKey);
    return String.join(" ", words);
  }

  private static void add(List<String> words, String name, @Nullable Object value) {
    if (value != null) {
      words.add(name + "=" + value);
    }
  }
}
