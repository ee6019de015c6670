package dev.tolmach.archive;

import dev.tolmach.article.Warning;
import dev.tolmach.field.ContentFolders;
import dev.tolmach.field.ContentFolders.Folder;
import dev.tolmach.field.PageAddresses;
import dev.tolmach.field.PageAddresses.Slugs;
import dev.tolmach.field.SiteFields;
import dev.tolmach.field.SiteFields.FolderCategories;
import dev.tolmach.frontmatter.Preamble;
import dev.tolmach.frontmatter.Syntax;
import dev.tolmach.language.Language;
import dev.tolmach.preset.SiteFolder;
import dev.tolmach.preset.SitePreset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads which folders of a site are in which language: {@code contentDir} of the languages, {@code
 * module.mounts} with a language and {@code defaultContentLanguage} of Hugo
 * (gohugo.io/content-management/multilingual, gohugo.io/configuration/module), {@code
 * default_language} of Zola (getzola.org/documentation/getting-started/configuration). For one
 * archive.
 */
final class SiteLanguages {
  private static final List<String> BASES =
      List.of("hugo", "config", "config/_default/hugo", "config/_default/config");
  private static final List<String> EXTENSIONS = List.of(".toml", ".yaml", ".yml", ".json");
  private static final String CONTENT = "content/";

  private static final Pattern PELICAN_PATH =
      Pattern.compile("(?m)^PATH[ \\t]{0,20}=[ \\t]{0,20}[\"']([^\"'\\n]{0,1000})[\"']");
  private static final Pattern PELICAN_NO_FOLDERS =
      Pattern.compile("(?m)^USE_FOLDER_AS_CATEGORY[ \\t]{0,20}=[ \\t]{0,20}False");

  private final SiteFolder folder;
  private final List<Warning> warnings;
  private final SortedMap<String, Folder> folders = new TreeMap<>();
  private final SortedMap<String, PageAddresses.Folder> addresses = new TreeMap<>();
  private final SortedMap<String, String> prefixes = new TreeMap<>();
  private String mainPrefix = "";
  private boolean known = true;

  /**
   * A reader of one archive's configuration.
   *
   * @param folder the archive's root
   * @param warnings takes what is wrong with it
   */
  SiteLanguages(SiteFolder folder, List<Warning> warnings) {
    this.folder = folder;
    this.warnings = warnings;
  }

  ContentFolders read(SitePreset preset) {
    switch (preset) {
      case HUGO -> hugo();
      case ZOLA -> zola();
      case DOCUSAURUS -> docusaurus();
      default -> {}
    }
    return folders.isEmpty() ? ContentFolders.NONE : new ContentFolders(folders);
  }

  /**
   * What a slug makes of an address, by the configuration that {@link #read} read
   * (gohugo.io/content-management/urls, getzola.org/documentation/content/page,
   * docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#slug).
   */
  PageAddresses addresses(PageAddresses ofPreset) {
    if (addresses.isEmpty()) {
      return ofPreset;
    }
    return known
        ? new PageAddresses(ofPreset.slugs(), addresses, prefixes)
        : PageAddresses.of(Slugs.UNKNOWN);
  }

  /** What a site's configuration says of categories (docs.getpelican.com, settings). */
  SiteFields fields(SitePreset preset, SiteFields ofPreset) {
    String pelican = preset == SitePreset.PELICAN ? folder.text("pelicanconf.py") : "";
    Matcher pages = PELICAN_PATH.matcher(pelican);
    boolean none = PELICAN_NO_FOLDERS.matcher(pelican).find();
    return none
        ? ofPreset.withCategories(FolderCategories.NONE, "")
        : pages.find()
            ? ofPreset.withCategories(ofPreset.categories(), path(pages.group(1), ""))
            : ofPreset;
  }

  private void zola() {
    Map<String, Object> site = read(List.of("config", "zola"));
    String main = text(site, "default_language");
    main(main, CONTENT);
    prefixes(map(site, "languages"), main == null ? "en" : main, false);
    addresses.put(CONTENT, new PageAddresses.Folder("", ""));
  }

  /** Where the documents of a site are is said by a script, which is not run. */
  private void docusaurus() {
    for (String extension : List.of(".js", ".ts", ".mjs", ".cjs", ".mts", ".cts")) {
      known &= !folder.text("docusaurus.config" + extension).contains("routeBasePath");
    }
    for (String root : List.of("docs/", "blog/")) {
      addresses.put(root, new PageAddresses.Folder("", root));
    }
  }

  private void prefixes(Map<String, Object> languages, String main, boolean mainToo) {
    languages.forEach((key, value) -> {
      boolean prefixed = mainToo || !key.equalsIgnoreCase(main);
      prefixes.put(key, prefixed ? key + "/" : "");
      known &= text(lower(value), "baseURL") == null;
    });
    mainPrefix = mainToo ? main.toLowerCase(Locale.ROOT) + "/" : "";
  }

