package dev.tolmach.lint;

import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.article.Section;
import dev.tolmach.article.Warning;
import dev.tolmach.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is understood of one article.
 *
 * @param id what it is called
 * @param facts what is understood; null for an article that cannot be read
 * @param skipped why it would not be indexed; null if it would be
 * @param failure what makes it unreadable; null for an article that can be read
 * @param warnings what is not understood as it is written, in the order of lines
 */
public record LintedArticle(
    String id,
    @Nullable Facts facts,
    @Nullable SkipReason skipped,
    @Nullable Warning failure,
    List<Warning> warnings) {
  /** Copies the list, in the order of lines. */
  public LintedArticle {
    warnings = warnings.stream().sorted(Comparator.comparingInt(Warning::line)).toList();
  }

  /**
   * What is understood.
   *
   * @param title the title
   * @param titleStated whether front matter states the title, rather than the text or the file name
   * @param titleFrom where the title was found: a key of front matter, or what it was taken from
   * @param date the calendar date; null if there is none
   * @param instant the moment that the date means, zone and all; null without a date
   * @param dateFrom where the date was found; null without one
   * @param updated when it was last changed; null if that is not stated
   * @param url its address or path as stated; null if none is
   * @param description its summary; null if none is stated
   * @param headings its headings in the order of the text
   * @param unread keys that look like a field which it lacks
   * @param language the language of the text
   * @param languages all languages that its text holds, the main one first
   * @param declaredLanguage the language that the author states; null if there is none
   * @param declaredFrom where it is stated; null if there is none
   * @param draft whether it is a draft
   */
  public record Facts(
      String title,
      boolean titleStated,
      String titleFrom,
      @Nullable LocalDate date,
      @Nullable Instant instant,
      @Nullable String dateFrom,
      @Nullable LocalDate updated,
      @Nullable String url,
      @Nullable String description,
      List<Section> headings,
      List<UnreadKey> unread,
      List<String> tags,
      List<String> categories,
      List<String> authors,
      String language,
      List<String> languages,
      @Nullable String declaredLanguage,
      @Nullable String declaredFrom,
      boolean draft) {
    /** Copies the lists. */
    public Facts {
      headings = List.copyOf(headings);
      unread = List.copyOf(unread);
      tags = List.copyOf(tags);
      categories = List.copyOf(categories);
      authors = List.copyOf(authors);
      languages = List.copyOf(languages);
    }

    /** Whether the text is known to be in another language than declared: not yet translated. */
    public boolean isInAnotherLanguage() {
      return declaredLanguage != null
          && !declaredLanguage.equals(language)
          && !language.equals(Language.UNKNOWN.tag());
    }
  }

  /** Whether there is nothing to look at. */
  public boolean isGood() {
    boolean understood = facts == null || !facts.isInAnotherLanguage() && facts.unread().isEmpty();
    return failure == null && warnings.isEmpty() && understood;
  }
}
