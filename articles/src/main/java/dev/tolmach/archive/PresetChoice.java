package dev.tolmach.archive;

import dev.tolmach.article.HeadingIds;
import dev.tolmach.article.Warning;
import dev.tolmach.field.CategoryPaths;
import dev.tolmach.field.ContentFolders;
import dev.tolmach.field.ContentsTitles;
import dev.tolmach.field.InlineTags;
import dev.tolmach.field.SiteFields;
import dev.tolmach.limits.Excerpt;
import dev.tolmach.preset.SiteFolder;
import dev.tolmach.preset.SitePreset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which preset an archive is read by, and what it changes there. A preset that was found excludes
 * less than one that is named: only what is certain, and folders only where its marker is. For one
 * archive.
 */
final class PresetChoice {
  /** The reason of a preset that a command's option asks for. */
  static final String OPTION = "--preset";

  /** Next to older releases, the folder of the current one. */
  private static final String CURRENT_RELEASE = "docs";

  private final @Nullable PresetFinder finder;
  private final List<Warning> warnings;
  private ChosenPreset chosen = ChosenPreset.NONE;
  private ContentsTitles titles = ContentsTitles.NONE;
  private ContentFolders contentFolders = ContentFolders.NONE;
  private SiteFields site = SiteFields.NONE;
  private @Nullable SitePreset preset;
  private final List<String> excluded = new ArrayList<>();
  private @Nullable Boolean olderReleases;
  private @Nullable HeadingIds headingIds;

  /**
   * None yet.
   *
   * @param finder looks into the archive; null: it cannot be looked into
   * @param warnings takes what is wrong with files of the site
   */
  PresetChoice(@Nullable PresetFinder finder, List<Warning> warnings) {
    this.finder = finder;
    this.warnings = warnings;
  }

  static boolean isKnown(String name) {
    return name.equalsIgnoreCase(SitePreset.NONE) || SitePreset.named(name).isPresent();
  }

  static void check(String name) {
    if (!isKnown(name)) {
      throw new IllegalArgumentException(
          "Unknown preset: '"
              + Excerpt.of(name)
              + "'. Expected one of "
              + String.join(", ", SitePreset.names())
              + ". Correct it.");
    }
  }

  /** Takes the preset of a name; none if the name says so. */
  void named(String name, String reason) {
    SitePreset.named(name)
        .ifPresent(named -> {
          excluded.addAll(named.excluded());
          excluded.addAll(named.excludedIfNamed());
          take(named, reason);
        });
  }

  /** Takes the preset that the archive's files mark, if they do. */
  void find() {
    if (finder != null) {
      finder
          .find()
          .ifPresent(found -> {
            excluded.addAll(found.here() ? found.preset().excluded() : List.of());
            take(found.preset(), found.file());
          });
    }
  }

  private void take(SitePreset taken, String reason) {
    preset = taken;
    excluded.addAll(taken.partials());
    excluded.addAll(taken.tablesOfContents());
    chosen =
        new ChosenPreset(
            taken.presetName(),
            reason,
            ChosenPreset.reasons(taken.partials(), taken.tablesOfContents()));
    headingIds = taken.headingIds(finder == null ? SiteFolder.EMPTY : finder.root());
    site = taken.fields();
    if (finder != null) {
      SiteContents contents = new SiteContents(finder.root(), warnings);
      titles = contents.read(taken.contents());
      site = site.withAuthors(contents.authors(taken.authors()));
      SiteLanguages languages = new SiteLanguages(finder.root(), warnings);
      contentFolders = languages.read(taken);
      site = languages.fields(taken, site).withAddresses(languages.addresses(site.addresses()));
      olderReleases = taken.hasReleases() && finder.root().has(CURRENT_RELEASE) ? false : null;
    }
  }

  ChosenPreset chosen() {
    return chosen;
  }

  ContentsTitles titles() {
    return titles;
  }

  ContentFolders contentFolders() {
    return contentFolders;
  }

  SiteFields site() {
    return site;
  }

  List<String> excluded() {
    return excluded;
  }

  @Nullable HeadingIds headingIds() {
    return headingIds;
  }

  @Nullable CategoryPaths categoryPaths() {
    return preset == null ? null : preset.categoryPaths();
  }

  boolean listsAtSpaces() {
    return preset != null && preset.listsAtSpaces();
  }

  /** Always where the archive is a vault of Obsidian or made of one; null otherwise. */
  @Nullable InlineTags inlineTags() {
    return preset == SitePreset.OBSIDIAN || preset == SitePreset.QUARTZ ? InlineTags.ALWAYS : null;
  }

  /** False where the archive has the current release next to older ones; null otherwise. */
  @Nullable Boolean olderReleases() {
    return olderReleases;
  }
}
