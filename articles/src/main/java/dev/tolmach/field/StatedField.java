package dev.tolmach.field;

import dev.tolmach.frontmatter.KeyTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field that front matter may state about an article, with the keys under which archives state it
 * unless a {@link FieldMapping} says otherwise. Keys are compared in any case, without spaces,
 * hyphens, underscores and stress marks; the most specific key comes first.
 */
public enum StatedField {
  /** The title. */
  TITLE,
  /** What it is called in menus: its title if it has no other, not even a heading. */
  MENU_TITLE,
  /** When it was published. */
  DATE,
  /** When it was last changed. */
  UPDATED,
  /** From when on it is out of date. */
  EXPIRES,
  /** Tags. */
  TAGS,
  /** Categories. */
  CATEGORIES,
  /** Further words to find it by. */
  KEYWORDS,
  /** Its authors. */
  AUTHORS,
  /** A summary. */
  DESCRIPTION,
  /** Where it is on its site. */
  URL,
  /** Its other names and its former addresses. */
  ALIASES,
  /** A yes makes it a draft. */
  DRAFT,
  /** A no makes it a draft. */
  PUBLISHED,
  /** Where its reader is sent instead. */
  REDIRECT,
  /** What all its translations have in common. */
  TRANSLATION_KEY,
  /** Its language. */
  LANGUAGE;

  /** The default keys under which it is looked for, in that order. */
  public List<String> keys() {
    return KeyTable.of(mappingName().toLowerCase(Locale.ROOT));
  }

  /** Its name in a mapping: {@code title}, {@code translationKey}. */
  public String mappingName() {
    return switch (this) {
      case MENU_TITLE -> "menuTitle";
      case TRANSLATION_KEY -> "translationKey";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  /** The field of a name in a mapping, in any case; empty if it is no field's. */
  public static Optional<StatedField> named(String name) {
    return Stream.of(values())
        .filter(field -> field.mappingName().equalsIgnoreCase(name))
        .findFirst();
  }
}
