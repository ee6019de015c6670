package dev.tolmach.archive;

import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.Warning;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder of articles, on any file system. Immutable.
 *
 * @param outside whether links that lead out of the folder are followed
 */
record FolderArchive(
    String name,
    Path folder,
    Optional<String> location,
    ArchiveSettings settings,
    List<Warning> warnings,
    boolean outside)
    implements ArticleArchive {

  FolderArchive {
    ArchiveNames.check(name);
  }

  @Override
  public Set<Language> languages(ArticleParser parser) {
    try {
      List<ArchiveEntry> entries = walk().entries();
      return LanguageSample.of(entries, parser, !Boolean.FALSE.equals(settings.declaredFromPath()));
    } catch (IOException e) {
      return Set.of();
    }
  }

  @Override
  public ArticleArchive followingLinks() {
    return new FolderArchive(name, folder, location, settings, warnings, true);
  }

  private FolderWalk walk() throws IOException {
    return new FolderWalk(name, folder, settings.excluded(), outside);
  }

  @Override
  public ArchiveEntries open() throws IOException {
    FolderWalk walk = walk();
    List<ArchiveEntry> entries = walk.entries();
    Iterator<ArchiveEntry> found = entries.iterator();
    return new ArchiveEntries() {
      @Override
      public int total() {
        return entries.size();
      }

      @Override
      public @Nullable ArchiveEntry next() {
        return found.hasNext() ? found.next() : null;
      }

      @Override
      public int ignored() {
        return walk.ignored();
      }

      @Override
      public void close() {
        // Each entry opens and closes its own file.
      }
    };
  }
}
