package dev.tolmach.index;

import dev.tolmach.glossary.Glossary;
import dev.tolmach.language.Language;
import java.util.Optional;
import java.util.Set;

/**
 * An archive as a generation holds it.
 *
 * @param name the archive's name
 * @param location where it was found, as {@link dev.tolmach.archive.ArticleArchive} understands it;
 *     empty if it cannot be found again by itself
 * @param reading how its articles were read: when that changes, all are read again
 * @param languages the languages that its texts too short for detection were taken to be in; empty
 *     if it had no such text. When they change, such texts may be in another language
 * @param glossary what it says means the same, by which searches go
 * @param articles how many of its articles are found by searches
 * @param notes how many of its articles were left out, with a note why
 */
public record IndexedArchive(
    String name,
    Optional<String> location,
    String reading,
    Optional<Set<Language>> languages,
    Glossary glossary,
    long articles,
    long notes) {

  /** Copies the set. */
  public IndexedArchive {
    languages = languages.map(Set::copyOf);
  }

  /** The same archive with other counts. */
  public IndexedArchive counted(long newArticles, long newNotes) {
    return new IndexedArchive(name, location, reading, languages, glossary, newArticles, newNotes);
  }
}