  private void hugo() {
    Map<String, Object> site = read(BASES);
    Map<String, Object> languages = map(site, "languages");
    languages.putAll(read(List.of("config/_default/languages")));
    Map<String, Object> module = map(site, "module");
    module.putAll(read(List.of("config/_default/module")));
    String content = path(text(site, "contentDir"), CONTENT);
    String defined = text(site, "defaultContentLanguage");
    boolean subfolder = "true".equalsIgnoreCase(text(site, "defaultContentLanguageInSubdir"));
    prefixes(languages, defined == null ? "en" : defined, subfolder);
    known &=
        !site.containsKey("permalinks")
            && !site.containsKey("uglyurls")
            && !site.containsKey("disablepathtolower")
            && EXTENSIONS.stream().noneMatch(e -> folder.has("config/_default/permalinks" + e));
    languages.forEach((key, value) -> {
      Map<String, Object> language = lower(value);
      String own = text(language, "contentDir");
      if (own != null) {
        addresses.put(path(own, content), address(key, ""));
        add(path(own, content), tag(key, language), content);
      }
    });
    mounts(module.get("mounts"));
    addresses.putIfAbsent(content, new PageAddresses.Folder(mainPrefix, ""));
    String main = defined;
    if (main != null) {
      main(tag(main, lower(languages.get(main.toLowerCase(Locale.ROOT)))), content);
    }
  }

  /** The name that a site gives a language may be any; the language is then what its code says. */
  private static @Nullable String tag(String name, Map<String, Object> language) {
    String code = text(language, "languageCode");
    String locale = code == null ? text(language, "locale") : code;
    boolean known = Language.parse(name).isPresent();
    boolean closer = locale != null && locale.length() > name.length() && locale.startsWith(name);
    return known && !closer || locale == null ? name : locale;
  }

  private void mounts(@Nullable Object mounts) {
    if (!(mounts instanceof Collection<?> list)) {
      return;
    }
    for (Object each : list) {
      Map<String, Object> mount = lower(each);
      String source = text(mount, "source");
      String target = path(text(mount, "target"), "");
      if (source != null && target.startsWith(CONTENT)) {
        String below = target.substring(CONTENT.length());
        addresses.putIfAbsent(path(source, CONTENT), address(text(mount, "lang"), below));
        add(path(source, CONTENT), text(mount, "lang"), target);
      }
    }
  }

  private PageAddresses.Folder address(@Nullable String language, String target) {
    String key = language == null ? "" : language.toLowerCase(Locale.ROOT);
    return new PageAddresses.Folder(prefixes.getOrDefault(key, mainPrefix), target);
  }

  private void main(@Nullable String language, String content) {
    if (language != null && isKnown(language)) {
      folders.putIfAbsent(content, new Folder(language, content, true));
    }
  }

  /** Of several languages in one folder, the first counts; the pages of others have suffixes. */
  private void add(String path, @Nullable String language, String target) {
    if (language != null && !path.startsWith("..") && !path.startsWith("/") && isKnown(language)) {
      folders.putIfAbsent(path, new Folder(language, target, path.equals(target)));
    }
  }

  private boolean isKnown(String language) {
    boolean known = Language.parse(language).isPresent();
    if (!known) {
      warnings.add(
          new Warning(
              0,
              "The language '"
                  + language
                  + "' of the site's configuration is not known. Expected a tag such as en, ru or"
                  + " zh-Hans. Its folder is in no language; state its 'languageCode'."));
    }
    return known;
  }

  /** What the first of some files says that is there, with keys in small letters. */
  private Map<String, Object> read(List<String> names) {
    for (String name : names) {
      for (String extension : EXTENSIONS) {
        if (folder.has(name + extension)) {
          return read(name + extension);
        }
      }
    }
    return new TreeMap<>();
  }

  private Map<String, Object> read(String file) {
    String text = folder.text(file).replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
    boolean toml = file.endsWith(".toml");
    Preamble read = toml ? Preamble.of("+++\n" + text + "\n+++\n") : Preamble.ofYaml(text);
    if (read.syntax() == (toml ? Syntax.TOML : Syntax.YAML) || text.isBlank()) {
      return lower(read.fields());
    }
    known = false;
    int line = read.problems().isEmpty() ? 1 : read.problems().getFirst().line();
    warnings.add(
        new Warning(
            0,
            "The site's configuration cannot be read: '"
                + file
                + "', line "
                + (toml ? Math.max(1, line - 1) : line)
                + ". Expected valid "
                + (toml ? "TOML" : "YAML or JSON")
                + ". The languages of its folders are not used; correct the file."));
    return new TreeMap<>();
  }

  private static Map<String, Object> lower(@Nullable Object value) {
    Map<String, Object> lower = new TreeMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> lower.put(key.toString().toLowerCase(Locale.ROOT), each));
    }
    return lower;
  }

  private static Map<String, Object> map(Map<String, Object> of, String key) {
    return lower(of.get(key.toLowerCase(Locale.ROOT)));
  }

  private static @Nullable String text(Map<String, Object> of, String key) {
    return of.get(key.toLowerCase(Locale.ROOT)) instanceof String text && !text.isBlank()
        ? text.strip()
        : null;
  }

  /** A folder's path with a slash at its end; another one where none is written. */
  private static String path(@Nullable String written, String otherwise) {
    if (written == null) {
      return otherwise;
    }
    List<String> names = new ArrayList<>();
    for (String name : written.replace('\\', '/').split("/")) {
      if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    boolean absolute = written.startsWith("/");
    return names.isEmpty() ? otherwise : (absolute ? "/" : "") + String.join("/", names) + "/";
  }
}
