package dev.tolmach.article;

import dev.tolmach.language.Language;
import java.util.List;
import java.util.Objects;

/**
 * A Markdown document with front matter, understood: what its author states, its text without
 * markup, its code, its sections and its languages.
 *
 * @param id its name
 * @param title what readers know it by; never empty
 * @param language the language of its text; {@link Language#UNKNOWN} where nothing determines it.
 *     What the author declares is {@link FrontMatter#language()}
 * @param languages all languages its text really holds, the main one first; never empty
 * @param work the key that it shares with its translations, see {@link WorkKey}
 * @param frontMatter what the author states
 * @param text the rendered text: headings included, code blocks excluded, one line per paragraph,
 *     heading, list item or table row
 * @param code the code blocks, one after the other
 * @param sections the headings with the ranges of their text, in order, covering the text without
 *     overlapping; empty if the text is
 * @param lines on which lines of the file its blocks begin
 */
public record Article(
    ArticleId id,
    String title,
    Language language,
    List<Language> languages,
    String work,
    FrontMatter frontMatter,
    String text,
    String code,
    List<Section> sections,
    BlockLines lines) {

  /** An article whose blocks are on {@linkplain BlockLines#UNKNOWN unknown} lines. */
  public Article(
      ArticleId id,
      String title,
      Language language,
      List<Language> languages,
      String work,
      FrontMatter frontMatter,
      String text,
      String code,
      List<Section> sections) {
    this(
        id,
        title,
        language,
        languages,
        work,
        frontMatter,
        text,
        code,
        sections,
        BlockLines.UNKNOWN);
  }

  /**
   * Copies the lists and checks that the sections lie in the text, in order.
   *
   * @throws IllegalArgumentException if a section does not, or the languages do not begin with the
   *     main one
   */
  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(frontMatter, "frontMatter");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(lines, "lines");
    languages = List.copyOf(languages);
    sections = List.copyOf(sections);
    if (languages.isEmpty() || !languages.get(0).equals(language)) {
      throw new IllegalArgumentException(
          "The languages of " + id + " do not begin with '" + language.tag() + "': " + languages);
    }
    int from = 0;
    for (Section section : sections) {
      if (section.start() < from || section.end() > text.length()) {
        throw new IllegalArgumentException(
            "A section of " + id + " is out of order or outside the text: " + section);
      }
      from = section.end();
    }
  }

  /**
   * The line of the file, 1-based, of the block that contains an offset of the text.
   *
   * @return 0 if it is unknown
   */
  public int lineOfText(int offset) {
    int block = LineEnds.count(text, offset);
    return block < lines.textBlocks() ? lines.ofText(block) : 0;
  }

  /**
   * The line of the file, 1-based, of the block that contains an offset of the code.
   *
   * @return 0 if it is unknown
   */
  public int lineOfCode(int offset) {
    int block = lines.codeBlockAt(offset);
    return block < 0 ? 0 : lines.ofCode(block);
  }
}
