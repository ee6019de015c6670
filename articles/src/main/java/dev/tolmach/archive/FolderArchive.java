package dev.tolmach.archive;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.Warning;
import dev.tolmach.language.Language;
import dev.tolmach.limits.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder of articles, on any file system. Immutable and thread-safe. */
final class FolderArchive implements ArticleArchive {
  private final String name;
  private final Path folder;
  private final Optional<String> location;
  private final ArchiveSettings settings;
  private final List<Warning> warnings;
  private final Reach reach;

  /**
   * What is read.
   *
   * @param outside whether links that lead out of the folder are followed
   * @param limits how large a file may be
   * @param preset the preset that is asked for, whatever the archive says
   */
  record Reach(boolean outside, Limits limits, Optional<String> preset) {
    /** The folder alone, within the standard limits, by the preset that the archive has. */
    static final Reach STANDARD = new Reach(false, Limits.STANDARD, Optional.empty());
  }

  /**
   * An archive.
   *
   * @param location where it is, for a later build to read it again; empty if only this program
   *     knows
   * @param warnings what was not understood of its settings
   * @param reach what of the folder is read
   */
  FolderArchive(
      String name,
      Path folder,
      Optional<String> location,
      ArchiveSettings settings,
      List<Warning> warnings,
      Reach reach) {
    ArticleId.checkArchive(name);
    this.name = name;
    this.folder = folder;
    this.location = location;
    this.settings = settings;
    this.warnings = List.copyOf(warnings);
    this.reach = reach;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> location() {
    return location;
  }

  @Override
  public ArchiveSettings settings() {
    return settings;
  }

  @Override
  public List<Warning> warnings() {
    return warnings;
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
    return with(new Reach(true, reach.limits, reach.preset));
  }

  @Override
  public ArticleArchive withPreset(String preset) {
    ArticleArchive.checkPreset(preset);
    return with(new Reach(reach.outside, reach.limits, Optional.of(preset)));
  }

  private ArticleArchive with(Reach changed) {
    FolderSettings read = FolderSettings.of(folder, changed.outside, changed.preset);
    return new FolderArchive(name, folder, location, read.reading(), read.warnings(), changed);
  }

  @Override
  public ArticleArchive within(Limits limits) {
    Reach within = new Reach(reach.outside, limits, reach.preset);
    return new FolderArchive(name, folder, location, settings, warnings, within);
  }

  private FolderWalk walk() throws IOException {
    return new FolderWalk(name, folder, settings, reach);
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
      public Map<String, Integer> unread() {
        return walk.unread();
      }

      @Override
      public Map<String, Integer> passedOver() {
        return walk.passedOver();
      }

      @Override
      public Map<ArticleId, List<Warning>> warnings() {
        return walk.warnings();
      }

      @Override
      public void close() {
        // Each entry opens and closes its own file.
      }
    };
  }
}
