package dev.tolmach.index;

import dev.tolmach.language.Language;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers of an {@link IndexReport}, which are kept with the generation.
 *
 * @param seen how many articles the archives held
 * @param indexed how many were written
 * @param unchanged how many were left as they were
 * @param deleted how many were taken out
 * @param ignored how many files and folders were no articles
 * @param skipped how many articles were not for readers
 * @param failed how many could not be read
 * @param warnings how many rows of warnings there were
 * @param languages how many articles were mainly in each language
 * @param bytes the size of the texts read, in UTF-8
 * @param seconds how long it took, up to the commit
 */
public record IndexCounts(
    long seen,
    long indexed,
    long unchanged,
    long deleted,
    long ignored,
    long skipped,
    long failed,
    long warnings,
    SortedMap<Language, Long> languages,
    long bytes,
    double seconds) {

  /** Copies the map. */
  public IndexCounts {
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
  }
}
