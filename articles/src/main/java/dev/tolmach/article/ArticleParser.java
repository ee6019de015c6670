package dev.tolmach.article;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.frontmatter.Preamble;
import dev.tolmach.language.Language;
import dev.tolmach.language.LanguageDetector;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import dev.tolmach.markup.HtmlHead;
import dev.tolmach.markup.HtmlRenderer;
import dev.tolmach.markup.MarkdownRenderer;
import dev.tolmach.markup.RenderedText;
import dev.tolmach.rendered.RenderedRow;
import dev.tolmach.value.DateParser;
import dev.tolmach.value.LinkedData;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Understands articles: front matter, Markdown or HTML, sections, language.
 *
 * <ul>
 *   <li>Nothing that an author writes is an error: what is not understood becomes a {@link
 *       Warning}, and the article stays.
 *   <li>The title is the stated one, else a heading of level 1 before all other headings, else a
 *       bold first line, else a lower heading that the text begins with and that is the only one of
 *       its level, else what menus call it, else the file's name. A heading or bold line at the
 *       beginning that only repeats it is left out of the text.
 *   <li>The language is that of the text, code apart, where it has 200 letters, enough to detect
 *       it; of shorter texts it is the declared one, if there is any. Languages are declared by the
 *       file's suffix, a folder, or the keys {@code lang}, {@code locale} and {@code
 *       ms.contentlocale}.
 * </ul>
 *
 * <p>Does no input or output. Immutable and safe for use by several threads.
 */
public final class ArticleParser {

  private final Settings settings;

  private ArticleParser(Settings settings) {
    this.settings = settings;
  }

  /** Returns a builder with the defaults that its steps name. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Understands an article.
   *
   * @param source the article as its archive has it
   * @return the article, or why it is not for readers
   * @throws ArticleParseException if it cannot become an article at all
   */
  public ParseResult parse(ArticleSource source) throws ArticleParseException {
    if (source.form() == ArticleSource.Form.ROW && source.given().containsKey(RenderedRow.NAME)) {
      return rendered(source);
    }
    String document = LineEnds.unify(source.text());
    Preamble preamble =
        Preamble.of(document, settings.limits(), settings.rules().mapping().ownKeys());
    List<Warning> warnings = new ArrayList<>(source.warnings());
    preamble.problems().forEach(p -> warnings.add(new Warning(p.line(), p.message())));
    if (preamble.isNoNote()) {
      return new ParseResult.Skipped(source.id(), ParseResult.SkipReason.NOT_AN_ARTICLE, warnings);
    }
    ArticleSource.Kind kind = source.kind();
    if (!preamble.marksArticle() && source.form() == ArticleSource.Form.FILE) {
      if (kind == ArticleSource.Kind.PLAIN) {
        return new ParseResult.Skipped(
            source.id(), ParseResult.SkipReason.NOT_AN_ARTICLE, warnings);
      }
      if (kind == ArticleSource.Kind.HTML && isTemplate(document)) {
        return new ParseResult.Skipped(source.id(), ParseResult.SkipReason.TEMPLATE, warnings);
      }
    }
    PathLanguage path = PathLanguage.of(source.id().path(), settings.rules().contentFolders());
    if (path.olderRelease() && !settings.rules().olderReleases()) {
      return new ParseResult.Skipped(source.id(), ParseResult.SkipReason.OLDER_RELEASE, warnings);
    }
    Body body = Body.of(document, preamble);
    HtmlRenderer.Page page =
        kind == ArticleSource.Kind.HTML
            ? HtmlRenderer.render(body.text(), settings.rules().headingIds().style())
            : null;
    FrontMatterReader reader =
        new FrontMatterReader(
            source, preamble, page == null ? HtmlHead.NONE : page.head(), settings, warnings);
    FrontMatter frontMatter = reader.read(path.language());
    ParseResult.SkipReason reason =
        reader.redirects() ? ParseResult.SkipReason.REDIRECT : reasonToSkip(frontMatter);
    if (reason == null && page != null && page.redirects()) {
      reason = ParseResult.SkipReason.REDIRECT;
    }
    if (reason != null) {
      return new ParseResult.Skipped(source.id(), reason, warnings);
    }
    Stated stated =
        new Stated(
            source.id(), frontMatter, reader.menuTitle(), reader.origins(), path, body, warnings);
    if (page != null) {
      LinkedData linked = reader.linked();
      String language = page.language().isEmpty() ? linked.language() : page.language();
      String title = linked.titleIn(page.head().title());
      return stated.declaring(language).with(page.body(), title, settings);
    }
    RenderedText text =
        settings
            .markdown()
            .render(
                body.text(), kind == ArticleSource.Kind.MDX, settings.rules().headingIds().style());
    return stated.with(text, "", settings);
  }

