package dev.tolmach.article;

import dev.tolmach.field.CategoryPaths;
import dev.tolmach.field.ContentFolders;
import dev.tolmach.field.ContentsTitles;
import dev.tolmach.field.DateOrder;
import dev.tolmach.field.FieldMapping;
import dev.tolmach.field.InlineTags;
import dev.tolmach.field.SiteFields;
import dev.tolmach.language.Language;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules by which articles are understood and left out. An archive's settings override those of
 * an index. Immutable.
 *
 * <p>{@link #toString} gives the same text for equal rules, in every process. It is kept with each
 * archive in an index: when it changes, all articles of the archive are read again.
 *
 * @param mapping under which keys front matter states what
 * @param headingIds in whose way the ids of headings are made
 * @param categoryPaths which categories are nested
 * @param zone the zone of dates that are written without one
 * @param dateOrder how dates like {@code 03/04/2024} are read
 * @param candidates the languages that the articles may be in; empty: any
 * @param declaredFromPath whether file suffixes and folders declare languages
 * @param languageKey whether the front matter's key {@code language} declares the article's. It
 *     often is the language of the book or the talk that the article is about
 * @param titles the titles that the archive's table of contents gives its pages
 * @param contentFolders the folders that are in a language by the site's configuration
 * @param site how the generator of the site reads fields and names of pages
 * @param olderReleases whether pages of older releases of what a site describes are let in, as
 *     Docusaurus keeps them in {@code versioned_docs}
 * @param inlineTags which articles have the tags that are in their text
 * @param includeDrafts whether drafts are let in
 * @param includeFuture whether articles are let in whose date is still to come
 * @param includeExpired whether articles are let in whose expiry date has passed
 */
public record ReadingRules(
    FieldMapping mapping,
    HeadingIds headingIds,
    CategoryPaths categoryPaths,
    ZoneId zone,
    DateOrder dateOrder,
    Set<Language> candidates,
    boolean declaredFromPath,
    boolean languageKey,
    ContentsTitles titles,
    ContentFolders contentFolders,
    SiteFields site,
    boolean olderReleases,
    InlineTags inlineTags,
    boolean includeDrafts,
    boolean includeFuture,
    boolean includeExpired) {

  /**
   * The usual keys, ids of headings as GitHub makes them, lists inside the list of categories,
   * dates in UTC, any language, declared by paths; no drafts, nothing future or expired.
   */
  public static final ReadingRules STANDARD = new Builder().build();

  /** Copies the set, in order. */
  public ReadingRules {
    Objects.requireNonNull(mapping, "mapping");
    Objects.requireNonNull(headingIds, "headingIds");
    Objects.requireNonNull(categoryPaths, "categoryPaths");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(dateOrder, "dateOrder");
    Objects.requireNonNull(titles, "titles");
    Objects.requireNonNull(contentFolders, "contentFolders");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(inlineTags, "inlineTags");
    candidates = Collections.unmodifiableSortedSet(new TreeSet<>(candidates));
  }

  /** Returns a builder that begins with {@link #STANDARD}. */
  public static Builder builder() {
    return STANDARD.toBuilder();
  }

  /** Returns a builder that begins with these rules. */
  public Builder toBuilder() {
    return new Builder()
        .mapping(mapping)
        .headingIds(headingIds)
        .categoryPaths(categoryPaths)
        .zone(zone)
        .dateOrder(dateOrder)
        .candidates(candidates)
        .declaredFromPath(declaredFromPath)
        .languageKey(languageKey)
        .titles(titles)
        .contentFolders(contentFolders)
        .site(site)
        .olderReleases(olderReleases)
        .inlineTags(inlineTags)
        .includeDrafts(includeDrafts)
        .includeFuture(includeFuture)
        .includeExpired(includeExpired);
  }

  /** Makes rules step by step. For one thread. */
  public static final class Builder {
    private FieldMapping mapping = FieldMapping.DEFAULT;
    private HeadingIds headingIds = HeadingIds.GITHUB;
    private CategoryPaths categoryPaths = CategoryPaths.NESTED;
    private ZoneId zone = ZoneOffset.UTC;
    private DateOrder dateOrder = DateOrder.REFUSED;
    private Set<Language> candidates = Set.of();
    private boolean declaredFromPath = true;
    private boolean languageKey;
    private ContentsTitles titles = ContentsTitles.NONE;
    private ContentFolders contentFolders = ContentFolders.NONE;
    private SiteFields site = SiteFields.NONE;
    private boolean olderReleases = true;
    private InlineTags inlineTags = InlineTags.AUTO;
    private boolean includeDrafts;
    private boolean includeFuture;
    private boolean includeExpired;

    private Builder() {}

    /** Sets under which keys front matter states what. */
    public Builder mapping(FieldMapping value) {
      mapping = value;
      return this;
    }

    /** Sets in whose way the ids of headings are made. */
    public Builder headingIds(HeadingIds value) {
      headingIds = value;
      return this;
    }

    /** Sets which categories are nested. */
    public Builder categoryPaths(CategoryPaths value) {
      categoryPaths = value;
      return this;
    }

    /** Sets the zone of dates that name none. */
    public Builder zone(ZoneId value) {
      zone = value;
      return this;
    }

    /** Sets how dates like {@code 03/04/2024} are read. */
    public Builder dateOrder(DateOrder value) {
      dateOrder = value;
      return this;
    }

    /** Sets the languages that the articles may be in; empty: any. */
    public Builder candidates(Set<Language> values) {
      candidates = Set.copyOf(values);
      return this;
    }

    /** Sets whether file suffixes and folders declare languages. */
    public Builder declaredFromPath(boolean value) {
      declaredFromPath = value;
      return this;
    }

    /** Sets whether the key {@code language} of front matter declares the article's language. */
    public Builder languageKey(boolean value) {
      languageKey = value;
      return this;
    }

    /** Sets the titles that the archive's table of contents gives its pages; none by default. */
    public Builder titles(ContentsTitles value) {
      titles = value;
      return this;
    }

    /** Sets the folders that are in a language by the site's configuration; none by default. */
    public Builder contentFolders(ContentFolders value) {
      contentFolders = value;
      return this;
    }

    /** Sets how the generator of the site reads fields; as most do by default. */
    public Builder site(SiteFields value) {
      site = value;
      return this;
    }

    /** Sets whether pages of older releases are let in; they are by default. */
    public Builder olderReleases(boolean value) {
      olderReleases = value;
      return this;
    }

    /** Sets which articles have the tags that are in their text. */
    public Builder inlineTags(InlineTags value) {
      inlineTags = value;
      return this;
    }

    /** Sets whether drafts are let in. */
    public Builder includeDrafts(boolean value) {
      includeDrafts = value;
      return this;
    }

    /** Sets whether articles with a date to come are let in. */
    public Builder includeFuture(boolean value) {
      includeFuture = value;
      return this;
    }

    /** Sets whether articles past their expiry date are let in. */
    public Builder includeExpired(boolean value) {
      includeExpired = value;
      return this;
    }

    /** Returns the rules. */
    public ReadingRules build() {
      return new ReadingRules(
          mapping,
          headingIds,
          categoryPaths,
          zone,
          dateOrder,
          candidates,
          declaredFromPath,
          languageKey,
          titles,
          contentFolders,
          site,
          olderReleases,
          inlineTags,
          includeDrafts,
          includeFuture,
          includeExpired);
    }
  }
}
