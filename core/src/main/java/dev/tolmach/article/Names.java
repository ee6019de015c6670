package dev.tolmach.article;

import java.util.List;

/**
 * The names under which archives state what the project knows: in lower case, without hyphens and
 * underscores, the most telling first.
 */
final class Names {

  static final List<String> TITLE = List.of("title", "linktitle");
  static final List<String> DATE =
      List.of(
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
          "createtime");
  static final List<String> UPDATED =
      List.of(
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
          "updatedate");
  static final List<String> EXPIRES = List.of("expirydate", "expires", "expiry", "unpublishdate");
  static final List<String> TAGS = List.of("tags", "tag", "taxonomies.tags", "taxonomies.tag");
  static final List<String> CATEGORIES =
      List.of("categories", "category", "taxonomies.categories", "taxonomies.category");
  static final List<String> KEYWORDS = List.of("keywords", "keyword");
  static final List<String> AUTHORS =
      List.of("authors", "author", "taxonomies.authors", "taxonomies.author", "extra.author");
  static final List<String> DESCRIPTION =
      List.of("description", "summary", "excerpt", "subtitle", "extra.description");
  static final List<String> URL = List.of("permalink", "url", "slug", "path");
  static final List<String> ALIASES = List.of("aliases", "alias", "redirectfrom");
  static final List<String> DRAFT = List.of("draft");
  static final List<String> PUBLISHED = List.of("published");
  static final List<String> REDIRECT = List.of("redirectto", "redirecturl");
  static final List<String> TRANSLATION_KEY = List.of("translationkey");
  static final List<String> LANGUAGE = List.of("lang", "locale", "ms.contentlocale");

  /** Means the article's language in data files; in front matter it may describe a book. */
  static final List<String> LANGUAGE_OF_DATA = List.of("language");

  private Names() {}
}
