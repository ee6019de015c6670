package dev.tolmach.article;

import dev.tolmach.field.ContentFolders;
import dev.tolmach.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The language that a path names, and the path without it.
 *
 * <p>Looked at, in order: a suffix of the file's name ({@code a.ru.md}, {@code a.zh-CN.md}, {@code
 * README_ru.md}), the first folder that is called as a language is ({@code ru}, {@code zh-hant},
 * {@code es-419}), the first folder that ends in one ({@code pages_ru}, {@code contents-en}, {@code
 * content.en}). Tags are those of BCP 47 in any case, with hyphens or underscores. Only languages
 * that sites are commonly written in count, because {@code is}, {@code so} or {@code ml} are more
 * often a word; of the others, a tag with the region that they are spoken in ({@code is-IS}, {@code
 * ml-in}).
 *
 * <p>Docusaurus keeps the translations of {@code docs/a.md} in {@code
 * i18n/fr/docusaurus-plugin-content-docs/current/a.md}, and the pages of older releases in {@code
 * versioned_docs/version-1.0/a.md} (docusaurus.io/docs/i18n/tutorial, /docs/versioning). Both names
 * are nobody else's, so they count in every archive. Plugins that have an id keep theirs in {@code
 * docusaurus-plugin-content-docs-ID} and {@code ID_versioned_docs}, for a folder {@code ID}.
 *
 * @param language the language; null if the path names none
 * @param work the path without language and extension
 * @param olderRelease whether it is a page of an older release of what a site describes
 */
record PathLanguage(@Nullable Language language, String work, boolean olderRelease) {

  private static final Set<String> CODES =
      words(
          "ar be bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id it ja ka kk ko"
              + " lt lv mk ms nb nl no pl pt ro ru sk sl sq sr sv ta te th tr uk ur uz vi zh cn tw"
              + " jp kr ua");

  /* Folders such as is-it and so-me are words. */
  private static final Set<String> WITH_REGION =
      words(
          "az-az bs-ba cy-gb fil-ph gu-in is-is km-kh kn-in ky-kg lo-la ml-in mn-mn mr-in my-mm"
              + " ne-np nn-no pa-in pa-pk si-lk so-so sw-ke sw-tz tg-tj tk-tm tl-ph tt-ru zu-za"
              + " af-za am-et");

  private static final Pattern EXTENSION =
      Pattern.compile("\\.(?:md|mdx|markdown|html?|txt)$", Pattern.CASE_INSENSITIVE);

  /* Scripts are those that people choose between, since "java" is one of the others. */
  private static final String SUBTAG =
      "[a-z]{2}|\\d{3}|hans|hant|latn|cyrl|arab|deva|jpan|kore|valencia|tarask|1901|1996";

