package dev.tolmach.archive;

import dev.tolmach.article.Warning;
import dev.tolmach.field.ContentsTitles;
import dev.tolmach.frontmatter.Preamble;
import dev.tolmach.frontmatter.Syntax;
import dev.tolmach.preset.Contents;
import dev.tolmach.preset.SiteFolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the titles that a site's table of contents gives its pages: the {@code nav} of a {@code
 * mkdocs.yml} (mkdocs.org/user-guide/configuration, nav), or the links of a {@code SUMMARY.md}
 * (rust-lang.github.io/mdBook/format/summary.html, docs.gitbook.com). For one archive.
 */
final class SiteContents {
  private static final int MOST_TITLES = 100_000;
  private static final int MOST_AUTHORS = 1_000;

  private static final Pattern LINK =
      Pattern.compile(
          "^\\s*(?:[-*+]\\s+|\\d{1,9}[.)]\\s+)?\\[(.{1,1000})]\\(<?([^()<>]{1,1000})>?\\)");
  private static final Pattern SOURCE =
      Pattern.compile("(?m)^\\s*\"?(?:src|root)\"?\\s*[=:]\\s*[\"']?([^\"'#\\s,]*)");

  private final SiteFolder folder;
  private final List<Warning> warnings;
  private final Map<String, String> titles = new HashMap<>();

  /**
   * A reader of one archive's table of contents.
   *
   * @param folder the archive's root
   * @param warnings takes what is wrong with it
   */
  SiteContents(SiteFolder folder, List<Warning> warnings) {
    this.folder = folder;
    this.warnings = warnings;
  }

  ContentsTitles read(Contents contents) {
    switch (contents) {
      case NONE -> {}
      case MKDOCS -> nav(folder.has("mkdocs.yml") ? "mkdocs.yml" : "mkdocs.yaml");
      case SUMMARY -> summary();
    }
    return titles.isEmpty()
        ? ContentsTitles.NONE
        : new ContentsTitles(titles, contents == Contents.MKDOCS);
  }

  /**
   * The names of authors by their keys, as Docusaurus and Material for MkDocs have them
   * (docusaurus.io/docs/blog#global-authors, squidfunk.github.io/mkdocs-material/plugins/blog), and
   * themes of Jekyll (mmistakes.github.io/minimal-mistakes/docs/authors,
   * chirpy.cotes.page/posts/write-a-new-post).
   */
  SortedMap<String, String> authors(List<String> files) {
    SortedMap<String, String> names = new TreeMap<>();
    for (String file : files) {
      Map<String, Object> stated = folder.has(file) ? yaml(file, "authors") : Map.of();
      Map<?, ?> all = file.endsWith("authors.yml") ? stated : Map.of();
      Map<?, ?> authors = stated.get("authors") instanceof Map<?, ?> map ? map : all;
      authors.forEach((key, author) -> {
        Object name = author instanceof Map<?, ?> map ? map.get("name") : null;
        if (name instanceof String text && !text.isBlank() && names.size() < MOST_AUTHORS) {
          names.put(key.toString(), text.strip());
        }
      });
    }
    return names;
  }

  private void nav(String file) {
    Map<String, Object> read = yaml(file, "table of contents");
    String docs = read.get("docs_dir") instanceof String written ? written : "docs";
    Object nav = read.getOrDefault("nav", read.getOrDefault("pages", ""));
    item("", nav, prefix(docs));
  }

  /** The fields of a file; none if it is not YAML, with a warning. */
  private Map<String, Object> yaml(String file, String what) {
    String text = folder.text(file).replace("\r\n", "\n").replace('\r', '\n');
    String yaml = text.replace("\uFEFF", "");
    Preamble read = Preamble.ofYaml(yaml);
    if (read.syntax() != Syntax.YAML && !yaml.isBlank()) {
      int line = read.problems().isEmpty() ? 1 : read.problems().getFirst().line();
      warnings.add(
          new Warning(
              0,
              what.equals("authors")
                  ? "The list of authors is not valid YAML in '"
                      + file
                      + "', line "
                      + line
                      + ". Expected lines such as 'ann: {name: Ann Bee}'. Its names are not used;"
                      + " correct the file."
                  : "The table of contents is not valid YAML in '"
                      + file
                      + "', line "
                      + line
                      + ". Expected lines such as 'nav:'. Its titles are not used; correct the"
                      + " file."));
      return Map.of();
    }
    return read.fields();
  }

  private void item(String title, Object item, String prefix) {
    switch (item) {
      case Collection<?> list -> list.forEach(each -> item("", each, prefix));
      case Map<?, ?> map -> map.forEach((name, each) -> item(name.toString(), each, prefix));
      default -> add(title, item.toString(), prefix);
    }
  }

  private void summary() {
    List<String> roots = new ArrayList<>();
    for (String file : List.of("book.toml", ".gitbook.yaml", "book.json")) {
      Matcher source = SOURCE.matcher(folder.text(file));
      if (source.find()) {
        roots.add(prefix(source.group(1)));
      } else if (folder.has(file)) {
        roots.add(file.equals("book.toml") ? "src/" : "");
      }
    }
    roots.stream()
        .filter(root -> folder.has(root + "SUMMARY.md"))
        .findFirst()
        .ifPresent(
            root -> folder.text(root + "SUMMARY.md").lines().forEach(line -> link(line, root)));
  }

  private void link(String line, String prefix) {
    Matcher link = LINK.matcher(line);
    if (link.find()) {
      add(link.group(1), link.group(2).replace("%20", " "), prefix);
    }
  }

  private void add(String title, String written, String prefix) {
    int end = written.indexOf('#');
    String page = (end < 0 ? written : written.substring(0, end)).strip();
    String path = page.startsWith("./") ? page.substring(2) : page;
    boolean isPage = !path.isEmpty() && !path.contains("://") && !path.startsWith("/");
    if (isPage && !title.isBlank() && !prefix.startsWith("..") && titles.size() < MOST_TITLES) {
      titles.putIfAbsent(prefix + path, title.strip());
    }
  }

  private static String prefix(String folder) {
    String path = folder.strip();
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return path.isEmpty() || path.equals(".") ? "" : path + "/";
  }
}
