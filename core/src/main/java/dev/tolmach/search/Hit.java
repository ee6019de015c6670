package dev.tolmach.search;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.Section;
import dev.tolmach.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that was found.
 *
 * @param articleId which article
 * @param id the article as it is printed: its path, or {@code archive:path} where the index holds
 *     several archives
 * @param title its title
 * @param titleMatches the words found in the title, as ranges of it, in order
 * @param language the language of its text
 * @param declaredLanguage the language its author states, where that is another; else null
 * @param date its calendar date; null if it has none
 * @param tags its tags as written
 * @param url where it is on its site, as its author states; null if nothing is stated
 * @param score how well it fits, from 0 on; comparable inside one result only
 * @param matched the version of the work that matches, as {@link #id} is printed, where this one is
 *     shown though it does not match, being in a preferred language; else null
 * @param missing the words of the query that it lacks, as typed; empty for an article that matches
 * @param translated the words of the query that it has by a translation and not as they were typed;
 *     empty for an article that matches
 * @param section the section of the first snippet; null if no word is in a section
 * @param snippets up to three pieces of its text, the best first
 * @param translations the other versions of its work
 */
public record Hit(
    ArticleId articleId,
    String id,
    String title,
    List<TextRange> titleMatches,
    Language language,
    @Nullable Language declaredLanguage,
    @Nullable LocalDate date,
    List<String> tags,
    @Nullable String url,
    double score,
    @Nullable String matched,
    List<String> missing,
    List<FoundTranslation> translated,
    @Nullable Section section,
    List<Snippet> snippets,
    List<Translation> translations) {
  /** Copies the lists. */
  public Hit {
    titleMatches = List.copyOf(titleMatches);
    tags = List.copyOf(tags);
    missing = List.copyOf(missing);
    translated = List.copyOf(translated);
    snippets = List.copyOf(snippets);
    translations = List.copyOf(translations);
  }
}
