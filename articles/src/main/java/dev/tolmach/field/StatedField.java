package dev.tolmach.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What front matter may state about an article, and under which keys archives state it unless a
 * {@link FieldMapping} says otherwise. Keys are compared in any case, without hyphens and
 * underscores; the most telling key stands first.
 */
public enum StatedField {
  /** The title. */
  TITLE("title", "linktitle"),
  /** When it was published. */
  DATE(
      "date",
      "pubdate",
      "publishdate",
      "published",
      "publishedat",
      "datepublished",
      "created",
      "createdat",
      "createdon",
      "createdtime",
      "creationdate",
      "datecreated",
      "createtime"),
  /** When it was last changed. */
  UPDATED(
      "lastmod",
      "updated",
      "update",
      "modified",
      "extra.updated",
      "ms.date",
      "lastmodified",
      "lastmodifiedat",
      "lastupdated",
      "updatedat",
      "datemodified",
      "updatedate",
      "lastupdate.date"),
  /** From when on it is out of date. */
  EXPIRES("expirydate", "expires", "expiry", "unpublishdate"),
  /** Tags. */
  TAGS("tags", "tag", "taxonomies.tags", "taxonomies.tag"),
  /** Categories. */
  CATEGORIES("categories", "category", "taxonomies.categories", "taxonomies.category"),
  /** Further words to find it by. */
  KEYWORDS("keywords", "keyword"),
  /** Its authors. */
  AUTHORS("authors", "author", "taxonomies.authors", "taxonomies.author", "extra.author"),
  /** A summary. */
  DESCRIPTION("description", "summary", "excerpt", "subtitle", "extra.description"),
  /** Where it stands on its site. */
  URL("permalink", "url", "slug", "path"),
  /** Its former addresses. */
  ALIASES("aliases", "alias", "redirectfrom"),
  /** A yes makes it a draft. */
  DRAFT("draft"),
  /** A no makes it a draft. */
  PUBLISHED("published"),
  /** Where its reader is sent instead. */
  REDIRECT("redirectto", "redirecturl"),
  /** What all its translations have in common. */
  TRANSLATION_KEY("translationkey"),
  /** Its language. */
  LANGUAGE("lang", "locale", "ms.contentlocale");

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<String> keys;

  StatedField(String... keys) {
    this.keys = List.of(keys);
  }

  /** The keys under which it is looked for where nothing else is said, in that order. */
  public List<String> keys() {
    return keys;
  }

  /** Its name in a mapping: {@code title}, {@code translationKey}. */
  public String mappingName() {
    return this == TRANSLATION_KEY ? "translationKey" : name().toLowerCase(Locale.ROOT);
  }

  /** The field of a name in a mapping, in any case; empty if it is no field's. */
  public static Optional<StatedField> named(String name) {
    return Stream.of(values())
        .filter(field -> field.mappingName().equalsIgnoreCase(name))
        .findFirst();
  }
}
