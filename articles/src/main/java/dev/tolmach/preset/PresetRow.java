package dev.tolmach.preset;

import dev.tolmach.article.HeadingIds;
import dev.tolmach.field.CategoryPaths;
import dev.tolmach.field.PageAddresses;
import dev.tolmach.field.PageAddresses.Slugs;
import dev.tolmach.field.SiteFields;
import dev.tolmach.field.SiteFields.FolderCategories;
import dev.tolmach.field.SiteFields.OrderNumbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of {@link SitePreset}, column by column. */
final class PresetRow {
  /** Where Hugo is configured. */
  static final String[] HUGO_FILES = {
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config.toml",
    "config.yaml",
    "config.yml",
    "config.json",
    "config/_default/hugo.toml",
    "config/_default/config.toml",
    "config/_default/markup.toml",
    "config/_default/hugo.yaml",
    "config/_default/config.yaml",
    "config/_default/markup.yaml"
  };

  /**
   * Another way of making the ids of headings, by the site's configuration.
   *
   * @param setting what one of the files says, in small letters, without spaces and quotes, and
   *     with a colon for an equals sign; empty: the file has to be there
   */
  record Variant(HeadingIds headingIds, String setting, List<String> files) {
    boolean isIn(SiteFolder folder) {
      return files.stream()
          .anyMatch(file -> folder.has(file) && plain(folder.text(file)).contains(setting));
    }

    private static String plain(String text) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = Character.toLowerCase(text.charAt(i));
        if (c > ' ' && c != '"' && c != '\'') {
          plain.append(c == '=' ? ':' : c);
        }
      }
      return plain.toString();
    }
  }

  final List<Variant> variants = new ArrayList<>();
  final List<Marker> markers = new ArrayList<>();
  final List<String> excluded = new ArrayList<>();
  final List<String> excludedIfNamed = new ArrayList<>();
  final List<String> partials = new ArrayList<>();
  final List<String> authors = new ArrayList<>();
  final List<String> tablesOfContents = new ArrayList<>();
  HeadingIds headingIds = HeadingIds.GITHUB;
  @Nullable CategoryPaths categoryPaths;
  SiteFields fields = SiteFields.NONE;
  Contents contents = Contents.NONE;
  boolean listsAtSpaces;
  boolean releases;

  private PresetRow() {}

  static PresetRow row() {
    return new PresetRow();
  }

  PresetRow marked(Marker... any) {
    markers.addAll(List.of(any));
    return this;
  }

  PresetRow excludes(String... patterns) {
    excluded.addAll(List.of(patterns));
    return this;
  }

  PresetRow excludesIfNamed(String... patterns) {
    excludedIfNamed.addAll(List.of(patterns));
    return this;
  }

  PresetRow partials(String... patterns) {
    partials.addAll(List.of(patterns));
    return this;
  }

  PresetRow tablesOfContents(String... patterns) {
    tablesOfContents.addAll(List.of(patterns));
    return this;
  }

  PresetRow headingIds(HeadingIds value) {
    headingIds = value;
    return this;
  }

  PresetRow headingIdsIf(HeadingIds value, String setting, String... files) {
    variants.add(new Variant(value, setting, List.of(files)));
    return this;
  }

  PresetRow categoryPaths(CategoryPaths value) {
    categoryPaths = value;
    return this;
  }

  PresetRow listsAtSpaces() {
    listsAtSpaces = true;
    return this;
  }

  PresetRow slugs(Slugs value) {
    fields = fields.withAddresses(PageAddresses.of(value));
    return this;
  }

  PresetRow statuses() {
    fields = fields.withStatuses();
    return this;
  }

  PresetRow folderCategories(FolderCategories value, String below) {
    fields = fields.withCategories(value, below);
    return this;
  }

  PresetRow orderNumbers(OrderNumbers value) {
    fields = fields.withNumbers(value);
    return this;
  }

  PresetRow names() {
    fields = fields.withNames();
    return this;
  }

  PresetRow authors(String... files) {
    authors.addAll(List.of(files));
    return this;
  }

  PresetRow contents(Contents value) {
    contents = value;
    return this;
  }

  PresetRow releases() {
    releases = true;
    return this;
  }
}
