package dev.tolmach.index;

import java.util.Optional;

/**
 * What a generation holds of one archive.
 *
 * @param name the archive's name
 * @param location where it was found, as {@link dev.tolmach.archive.ArticleArchive} understands it;
 *     empty if it cannot be found again by itself
 * @param reading how its articles were read: when that changes, all are read anew
 * @param articles how many of its articles are found by searches
 * @param notes how many of its articles were left out, with a note why
 */
public record IndexedArchive(
    String name, Optional<String> location, String reading, long articles, long notes) {

  IndexedArchive with(ArchiveCounts counts) {
    return new IndexedArchive(name, location, reading, counts.articles(), counts.notes());
  }
}
