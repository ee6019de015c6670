package dev.tolmach.field;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a slug of front matter makes of a page's address. Immutable.
 *
 * @param slugs what the site's generator takes a slug for
 * @param folders the folders in which the site has its pages, by their paths in the archive, with a
 *     slash at their ends
 * @param languages what an address begins with by the suffix of a file's name, in small letters
 */
public record PageAddresses(
    Slugs slugs, SortedMap<String, Folder> folders, SortedMap<String, String> languages) {
  /** A slug is an address. */
  public static final PageAddresses KEPT = of(Slugs.ADDRESS);

  /** What a generator takes a slug for. */
  public enum Slugs {
    /** The whole address. */
    ADDRESS,
    /** A part of an address of which the rest is not known. */
    UNKNOWN,
    /** The last segment of the page's path; addresses are in small letters. */
    LAST_SEGMENT,
    /**
     * The same for pages that state no path; addresses that are not in ASCII and small letters may
     * be transliterated.
     */
    LAST_SEGMENT_WITHOUT_PATH,
    /** The last segment of a document's path, and all that follows the folder of a blog. */
    DOCUMENT
  }

  /**
   * A folder of pages.
   *
   * @param language what addresses of its language begin with, with a slash; or nothing
   * @param target what follows in the place of the folder's path, with a slash; or nothing
   */
  public record Folder(String language, String target) {}

  /** Copies the maps. */
  public PageAddresses {
    folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
  }

  /** Addresses of a site whose folders are not known. */
  public static PageAddresses of(Slugs slugs) {
    return new PageAddresses(slugs, new TreeMap<>(), new TreeMap<>());
  }

  /**
   * The address of a page.
   *
   * @param path the page's, in the archive
   * @param slug what it states
   * @return null if it is not known
   */
  public @Nullable String of(String path, String slug) {
    return switch (slugs) {
      case ADDRESS -> slug;
      case UNKNOWN -> slug.indexOf('/') < 0 ? null : slug;
      case LAST_SEGMENT, LAST_SEGMENT_WITHOUT_PATH ->
          slug.indexOf('/') < 0 ? lastSegment(path, slug) : slug;
      case DOCUMENT -> document(path, slug);
    };
  }

  private @Nullable String lastSegment(String path, String slug) {
    String root = folderOf(path);
    Folder folder = root == null ? null : folders.get(root);
    if (root == null || folder == null) {
      return null;
    }
    int name = path.lastIndexOf('/') + 1;
    String stem = stem(path.substring(name));
    int dot = stem.lastIndexOf('.');
    String tag = stem.substring(dot + 1).toLowerCase(Locale.ROOT);
    String suffix = dot < 0 ? null : languages.get(tag);
    String bare = suffix == null ? stem : stem.substring(0, dot);
    String above = path.substring(root.length(), Math.max(root.length(), name));
    if (bare.equals("index")) {
      above = above.substring(0, above.lastIndexOf('/', above.length() - 2) + 1);
    }
    boolean none = bare.equals("_index") || bare.equals("index") && name == root.length();
    String language = suffix == null ? folder.language() : suffix;
    return none ? null : plain(language + folder.target() + above + slug + "/");
  }

  private @Nullable String document(String path, String slug) {
    String root = folderOf(path);
    if (root == null) {
      return slug.indexOf('/') < 0 ? null : slug;
    }
    String target = folders.getOrDefault(root, new Folder("", "")).target();
    if (slug.startsWith("/")) {
      return target + slug.substring(1);
    }
    String above = path.substring(root.length(), path.lastIndexOf('/') + 1);
    boolean blog = root.equals("blog/");
    return target + (blog ? "" : SiteFields.OrderNumbers.SEPARATED.without(above)) + slug;
  }

  private @Nullable String folderOf(String path) {
    for (int end = path.lastIndexOf('/') + 1; end > 0; end = path.lastIndexOf('/', end - 2) + 1) {
      if (folders.containsKey(path.substring(0, end))) {
        return path.substring(0, end);
      }
    }
    return null;
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** An address as the generator writes it; null if that is not known of one of its characters. */
  private @Nullable String plain(String address) {
    boolean ascii = slugs == Slugs.LAST_SEGMENT_WITHOUT_PATH;
    String written = ascii ? address : address.toLowerCase(Locale.ROOT).replace(' ', '-');
    boolean known =
        written
            .codePoints()
            .allMatch(c ->
                ascii
                    ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '/'
                    : Character.isLetterOrDigit(c) || "-_./".indexOf(c) >= 0);
    return known && !written.contains("--") ? written : null;
  }
}
