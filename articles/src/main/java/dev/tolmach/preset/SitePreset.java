package dev.tolmach.preset;

import dev.tolmach.article.HeadingIds;
import dev.tolmach.field.StatedField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an archive that is the source of a site says by naming the program that builds the site.
 *
 * <p>Most of what these programs differ in is understood without being told. What remains are
 * folders of theirs that hold no articles, and a few keys.
 */
public enum SitePreset {
  HUGO(
      List.of("/themes/", "/layouts/", "/public/", "/resources/", "/assets/", "/static/"),
      Map.of(StatedField.DATE, List.of("date", "publishdate", "pubdate", "published"))),
  JEKYLL(
      List.of("/_site/", "/_includes/", "/_layouts/", "/_sass/", "/vendor/", "/assets/"), Map.of()),
  HEXO(List.of("/themes/", "/public/"), Map.of()),
  ASTRO(List.of("/dist/", "/public/"), Map.of()),
  ZOLA(List.of("/themes/", "/templates/", "/public/", "/sass/", "/static/"), Map.of()),
  DOCUSAURUS(
      List.of("/build/", "/static/"), Map.of(StatedField.TITLE, List.of("title", "sidebarlabel"))),
  VUEPRESS(List.of("/dist/"), Map.of());

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<String> excluded;

  @SuppressWarnings("ImmutableEnumChecker") // Made by Map.of.
  private final Map<StatedField, List<String>> stated;

  SitePreset(List<String> excluded, Map<StatedField, List<String>> stated) {
    this.excluded = excluded;
    this.stated = stated;
  }

  public List<String> excluded() {
    return excluded;
  }

  public Map<StatedField, List<String>> stated() {
    return stated;
  }

  /** In whose way the program makes the ids of headings. */
  public HeadingIds headingIds() {
    return switch (this) {
      case HUGO -> HeadingIds.HUGO;
      case JEKYLL -> HeadingIds.JEKYLL;
      case HEXO -> HeadingIds.HEXO;
      case ZOLA -> HeadingIds.ZOLA;
      case VUEPRESS -> HeadingIds.VUEPRESS;
      default -> HeadingIds.GITHUB;
    };
  }

  /** Whether a text under {@code tags} or {@code categories} is a list of words to it. */
  public boolean listsAtSpaces() {
    return this == JEKYLL;
  }

  public String presetName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SitePreset> named(String name) {
    return Stream.of(values())
        .filter(preset -> preset.presetName().equalsIgnoreCase(name))
        .findFirst();
  }
}
