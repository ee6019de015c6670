package dev.tolmach.article;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.field.PageAddresses;
import dev.tolmach.field.SiteFields;
import dev.tolmach.field.StatedField;
import dev.tolmach.frontmatter.Preamble;
import dev.tolmach.language.Language;
import dev.tolmach.limits.Excerpt;
import dev.tolmach.markup.HtmlHead;
import dev.tolmach.markup.PlainText;
import dev.tolmach.value.Categories;
import dev.tolmach.value.Drafts;
import dev.tolmach.value.Fields;
import dev.tolmach.value.LinkedData;
import dev.tolmach.value.Links;
import dev.tolmach.value.PathDate;
import dev.tolmach.value.Persons;
import dev.tolmach.value.StatedDates;
import dev.tolmach.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the fields that one document states, and its path. For one article. */
final class FrontMatterReader {

  /** Means the article's language in data files; in front matter it may describe a book. */
  private static final List<String> LANGUAGE_OF_DATA = List.of("language");

  private static final Pattern ONLY_TAGS =
      Pattern.compile("#\\p{L}[^\\s#]*(?:[\\s,]+#\\p{L}[^\\s#]*)*\\s*");

  private final Fields fields;
  private final StatedDates dates;
  private final Preamble preamble;
  private final ArticleSource source;
  private final Settings settings;
  private final List<Warning> warnings;
  private final boolean isRow;

  private final LinkedData linked;

  /** The language that is declared, once it is known. */
  private @Nullable Language declared;

  /** The key under which the head of an HTML page states the date, or null. */
  private final @Nullable String dateOfHead;

  private Origins.@Nullable Origin dateOrigin;
  private Origins.@Nullable Origin languageOrigin;

  FrontMatterReader(
      ArticleSource source,
      Preamble preamble,
      HtmlHead head,
      Settings settings,
      List<Warning> warnings) {
    this.source = source;
    this.preamble = preamble;
    this.settings = settings;
    this.warnings = warnings;
    this.isRow = source.form() == ArticleSource.Form.ROW;
    this.fields = new Fields();
    fields.add(source.given());
    fields.add(preamble.fields());
    this.dates = new StatedDates(fields, settings.dates(), this::warn);
    fields.addIfMissing(keys(StatedField.AUTHORS), head.authors());
    fields.addIfMissing(keys(StatedField.KEYWORDS), head.keywords());
    fields.addIfMissing(keys(StatedField.TAGS), head.tags());
    fields.addIfMissing(keys(StatedField.DESCRIPTION), head.description());
    fields.addIfMissing(keys(StatedField.UPDATED), head.modified());
    fields.addIfMissing(keys(StatedField.URL), head.url());
    String published = fields.addIfMissing(keys(StatedField.DATE), head.published());
    this.linked = LinkedData.of(head.linkedData());
    fields.addIfMissing(keys(StatedField.AUTHORS), linked.authors());
    fields.addIfMissing(keys(StatedField.KEYWORDS), linked.keywords());
    fields.addIfMissing(keys(StatedField.DESCRIPTION), linked.description());
    fields.addIfMissing(keys(StatedField.UPDATED), linked.modified());
    String linkedDate = fields.addIfMissing(keys(StatedField.DATE), linked.published());
    dateOfHead = published == null ? linkedDate : published;
  }

  /**
   * Returns all that is stated.
   *
   * @param pathLanguage the language that the path names, or null
   */
  FrontMatter read(@Nullable Language pathLanguage) {
    declared = language(pathLanguage);
    String description = text(StatedField.DESCRIPTION);
    Categories categories = new Categories(settings.rules().categoryPaths());
    categories.add(site().categoriesBefore(source.id().path()));
    for (Fields.Field field : fields.all(keys(StatedField.CATEGORIES))) {
      boolean before = categories.isCut();
      categories.add(Languages.chosen(field.value(), declared), isListAtSpaces(field));
      if (categories.isCut() && !before) {
        warn(
            field.key(),
            "The categories are nested too deep. Expected at most "
                + Categories.MAX_LEVELS
                + " levels. Deeper ones are left out; shorten the path.");
      }
    }
    if (categories.names().isEmpty()) {
      categories.add(site().categoriesOtherwise(source.id().path()));
    }
    return FrontMatter.builder()
        .title(title())
        .language(declared)
        .date(date())
        .updated(dates.date(keys(StatedField.UPDATED)))
        .expires(dates.date(keys(StatedField.EXPIRES)))
        .tags(tags(keys(StatedField.TAGS)))
        .categories(categories.names())
        .categoryPaths(categories.paths())
        .keywords(tags(keys(StatedField.KEYWORDS)))
        .authors(authors())
        .description(description == null ? null : emptyToNull(PlainText.of(description)))
        .url(url())
        .aliases(aliases())
        .draft(isDraft())
        .translationKey(fields.text(keys(StatedField.TRANSLATION_KEY)))
        .custom(custom())
        .facets(facets())
        .build();
  }

