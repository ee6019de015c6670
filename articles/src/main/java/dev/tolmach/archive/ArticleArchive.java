package dev.tolmach.archive;

import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.Warning;
import dev.tolmach.language.Language;
import dev.tolmach.limits.Limits;
import dev.tolmach.preset.SitePreset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place that articles come from, under a name of its own. Made by the methods below, or
 * implemented by whoever keeps articles elsewhere. Threads: may be opened by any, several times.
 */
public interface ArticleArchive {

  /** Returns the archive's name: the first part of its articles' ids. */
  String name();

  /**
   * Begins to read the archive.
   *
   * @return its articles; folders list them by {@link dev.tolmach.article.WorkKey}, then by path,
   *     so that all versions of one work are grouped
   * @throws IOException if there is no such archive or it cannot be read
   */
  ArchiveEntries open() throws IOException;

  /**
   * Returns the location in the form that {@link #at} accepts after {@code NAME=}; empty if the
   * archive cannot be opened again from a location alone.
   */
  default Optional<String> location() {
    return Optional.empty();
  }

  /**
   * Returns what was not understood of the archive's own settings; lines are those of their file.
   */
  default List<Warning> warnings() {
    return List.of();
  }

  /** Returns how its articles want to be read; {@link ArchiveSettings#NONE} by default. */
  default ArchiveSettings settings() {
    return ArchiveSettings.NONE;
  }

  /**
   * Returns the same archive with what links lead to outside of it, which is not read otherwise:
   * whoever can put a link into a folder could have any file of the machine indexed. Archives
   * without links, the default, return themselves.
   */
  default ArticleArchive followingLinks() {
    return this;
  }

  /**
   * Returns the same archive with other limits of what is read of one article: its length, that of
   * a file next to it, and the values of a row. Without it, the standard ones hold. Archives
   * without limits, the default, return themselves.
   */
  default ArticleArchive within(Limits limits) {
    return this;
  }

  /**
   * Returns the same archive read by a preset, whatever its files say and mark. Archives that no
   * site is built of, the default, return themselves.
   *
   * @param preset a preset's name, or {@code none}
   * @throws IllegalArgumentException if there is no such preset; see {@link #checkPreset}
   */
  default ArticleArchive withPreset(String preset) {
    checkPreset(preset);
    return this;
  }

  /** The names that {@link #withPreset} takes, {@code none} last. */
  static List<String> presets() {
    return SitePreset.names();
  }

  /**
   * Checks the name of a preset.
   *
   * @throws IllegalArgumentException if there is no such preset, and it is not {@code none}
   */
  static void checkPreset(String name) {
    PresetChoice.check(name);
  }

  /**
   * Returns the languages that its articles are in, as far as is known without reading them all;
   * empty, the default, if that is not known.
   *
   * @param parser understands articles
   */
  default Set<Language> languages(ArticleParser parser) {
    return Set.of();
  }

  /**
   * Has a parser read this archive's articles as they want to be read: by {@link #settings}, and
   * texts that are too short for detection of their language by {@link #languages}.
   */
  default void applyTo(ArticleParser.Builder parser) {
    parser.rules(settings()::over);
    ArticleParser reader = parser.build();
    parser.ownLanguages(() -> languages(reader));
  }

  /**
   * Returns the archive at a path of the default file system.
   *
   * @param nameAndPath {@code PATH}, or {@code NAME=PATH}. The path is a folder or a file that ends
   *     in {@code .ndjson} or {@code .ndjson.gz}. Without a name, the archive is called what {@code
   *     name:} in its {@code tolmach.yaml} says, or like the folder, or like the file without these
   *     endings
   * @throws IllegalArgumentException if there is no such folder or file, or its name or settings
   *     are none
   */
  static ArticleArchive at(String nameAndPath) {
    return ArchiveLocation.of(nameAndPath).archive();
  }

  /**
   * Returns a folder as an archive.
   *
   * @param name its name, whatever its {@code tolmach.yaml} says
   * @param folder a folder of any file system, such as one inside a jar
   * @throws IllegalArgumentException if the folder's {@code tolmach.yaml} is not understood
   */
  static ArticleArchive folder(String name, Path folder) {
    FolderSettings settings = FolderSettings.of(folder);
    return new FolderArchive(
        name,
        folder,
        Optional.empty(),
        settings.reading(),
        settings.warnings(),
        FolderArchive.Reach.STANDARD);
  }

  /**
   * Returns rows of NDJSON as an archive: one JSON object a line, with {@code id} and {@code body}
   * and the fields of front matter next to them.
   *
   * @param name its name
   * @param opener opens the rows, uncompressed, in UTF-8; asked once for each {@link #open}
   */
  static ArticleArchive ndjson(String name, Opener opener) {
    return new NdjsonArchive(name, Optional.empty(), opener);
  }

  /** Opens a stream of bytes. */
  @FunctionalInterface
  interface Opener {

    /**
     * Opens the stream, at its beginning.
     *
     * @throws IOException if it cannot be
     */
    InputStream open() throws IOException;
  }
}
