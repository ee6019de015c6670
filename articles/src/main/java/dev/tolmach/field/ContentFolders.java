package dev.tolmach.field;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folders in which a site has its pages, each in a language of its own. Pages of the same path
 * below these folders are versions of one work. Immutable.
 *
 * @param folders the folders, by their paths in the archive, with a slash at their ends
 */
public record ContentFolders(SortedMap<String, Folder> folders) {
  /** No folder has a language by the site's configuration. */
  public static final ContentFolders NONE = new ContentFolders(new TreeMap<>());

  /**
   * A folder of pages.
   *
   * @param language the tag of the language, as it is written
   * @param target what the folder's path is replaced with in the key of a work, with a slash
   * @param main whether it holds the pages of the site's main language, in which there may be
   *     folders of others; all pages of other folders are in the folder's language, unless a suffix
   *     says otherwise
   */
  public record Folder(String language, String target, boolean main) {}

  /** Copies the map. */
  public ContentFolders {
    folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
  }

  /** A folder that a path leads through, and what follows it. */
  public record Found(Folder folder, String rest) {}

  /** The innermost folder that a path leads through; empty if there is none. */
  public Optional<Found> of(String path) {
    if (folders.isEmpty()) {
      return Optional.empty();
    }
    for (int end = path.lastIndexOf('/') + 1; end > 0; end = path.lastIndexOf('/', end - 2) + 1) {
      Folder folder = folders.get(path.substring(0, end));
      if (folder != null) {
        return Optional.of(new Found(folder, path.substring(end)));
      }
    }
    return Optional.empty();
  }
}
