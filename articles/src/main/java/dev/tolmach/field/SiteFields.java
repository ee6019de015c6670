package dev.tolmach.field;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the generator of a site reads the fields and the names of its pages, as far as others read
 * them otherwise. Immutable.
 *
 * @param addresses what a slug makes of a page's address
 * @param statuses whether a {@code status} of front matter keeps a page from readers
 * @param categories which folders are categories
 * @param pages the folder below which folders are categories, with a slash at its end; or nothing
 * @param numbers how files and folders are numbered for their order
 * @param names whether a page is known by the name of its file, whatever its title is
 * @param authors the names of authors, by the keys that pages state
 */
public record SiteFields(
    PageAddresses addresses,
    boolean statuses,
    FolderCategories categories,
    String pages,
    OrderNumbers numbers,
    boolean names,
    SortedMap<String, String> authors) {
  /** As most read them. */
  public static final SiteFields NONE =
      new SiteFields(
          PageAddresses.KEPT,
          false,
          FolderCategories.NONE,
          "",
          OrderNumbers.NONE,
          false,
          new TreeMap<>());

  private static final Pattern SLASH = Pattern.compile("/");
  private static final String POSTS = "_posts/";

  /** Which folders are categories of the pages in them. */
  public enum FolderCategories {
    /** None. */
    NONE,
    /** All above the folder {@code _posts}, besides those that are stated. */
    ABOVE_POSTS,
    /** The innermost one, of a page that states none. */
    INNERMOST
  }

  /** Numbers at the beginning of a name, which only put pages in order. */
  public enum OrderNumbers {
    /** None: numbers are a part of the name. */
    NONE(""),
    /** {@code 1.guide}. */
    DOTTED("(?<=^|/)\\d{1,9}\\.(?=[^./])"),
    /** {@code 02-guide}, but neither dates nor versions. */
    SEPARATED("(?<=^|/)\\d{1,9}\\s{0,9}[-_.]{1,9}\\s{0,9}(?=[^-_.\\s\\d/])");

    private final Pattern pattern;

    OrderNumbers(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    /** A path without the numbers of its files and folders. */
    public String without(String path) {
      return this == NONE ? path : pattern.matcher(path).replaceAll("");
    }
  }

  /** Checks that all is stated, and copies the map. */
  public SiteFields {
    Objects.requireNonNull(addresses, "addresses");
    Objects.requireNonNull(categories, "categories");
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(numbers, "numbers");
    authors = Collections.unmodifiableSortedMap(new TreeMap<>(authors));
  }

  /** The same with other addresses. */
  public SiteFields withAddresses(PageAddresses value) {
    return new SiteFields(value, statuses, categories, pages, numbers, names, authors);
  }

  /** The same, but a {@code status} may keep a page from readers. */
  public SiteFields withStatuses() {
    return new SiteFields(addresses, true, categories, pages, numbers, names, authors);
  }

  /** The same with other folders as categories. */
  public SiteFields withCategories(FolderCategories value, String below) {
    return new SiteFields(addresses, statuses, value, below, numbers, names, authors);
  }

  /** The same with names that are numbered otherwise. */
  public SiteFields withNumbers(OrderNumbers value) {
    return new SiteFields(addresses, statuses, categories, pages, value, names, authors);
  }

  /** The same, but pages are known by the names of their files, too. */
  public SiteFields withNames() {
    return new SiteFields(addresses, statuses, categories, pages, numbers, true, authors);
  }

  /** The same with names of authors by their keys. */
  public SiteFields withAuthors(SortedMap<String, String> value) {
    return new SiteFields(addresses, statuses, categories, pages, numbers, names, value);
  }

  /** The categories that a page has by its folders before those that it states. */
  public List<String> categoriesBefore(String path) {
    int posts = path.startsWith(POSTS) ? 0 : path.indexOf("/" + POSTS) + 1;
    return categories == FolderCategories.ABOVE_POSTS && posts > 0
        ? Stream.of(SLASH.split(path.substring(0, posts)))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableList())
        : List.of();
  }

  /** The categories that a page has by its folders if it states none. */
  public List<String> categoriesOtherwise(String path) {
    int name = path.lastIndexOf('/');
    boolean below = path.startsWith(pages) && name >= pages.length();
    if (categories != FolderCategories.INNERMOST || !below) {
      return List.of();
    }
    String folder = path.substring(path.lastIndexOf('/', name - 1) + 1, name);
    return path.startsWith(pages + "pages/") ? List.of() : List.of(folder);
  }
}