  /** A pattern for new articles states what their title is to be made of, and no title. */
  private @Nullable String title() {
    String listed = listedTitle();
    if (!listed.isEmpty()) {
      return listed;
    }
    String title = text(StatedField.TITLE);
    return title == null || isTemplate(title) ? null : emptyToNull(PlainText.of(title));
  }

  /** The text of a field, of several by their languages the one in the article's. */
  private @Nullable String text(StatedField field) {
    Fields.Field stated = fields.first(keys(field));
    List<String> texts =
        stated == null ? List.of() : Values.strings(Languages.chosen(stated.value(), declared));
    return texts.isEmpty() ? null : texts.getFirst();
  }

  /** What the scripts of an HTML page say of it. */
  LinkedData linked() {
    return linked;
  }

  private static boolean isTemplate(String title) {
    return title.startsWith("{{") && title.endsWith("}}");
  }

  /**
   * Returns what the article is called in menus, for one that has no title; null if nothing says
   * so. Its origin is the key.
   */
  @Nullable MenuTitle menuTitle() {
    for (Fields.Field field : fields.all(keys(StatedField.MENU_TITLE))) {
      if (field.value() instanceof String text && !isTemplate(text.strip())) {
        String title = PlainText.of(text.strip());
        if (!title.isEmpty()) {
          return new MenuTitle(title, field.key());
        }
      }
    }
    return null;
  }

  /** A title that is not the article's own, and the key that states it. */
  record MenuTitle(String title, String key) {}

