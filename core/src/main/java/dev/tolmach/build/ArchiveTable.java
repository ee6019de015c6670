package dev.tolmach.build;

import dev.tolmach.archive.ArchiveSettings;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.generation.ArchiveCounts;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;

/** The archives that a generation is going to hold, by name. For one thread. */
final class ArchiveTable {
  private final SortedMap<String, IndexedArchive> archives = new TreeMap<>();

  /** A table of what another generation holds. */
  static ArchiveTable of(Optional<Generation> generation) {
    ArchiveTable table = new ArchiveTable();
    generation.ifPresent(
        live -> live.archives().forEach(archive -> table.archives.put(archive.name(), archive)));
    return table;
  }

  /**
   * An archive was read: where it was found and how it was read may be other than before.
   *
   * @param reading a description, as {@link Build#readingOf} says it
   * @param languages those that texts too short for detection were taken to be in, if there were
   *     any
   */
  void read(ArticleArchive archive, String reading, Optional<Set<Language>> languages) {
    Glossary glossary = archive.settings().glossary();
    put(archive.name(), archive.location(), reading, languages, glossary);
  }

  /** Single articles were put under an archive's name, which need not be known yet. */
  void put(String name, Build build) {
    if (!archives.containsKey(name)) {
      String reading = build.readingOf(ArchiveSettings.NONE);
      put(name, Optional.empty(), reading, Optional.empty(), Glossary.NONE);
    }
  }

  /** The archives, with the numbers that they had before. */
  List<IndexedArchive> archives() {
    return List.copyOf(archives.values());
  }

  /** The archives, with the numbers that they have in an index. */
  List<IndexedArchive> countedIn(IndexReader reader) throws IOException {
    List<IndexedArchive> counted = new ArrayList<>();
    for (IndexedArchive archive : archives.values()) {
      ArchiveCounts counts = ArchiveCounts.of(reader, archive.name());
      counted.add(archive.counted(counts.articles(), counts.notes()));
    }
    return counted;
  }

  private void put(
      String name,
      Optional<String> location,
      String reading,
      Optional<Set<Language>> languages,
      Glossary glossary) {
    IndexedArchive before = archives.get(name);
    long articles = before == null ? 0 : before.articles();
    long notes = before == null ? 0 : before.notes();
    archives.put(
        name, new IndexedArchive(name, location, reading, languages, glossary, articles, notes));
  }
}
