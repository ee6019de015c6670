package dev.tolmach.archive;

import dev.tolmach.article.HeadingIds;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.field.CategoryPaths;
import dev.tolmach.field.ContentFolders;
import dev.tolmach.field.ContentsTitles;
import dev.tolmach.field.DateOrder;
import dev.tolmach.field.FieldMapping;
import dev.tolmach.field.InlineTags;
import dev.tolmach.field.SiteFields;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.language.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one archive. What they state holds for the archive, whatever a build states for
 * all archives. Immutable.
 *
 * @param mapping under which keys front matter states what
 * @param headingIds in whose way the ids of headings are made; null: not stated
 * @param categoryPaths which categories are nested; null: not stated
 * @param zone the zone of dates written without one; null: not stated
 * @param dateOrder how dates like {@code 03/04/2024} are read; null: not stated
 * @param candidates the languages that the articles may be in; empty: not stated
 * @param declaredFromPath whether file suffixes and folders declare languages; null: not stated
 * @param languageKey whether the key {@code language} declares one; null: not stated
 * @param inlineTags which articles have the tags that are in their text; null: not stated
 * @param excluded files and folders that are passed over, as patterns of a {@code .gitignore} in
 *     the archive's root
 * @param glossary what it says means the same, by which searches go; it changes nothing in articles
 * @param preset the preset by which it is read
 * @param titles the titles that its table of contents gives its pages
 * @param contentFolders the folders that are in a language by the site's configuration
 * @param site how the generator of the site reads fields and names of pages
 * @param olderReleases whether the pages of older releases are articles; null: not stated
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
    @Nullable InlineTags inlineTags,
    List<String> excluded,
    Glossary glossary,
    ChosenPreset preset,
    ContentsTitles titles,
    ContentFolders contentFolders,
    SiteFields site,
    @Nullable Boolean olderReleases) {
  /** The file in a folder's root that says it. */
  public static final String FILE = "tolmach.yaml";

  /** Nothing is stated. */
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
          null,
          List.of(),
          Glossary.NONE,
          ChosenPreset.NONE,
          ContentsTitles.NONE,
          ContentFolders.NONE,
          SiteFields.NONE,
          null);

  /** Copies the set and the list. */
  public ArchiveSettings {
    candidates = Set.copyOf(candidates);
    excluded = List.copyOf(excluded);
  }

  /** Only what means the same. */
  static ArchiveSettings of(Glossary glossary) {
    return new ArchiveSettings(
        NONE.mapping,
        null,
        null,
        null,
        null,
        Set.of(),
        null,
        null,
        null,
        List.of(),
        glossary,
        NONE.preset,
        NONE.titles,
        NONE.contentFolders,
        NONE.site,
        null);
  }

  /** The rules by which the archive is read, given those of the index. */
  public ReadingRules over(ReadingRules rules) {
    return rules.toBuilder()
        .mapping(mapping)
        .headingIds(Objects.requireNonNullElse(headingIds, rules.headingIds()))
        .categoryPaths(Objects.requireNonNullElse(categoryPaths, rules.categoryPaths()))
        .zone(Objects.requireNonNullElse(zone, rules.zone()))
        .dateOrder(Objects.requireNonNullElse(dateOrder, rules.dateOrder()))
        .candidates(candidates.isEmpty() ? rules.candidates() : candidates)
        .declaredFromPath(Objects.requireNonNullElse(declaredFromPath, rules.declaredFromPath()))
        .languageKey(Objects.requireNonNullElse(languageKey, rules.languageKey()))
        .titles(titles)
        .contentFolders(contentFolders)
        .site(site)
        .olderReleases(Objects.requireNonNullElse(olderReleases, rules.olderReleases()))
        .inlineTags(Objects.requireNonNullElse(inlineTags, rules.inlineTags()))
        .build();
  }
}