  /** The first value that is an address: neither a yes or no nor made of parts to be filled in. */
  private @Nullable String url() {
    for (Fields.Field field : fields.all(keys(StatedField.URL))) {
      List<String> values = Values.strings(field.value());
      String written = values.isEmpty() ? null : Links.address(values.getFirst());
      String address = written == null ? null : address(field.key(), written);
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  private @Nullable String address(String key, String written) {
    boolean usual = !settings.rules().mapping().stated().containsKey(StatedField.URL);
    if (!usual || !key.equalsIgnoreCase("slug")) {
      return written;
    }
    PageAddresses addresses = site().addresses();
    boolean outweighed =
        addresses.slugs() == PageAddresses.Slugs.LAST_SEGMENT_WITHOUT_PATH
            && fields.text(List.of("path")) != null;
    return outweighed ? null : addresses.of(source.id().path(), written);
  }

  /** The title that a table of contents gives the page, before its own; empty if none does. */
  private String listedTitle() {
    return settings.rules().titles().before(source.id().path()).map(PlainText::of).orElse("");
  }

  /**
   * Returns where the facts were found that {@link #read} returned; the title's place is the path
   * unless a key states it.
   */
  Origins origins() {
    Fields.Field title = fields.first(keys(StatedField.TITLE));
    Origins.Origin origin = title == null ? Origins.PATH : Origins.key(title.key());
    return new Origins(
        listedTitle().isEmpty() ? origin : Origins.CONTENTS, dateOrigin, languageOrigin);
  }

  private SiteFields site() {
    return settings.rules().site();
  }

  private List<String> keys(StatedField field) {
    return settings.rules().mapping().keys(field);
  }

  /** The archive's own fields, then all others by their keys as written. */
  private Map<String, List<String>> custom() {
    Map<String, List<String>> custom = new LinkedHashMap<>();
    settings
        .rules()
        .mapping()
        .custom()
        .forEach((name, field) -> {
          Set<String> values = new LinkedHashSet<>();
          for (Fields.Field stated : fields.all(field.from())) {
            values.addAll(
                field.facet() ? Values.tags(stated.value()) : Values.strings(stated.value()));
          }
          if (!values.isEmpty()) {
            custom.put(name, List.copyOf(values));
          }
        });
    fields.all(keys(StatedField.MENU_TITLE)); // Which is no field of the archive's own.
    fields.rest().forEach(custom::putIfAbsent);
    return custom;
  }

  private List<String> facets() {
    return settings.rules().mapping().custom().entrySet().stream()
        .filter(field -> field.getValue().facet())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns whether the document only sends its reader elsewhere. */
  boolean redirects() {
    return fields.text(keys(StatedField.REDIRECT)) != null;
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private @Nullable Language language(@Nullable Language pathLanguage) {
    Language given = isRow ? languageOf(LANGUAGE_OF_DATA) : null;
    if (given != null) {
      return given;
    }
    Language stated = languageOf(keys(StatedField.LANGUAGE));
    if (settings.rules().languageKey() && stated == null) {
      stated = languageOf(LANGUAGE_OF_DATA);
    }
    if (settings.rules().declaredFromPath() && pathLanguage != null) {
      languageOrigin = Origins.PATH;
      return pathLanguage;
    }
    return stated;
  }

  private @Nullable Language languageOf(List<String> names) {
    for (Fields.Field field : fields.all(names)) {
      for (String written : Values.strings(field.value())) {
        Language language = Language.parse(written).orElse(null);
        if (language != null) {
          languageOrigin = Origins.key(field.key());
          return language;
        }
        if (Languages.isMeant(written)) {
          warn(field.key(), Languages.notUnderstood(written, field.key()));
        }
      }
    }
    return null;
  }

  private @Nullable ArticleDate date() {
    StatedDates.Stated stated = dates.first(keys(StatedField.DATE));
    if (stated != null) {
      dateOrigin = stated.key().equals(dateOfHead) ? Origins.PAGE : Origins.key(stated.key());
      return stated.date();
    }
    ArticleDate ofPath = PathDate.of(source.id().path(), settings.dates());
    dateOrigin = ofPath == null ? null : Origins.PATH;
    String doubtful = ofPath == null ? PathDate.yearLast(source.id().path()) : null;
    if (doubtful != null) {
      warnings.add(
          new Warning(
              0,
              "The date '"
                  + doubtful
                  + "' of the file's name was not understood. Expected a date such as 2024-05-31."
                  + " Write it so, or state the order of day and month (dateOrder in"
                  + " tolmach.yaml)."));
    }
    return ofPath;
  }

  private List<String> tags(List<String> names) {
    Set<String> tags = new LinkedHashSet<>();
    for (Fields.Field field : fields.all(names)) {
      tags.addAll(Values.tags(Languages.chosen(field.value(), declared), isListAtSpaces(field)));
      if (tags.isEmpty()) {
        warnOfComment(field.key());
      }
    }
    return List.copyOf(tags);
  }

  /** In YAML, {@code tags: #rye #oat} states nothing: what follows a space and a # is a comment. */
  private void warnOfComment(String key) {
    Matcher comment =
        Pattern.compile("(?m)^" + Pattern.quote(key) + "[ \\t]*:[ \\t]+(#\\p{L}.{0,200})$")
            .matcher(preamble.written());
    if (comment.find() && ONLY_TAGS.matcher(comment.group(1)).matches()) {
      warn(
          key,
          "The value of the key '"
              + Excerpt.of(key)
              + "' is a comment: '"
              + Excerpt.of(comment.group(1).strip())
              + "'. Expected a text in quotes, as # begins comments. Put it in quotes.");
    }
  }

  /** Only the plural is a list: {@code category: two words} is one category in Jekyll, too. */
  private boolean isListAtSpaces(Fields.Field field) {
    return settings.rules().mapping().listsAtSpaces()
        && (field.key().equalsIgnoreCase("tags") || field.key().equalsIgnoreCase("categories"));
  }

  private List<String> authors() {
    Set<String> authors = new LinkedHashSet<>();
    for (Fields.Field field : fields.all(keys(StatedField.AUTHORS))) {
      for (String name : Persons.of(field.value())) {
        authors.add(site().authors().getOrDefault(name, name));
      }
    }
    return List.copyOf(authors);
  }

  private List<String> aliases() {
    List<String> aliases = new ArrayList<>();
    for (Fields.Field field : fields.all(keys(StatedField.ALIASES))) {
      aliases.addAll(Values.strings(field.value()));
    }
    return List.copyOf(new LinkedHashSet<>(aliases));
  }

  private boolean isDraft() {
    boolean draft =
        new Drafts(fields, settings.rules().mapping(), this::warn).isDraft(source.id().path());
    return draft || site().statuses() && Drafts.isWithheld(preamble.fields());
  }

  private void warn(String key, String message) {
    boolean given = !preamble.written().contains(key);
    warnings.add(new Warning(given ? 0 : preamble.lineOf(key), message));
  }
}