  /* What an index wrote needs no understanding; but time goes on. */
  private ParseResult rendered(ArticleSource source) throws ArticleParseException {
    try {
      RenderedRow row = RenderedRow.in(source.given()).orElseThrow();
      Optional<ParseResult.SkipReason> skipped = ParseResult.SkipReason.of(row.text("skipped"));
      if (skipped.isPresent()) {
        return new ParseResult.Skipped(source.id(), skipped.get(), List.of());
      }
      Article article = article(source.id(), row);
      ParseResult.SkipReason reason = reasonToSkip(article.frontMatter());
      Origins origins = new Origins(Origins.key(RenderedRow.NAME), null, null);
      return reason == null
          ? new ParseResult.Parsed(article, origins, source.warnings())
          : new ParseResult.Skipped(source.id(), reason, source.warnings());
    } catch (RuntimeException e) {
      throw new ArticleParseException(
          source.id(),
          0,
          "The row cannot be read: "
              + e.getMessage()
              + ". Expected what 'tolmach export' writes. Export it again, or give the article a"
              + " 'body' instead of '"
              + RenderedRow.NAME
              + "'.");
    }
  }

  private static Article article(ArticleId id, RenderedRow row) {
    List<Language> languages = row.texts("languages").stream().map(Language::of).toList();
    List<Section> sections = new ArrayList<>();
    for (RenderedRow each : row.objects("sections")) {
      sections.add(
          new Section(
              each.number("level"),
              each.text("heading"),
              each.text("anchor"),
              each.number("line"),
              each.number("start"),
              each.number("end")));
    }
    String work = row.text("work");
    return new Article(
        id,
        row.text("title"),
        languages.getFirst(),
        languages,
        work.isEmpty() ? id.path() : work,
        frontMatter(row.object("frontMatter")),
        row.text("text"),
        row.text("code"),
        sections,
        BlockLines.of(
            row.numbers("textLines"), row.numbers("codeStarts"), row.numbers("codeLines")));
  }

  private static FrontMatter frontMatter(RenderedRow row) {
    String language = row.optional("language");
    Map<String, List<String>> custom = new LinkedHashMap<>();
    for (List<String> each : row.lists("custom")) {
      custom.put(each.getFirst(), each.subList(1, each.size()));
    }
    return FrontMatter.builder()
        .title(row.optional("title"))
        .language(language == null ? null : Language.of(language))
        .date(date(row.object("date")))
        .updated(date(row.object("updated")))
        .expires(date(row.object("expires")))
        .tags(row.texts("tags"))
        .categories(row.texts("categories"))
        .categoryPaths(row.lists("categoryPaths"))
        .authors(row.texts("authors"))
        .keywords(row.texts("keywords"))
        .description(row.optional("description"))
        .url(row.optional("url"))
        .aliases(row.texts("aliases"))
        .draft(row.flag("draft"))
        .translationKey(row.optional("translationKey"))
        .custom(custom)
        .facets(row.texts("facets"))
        .build();
  }

  private static @Nullable ArticleDate date(RenderedRow row) {
    return row.fields().isEmpty()
        ? null
        : new ArticleDate(LocalDate.parse(row.text("day")), Instant.parse(row.text("instant")));
  }

  /** Returns the archive's own languages, the candidates for texts too short for detection. */
  public Set<Language> ownLanguages() {
    return settings.ownLanguages().get();
  }

  /** Returns the archive's own languages if a text was met that needed them. */
  public Optional<Set<Language>> neededLanguages() {
    return settings.ownLanguages().known();
  }

  private static boolean isTemplate(String document) {
    return document.contains("{{") || document.contains("{%");
  }

  private ParseResult.@Nullable SkipReason reasonToSkip(FrontMatter frontMatter) {
    Instant now = settings.clock().instant();
    ArticleDate date = frontMatter.date();
    ArticleDate expires = frontMatter.expires();
    if (frontMatter.draft() && !settings.rules().includeDrafts()) {
      return ParseResult.SkipReason.DRAFT;
    }
    if (date != null && !settings.rules().includeFuture() && date.instant().isAfter(now)) {
      return ParseResult.SkipReason.FUTURE;
    }
    if (expires != null && !settings.rules().includeExpired() && !expires.instant().isAfter(now)) {
      return ParseResult.SkipReason.EXPIRED;
    }
    return null;
  }