  private static final Pattern TAG =
      Pattern.compile("([a-z]{2,3})(?:[-_](?:" + SUBTAG + ")){0,3}", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUFFIX =
      Pattern.compile("(?<=[^/])\\.(" + TAG.pattern() + ")(?=/?$)", Pattern.CASE_INSENSITIVE);
  /* Of other names, the last word is no language: how-to-go.md. */
  private static final Pattern OF_INDEX =
      Pattern.compile(
          "(?<=(?:^|/)_?(?:readme|index))[-_](" + TAG.pattern() + ")(?=/?$)",
          Pattern.CASE_INSENSITIVE);
  private static final List<Pattern> SUFFIXES = List.of(SUFFIX, OF_INDEX);
  private static final Pattern MARKED =
      Pattern.compile(
          "((?:pages|contents?|docs|posts|articles|blog|i18n|book)[-_.])(" + TAG.pattern() + ")",
          Pattern.CASE_INSENSITIVE);

  private static final String PLUGIN = "/docusaurus-plugin-content-";
  private static final Pattern TRANSLATED =
      Pattern.compile(
          "((?:.*/)?)i18n/([^/]+)/docusaurus-plugin-content-(docs|blog|pages)(?:-([^/]+))?/(.+)");
  private static final String RELEASES = "versioned_docs/version-";
  private static final Pattern RELEASE =
      Pattern.compile("(?:^|/)(?:[^/]+_)?versioned_docs/version-[^/]+/");

  /** The language of a path in a site that may have folders of languages. */
  static PathLanguage of(String path, ContentFolders site) {
    ContentFolders.Found found = site.of(path).orElse(null);
    if (found == null) {
      return of(path);
    }
    ContentFolders.Folder folder = found.folder();
    PathLanguage named = folder.main() ? of(path) : ofSuffix(found.rest());
    Language configured = Language.parse(folder.language()).orElse(null);
    return new PathLanguage(
        named.language == null ? configured : named.language,
        folder.main() ? named.work : folder.target() + named.work,
        named.olderRelease);
  }

  private static PathLanguage ofSuffix(String path) {
    String bare = withoutExtension(path);
    for (Pattern pattern : SUFFIXES) {
      Matcher suffix = pattern.matcher(bare);
      Language language = suffix.find() ? named(suffix.group(1)) : null;
      if (language != null) {
        return new PathLanguage(language, bare.substring(0, suffix.start()), false);
      }
    }
    return new PathLanguage(null, bare, false);
  }

  static PathLanguage of(String path) {
    Matcher translated = path.contains(PLUGIN) ? TRANSLATED.matcher(path) : null;
    if (translated == null || !translated.matches()) {
      return ofPath(path);
    }
    String original = translated.group(1) + original(translated);
    PathLanguage page = ofPath(original);
    Language language = Language.parse(translated.group(2)).orElse(page.language);
    return new PathLanguage(language, page.work, page.olderRelease);
  }

  /** Where the page is that was translated, below the folder of the site. */
  private static String original(Matcher translated) {
    String id = translated.group(4);
    String rest = translated.group(5);
    return switch (translated.group(3)) {
      case "docs" -> {
        String folder = id == null ? "docs/" : id + "/";
        String releases = id == null ? "" : id + "_";
        yield rest.startsWith("current/")
            ? folder + rest.substring("current/".length())
            : rest.startsWith("version-") && rest.indexOf('/') > 0
                ? releases + "versioned_docs/" + rest
                : folder + rest;
      }
      case "blog" -> (id == null ? "blog" : id) + "/" + rest;
      default -> (id == null ? "src/pages" : id) + "/" + rest;
    };
  }

  private static PathLanguage ofPath(String path) {
    boolean older = path.contains(RELEASES) && RELEASE.matcher(path).find();
    PathLanguage named = ofNames(path);
    return new PathLanguage(named.language, named.work, older);
  }

  private static PathLanguage ofNames(String path) {
    PathLanguage named = ofSuffix(path);
    PathLanguage folder = ofFolders(named.work);
    return named.language == null ? folder : new PathLanguage(named.language, folder.work, false);
  }

  private static PathLanguage ofFolders(String path) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      String folder = path.substring(start, slash);
      Language language = named(folder);
      String kept = "";
      if (language == null) {
        Matcher marked = MARKED.matcher(folder);
        if (marked.matches()) {
          language = named(marked.group(2));
          kept = folder.substring(0, marked.end(1) - 1) + "/";
        }
      }
      String work = path.substring(0, start) + kept + path.substring(slash + 1);
      if (language != null && !work.isEmpty()) {
        return new PathLanguage(language, work, false);
      }
      start = slash + 1;
    }
    return new PathLanguage(null, path, false);
  }

  private static String withoutExtension(String path) {
    Matcher extension = EXTENSION.matcher(path);
    boolean named = extension.find() && extension.start() > path.lastIndexOf('/') + 1;
    return named ? path.substring(0, extension.start()) : path;
  }

  private static @Nullable Language named(String written) {
    Matcher tag = TAG.matcher(written);
    if (!tag.matches()) {
      return null;
    }
    String lower = written.toLowerCase(Locale.ROOT).replace('_', '-');
    boolean known =
        CODES.contains(tag.group(1).toLowerCase(Locale.ROOT)) || WITH_REGION.contains(lower);
    return known ? Language.parse(lower).orElse(null) : null;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
