package dev.tolmach.article;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.language.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements of an author about an article, in its front matter, its file name and its path.
 *
 * <p>Everything is as written: tags keep their spelling, the title may hold markup no longer. Lists
 * hold no empty strings and no duplicates. Immutable.
 *
 * @param title the stated title; the one readers see is {@link Article#title()}
 * @param language the declared language; may differ from that of the text
 * @param date when it was published
 * @param updated when it was last changed
 * @param expires from when on it is out of date
 * @param tags its tags
 * @param categories its categories, on whatever level they are
 * @param categoryPaths its categories, each from the uppermost level down; empty if they have one
 *     level only
 * @param authors the names of its authors
 * @param keywords further words to find it by; searched, never a facet
 * @param description a summary in a sentence or more
 * @param url where it is on its site: an address, a path or a slug
 * @param aliases its former addresses
 * @param draft whether it is not meant for readers yet
 * @param translationKey what its author gives all its translations in common
 * @param custom all other fields, by name as written; maps and numbers as strings
 * @param facets names of the custom fields whose values are counted, whether stated or not
 */
public record FrontMatter(
    @Nullable String title,
    @Nullable Language language,
    @Nullable ArticleDate date,
    @Nullable ArticleDate updated,
    @Nullable ArticleDate expires,
    List<String> tags,
    List<String> categories,
    List<List<String>> categoryPaths,
    List<String> authors,
    List<String> keywords,
    @Nullable String description,
    @Nullable String url,
    List<String> aliases,
    boolean draft,
    @Nullable String translationKey,
    Map<String, List<String>> custom,
    List<String> facets) {

  /** Copies the lists and the map, which keeps its order. */
  public FrontMatter {
    tags = List.copyOf(tags);
    categories = List.copyOf(categories);
    categoryPaths = categoryPaths.stream().map(List::copyOf).toList();
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    aliases = List.copyOf(aliases);
    facets = List.copyOf(facets);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    custom.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    custom = Collections.unmodifiableMap(copy);
  }

  FrontMatter withLanguage(@Nullable Language declared) {
    return new FrontMatter(
        title,
        declared,
        date,
        updated,
        expires,
        tags,
        categories,
        categoryPaths,
        authors,
        keywords,
        description,
        url,
        aliases,
        draft,
        translationKey,
        custom,
        facets);
  }

  /** Returns it with the tags that are in the text after those stated, each once in any case. */
  FrontMatter withInlineTags(List<String> inText) {
    if (inText.isEmpty()) {
      return this;
    }
    Map<String, String> all = new LinkedHashMap<>();
    tags.forEach(tag -> all.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
    inText.forEach(tag -> all.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
    return new FrontMatter(
        title,
        language,
        date,
        updated,
        expires,
        List.copyOf(all.values()),
        categories,
        categoryPaths,
        authors,
        keywords,
        description,
        url,
        aliases,
        draft,
        translationKey,
        custom,
        facets);
  }

  /** Returns it with one more alias. */
  FrontMatter withAlias(String alias) {
    List<String> more = new ArrayList<>(aliases);
    more.add(alias);
    return new FrontMatter(
        title,
        language,
        date,
        updated,
        expires,
        tags,
        categories,
        categoryPaths,
        authors,
        keywords,
        description,
        url,
        more,
        draft,
        translationKey,
        custom,
        facets);
  }

  /** Returns a builder of front matter that states nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds front matter step by step. For one thread. */
  public static final class Builder {

    private @Nullable String title;
    private @Nullable Language language;
    private @Nullable ArticleDate date;
    private @Nullable ArticleDate updated;
    private @Nullable ArticleDate expires;
    private List<String> tags = List.of();
    private List<String> categories = List.of();
    private List<List<String>> categoryPaths = List.of();
    private List<String> authors = List.of();
    private List<String> keywords = List.of();
    private @Nullable String description;
    private @Nullable String url;
    private List<String> aliases = List.of();
    private boolean draft;
    private @Nullable String translationKey;
    private Map<String, List<String>> custom = Map.of();
    private List<String> facets = List.of();

    private Builder() {}

    /** States the title; null: none. */
    public Builder title(@Nullable String value) {
      title = value;
      return this;
    }

    /** States the language; null: none. */
    public Builder language(@Nullable Language value) {
      language = value;
      return this;
    }

    /** States when it was published; null: not stated. */
    public Builder date(@Nullable ArticleDate value) {
      date = value;
      return this;
    }

    /** States when it was last changed; null: not stated. */
    public Builder updated(@Nullable ArticleDate value) {
      updated = value;
      return this;
    }

    /** States from when on it is out of date; null: never. */
    public Builder expires(@Nullable ArticleDate value) {
      expires = value;
      return this;
    }

    /** States the tags; empty by default. */
    public Builder tags(List<String> values) {
      tags = List.copyOf(values);
      return this;
    }

    /** States the categories from the uppermost level down; empty by default. */
    public Builder categoryPaths(List<List<String>> values) {
      categoryPaths = values.stream().map(List::copyOf).toList();
      return this;
    }

    /** States the categories; empty by default. */
    public Builder categories(List<String> values) {
      categories = List.copyOf(values);
      return this;
    }

    /** States the authors' names; empty by default. */
    public Builder authors(List<String> values) {
      authors = List.copyOf(values);
      return this;
    }

    /** States the keywords; empty by default. */
    public Builder keywords(List<String> values) {
      keywords = List.copyOf(values);
      return this;
    }

    /** States the summary; null: none. */
    public Builder description(@Nullable String value) {
      description = value;
      return this;
    }

    /** States the address, path or slug; null: none. */
    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    /** States the former addresses; empty by default. */
    public Builder aliases(List<String> values) {
      aliases = List.copyOf(values);
      return this;
    }

    /** States whether it is a draft; not by default. */
    public Builder draft(boolean value) {
      draft = value;
      return this;
    }

    /** States what all its translations have in common; null: their paths determine it. */
    public Builder translationKey(@Nullable String value) {
      translationKey = value;
      return this;
    }

    /** States all other fields, by name; empty by default. */
    public Builder custom(Map<String, List<String>> values) {
      custom = new LinkedHashMap<>(values);
      return this;
    }

    /** Sets the custom fields whose values are counted, by name; none by default. */
    public Builder facets(List<String> names) {
      facets = List.copyOf(names);
      return this;
    }

    /** Returns what was stated. */
    public FrontMatter build() {
      return new FrontMatter(
          title,
          language,
          date,
          updated,
          expires,
          tags,
          categories,
          categoryPaths,
          authors,
          keywords,
          description,
          url,
          aliases,
          draft,
          translationKey,
          custom,
          facets);
    }
  }
}
