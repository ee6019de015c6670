package dev.tolmach.search;

import dev.tolmach.article.ArticleId;
import dev.tolmach.language.Language;

/**
 * Another version of the work that a hit is a version of.
 *
 * @param articleId its id
 * @param id its id, printed as {@link Hit#id()} is
 * @param language the language of its text
 * @param title its title
 */
public record Translation(ArticleId articleId, String id, Language language, String title) {}