  /** What is known of an article before its body is rendered. */
  private record Stated(
      ArticleId id,
      FrontMatter frontMatter,
      FrontMatterReader.@Nullable MenuTitle menuTitle,
      Origins origins,
      PathLanguage path,
      Body source,
      List<Warning> warnings) {

    /** Takes the language of an HTML document where nothing else declares one. */
    Stated declaring(String written) {
      Language language = Language.parse(written).orElse(null);
      if (language == null && Languages.isMeant(written)) {
        warnings.add(new Warning(0, Languages.notUnderstood(written, "lang")));
      }
      return frontMatter.language() != null || language == null
          ? this
          : new Stated(
              id,
              frontMatter.withLanguage(language),
              menuTitle,
              origins.withLanguage(Origins.PAGE),
              path,
              source,
              warnings);
    }

    ParseResult with(RenderedText body, String pageTitle, Settings settings) {
      if (body.deepestLine() > 0) {
        int deepest = settings.limits().of(Limit.MARKDOWN_DEPTH);
        warnings.add(new Warning(source.line() + body.deepestLine() - 1, tooDeep(deepest)));
      }
      body.unknown()
          .forEach(
              (kind, line) -> warnings.add(new Warning(source.line() + line - 1, unknown(kind))));
      String numberless = settings.rules().site().numbers().without(id.path());
      Titles title =
          Titles.of(frontMatter.title(), body, pageTitle, menuTitle, numberless)
              .orListed(settings.rules().titles().after(id.path()));
      Sections sections = Sections.of(body, title.repeated(), source);
      String words = title.written() ? title.title() : "";
      Languages languages = Languages.of(frontMatter.language(), words, sections.text(), settings);
      String key = frontMatter.translationKey();
      FrontMatter named = title.named(frontMatter, id.path(), settings);
      boolean tagged = settings.rules().inlineTags().isRead(body.tags().obsidian());
      Article article =
          new Article(
              id,
              title.title(),
              languages.main(),
              languages.all(),
              key == null ? path.work() : key,
              tagged ? named.withInlineTags(body.tags().names()) : named,
              sections.text(),
              body.code(),
              sections.sections(),
              sections.lines());
      return new ParseResult.Parsed(
          article, title.origin() == null ? origins : origins.withTitle(title.origin()), warnings);
    }
  }

  private static String unknown(String kind) {
    return "The kind of a directive is not known: '"
        + kind
        + "'. Its title and content are read as text. Correct it if it is misspelt.";
  }

  private static String tooDeep(int deepest) {
    return "The Markdown is nested as deep as may be: '"
        + deepest
        + "'. Deeper blocks and inlines are read as text. Nest it less.";
  }

  /** Builds a parser step by step. For one thread. */
  public static final class Builder {

    private ReadingRules rules = ReadingRules.STANDARD;
    private LanguageDetector detector = LanguageDetector.standard();
    private InstantSource clock = InstantSource.system();
    private Limits limits = Limits.STANDARD;
    private Supplier<Set<Language>> ownLanguages = Set::of;

    private Builder() {}

    /** Sets how articles are understood; {@link ReadingRules#STANDARD} by default. */
    public Builder rules(ReadingRules value) {
      rules = Objects.requireNonNull(value, "rules");
      return this;
    }

    /** Changes how articles are understood. */
    public Builder rules(UnaryOperator<ReadingRules> change) {
      return rules(change.apply(rules));
    }

    /** Sets what detects languages; {@link LanguageDetector#standard()} by default. */
    public Builder detector(LanguageDetector value) {
      detector = Objects.requireNonNull(value, "detector");
      return this;
    }

    /** Sets the moment by which future and expired are judged; by default, when an article is. */
    public Builder now(Instant value) {
      clock = InstantSource.fixed(value);
      return this;
    }

    /** Sets how large front matter may be, and how deep Markdown; the standard by default. */
    public Builder limits(Limits value) {
      limits = Objects.requireNonNull(value, "limits");
      return this;
    }

    /**
     * Sets who knows the languages that the archive's articles are in. Where no candidates are set,
     * a text of less than 200 letters that declares no language and may be in several is in one of
     * these, if it can be. Asked at most once, and not before there is such a text; by default, the
     * answer is none.
     */
    public Builder ownLanguages(Supplier<Set<Language>> value) {
      ownLanguages = Objects.requireNonNull(value, "ownLanguages");
      return this;
    }

    /** Returns the parser. */
    public ArticleParser build() {
      return new ArticleParser(
          new Settings(
              rules,
              detector,
              clock,
              limits,
              new DateParser(rules.zone(), rules.dateOrder()),
              MarkdownRenderer.within(limits),
              new OwnLanguages(ownLanguages)));
    }
  }
}
