package dev.tolmach.search;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.language.Language;
import dev.tolmach.query.InvalidRequestException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article to be read: its text as it was understood, with the lines of its file.
 *
 * @param articleId which article
 * @param id the article as it is printed: its path, or {@code archive:path} where the index holds
 *     several archives
 * @param title its title; a heading at the beginning that only repeats it is in no section
 * @param language the language of its text
 * @param declaredLanguage the language its author states, where that is another; else null
 * @param date its calendar date; null if it has none
 * @param tags its tags as written
 * @param url its address on its site, as its author states; null if nothing is stated
 * @param translations the other versions of its work
 * @param sections its sections, in order
 */
public record ShownArticle(
    ArticleId articleId,
    String id,
    String title,
    Language language,
    @Nullable Language declaredLanguage,
    @Nullable LocalDate date,
    List<String> tags,
    @Nullable String url,
    List<Translation> translations,
    List<ShownSection> sections) {
  /* No line: no block follows. */
  private static final int NONE = Integer.MAX_VALUE;

  /** Copies the lists. */
  public ShownArticle {
    tags = List.copyOf(tags);
    translations = List.copyOf(translations);
    sections = List.copyOf(sections);
  }

  /**
   * An article, all of it.
   *
   * @param id the article as it is printed
   * @param translations the other versions of its work
   */
  public static ShownArticle of(Article article, String id, List<Translation> translations) {
    FrontMatter front = article.frontMatter();
    Language declared = front.language();
    return new ShownArticle(
        article.id(),
        id,
        article.title(),
        article.language(),
        article.language().equals(declared) ? null : declared,
        front.date() == null ? null : front.date().day(),
        front.tags(),
        front.url(),
        translations,
        new ShownText(article).sections());
  }

  /**
   * The same article with one of its sections, and with those below it.
   *
   * @param name the section's anchor, or else its heading in any case, or else its number
   * @return empty if there is no such section
   * @throws InvalidRequestException if several sections have that heading
   */
  public Optional<ShownArticle> section(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    String anchor = plain.startsWith("#") ? plain.substring(1) : plain;
    return named(section -> !anchor.isEmpty() && section.anchor().equals(anchor)).stream()
        .findFirst()
        .or(() -> only(plain, named(section -> isCalled(section, plain))))
        .or(() ->
            named(section -> plain.equals(Integer.toString(section.number()))).stream().findFirst())
        .map(this::below);
  }

  /**
   * The same article with one of its sections, as {@link #section(String)} finds it.
   *
   * @param remedy what to do if there is none, a sentence of the exception's message
   * @throws InvalidRequestException if there is no such section, or several have that heading
   */
  public ShownArticle section(String name, String remedy) {
    return section(name)
        .orElseThrow(() ->
            new InvalidRequestException(
                "No such section: '"
                    + name
                    + "'. Expected a heading, an anchor or a number up to "
                    + sections.size()
                    + ". "
                    + remedy));
  }

  private List<ShownSection> named(Predicate<ShownSection> condition) {
    return sections.stream().filter(condition).toList();
  }

  private static boolean isCalled(ShownSection section, String plain) {
    String heading = Normalizer.normalize(section.heading(), Normalizer.Form.NFC);
    return !plain.isEmpty() && heading.equalsIgnoreCase(plain);
  }

  private static Optional<ShownSection> only(String name, List<ShownSection> found) {
    if (found.size() > 1) {
      throw new InvalidRequestException(
          "Several sections are called so: '"
              + name
              + "'. Expected one of the anchors "
              + found.stream().map(ShownSection::anchor).collect(Collectors.joining(", "))
              + ". Name it by its anchor.");
    }
    return found.stream().findFirst();
  }

  private ShownArticle below(ShownSection top) {
    int from = sections.indexOf(top);
    int to = from + 1;
    while (top.level() > 0 && to < sections.size() && sections.get(to).level() > top.level()) {
      to++;
    }
    return with(sections.subList(from, to));
  }

  /**
   * The same article with only the blocks on some lines of its file. A block reaches up to the line
   * before the next one, and the last one as far as its text can be wrapped.
   *
   * @param from the first line, 1-based
   * @param to the last line, inclusive
   */
  public ShownArticle lines(int from, int to) {
    List<ShownSection> kept = new ArrayList<>();
    int next = NONE;
    for (ShownSection section : sections.reversed()) {
      List<ShownBlock> blocks = new ArrayList<>();
      for (ShownBlock block : section.blocks().reversed()) {
        int last = next == NONE ? block.lastLine() : Math.max(block.line(), next - 1);
        if (block.line() > 0 && block.line() <= to && last >= from) {
          blocks.add(block);
        }
        next = block.line();
      }
      if (!blocks.isEmpty()) {
        kept.add(section.with(blocks.reversed()));
      }
    }
    return with(kept.reversed());
  }

  private ShownArticle with(List<ShownSection> others) {
    return new ShownArticle(
        articleId, id, title, language, declaredLanguage, date, tags, url, translations, others);
  }
}
