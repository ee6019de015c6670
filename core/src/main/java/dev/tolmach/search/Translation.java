package dev.tolmach.search;

import dev.tolmach.language.Language;

/**
 * Another version of the work that a hit is a version of.
 *
 * @param id its id, printed as {@link Hit#id()} is
 * @param language the language of its text
 * @param title its title
 */
public record Translation(String id, Language language, String title) {}
