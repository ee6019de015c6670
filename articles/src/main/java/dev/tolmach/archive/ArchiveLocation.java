package dev.tolmach.archive;

import dev.tolmach.files.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive is, as a person writes it.
 *
 * @param name the name before the path, or null
 * @param path the folder or file
 */
record ArchiveLocation(@Nullable String name, Path path) {

  private static final String ROWS = ".ndjson";
  private static final String ZIPPED_ROWS = ".ndjson.gz";

  static ArchiveLocation of(String written) {
    try {
      int equals = written.indexOf('=');
      boolean named = equals > 0 && written.lastIndexOf('/', equals) < 0;
      // Java takes an empty path for the current folder; who writes one means a variable not set.
      if (written.substring(named ? equals + 1 : 0).isBlank()) {
        throw none(written, null);
      }
      if (named && !Files.exists(Path.of(written))) {
        return new ArchiveLocation(
            written.substring(0, equals), Path.of(written.substring(equals + 1)));
      }
      return new ArchiveLocation(null, Path.of(written));
    } catch (InvalidPathException e) {
      throw FileNames.isUnnameable(e) ? FileNames.unnameable(written, e) : none(written, e);
    }
  }

  private static IllegalArgumentException none(Object written, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "There is no archive at '"
            + written
            + "'. Expected a folder, or a file that ends in .ndjson or .ndjson.gz. Check the path.",
        cause);
  }

  ArticleArchive archive() {
    if (Files.isDirectory(path)) {
      return folder();
    }
    String file = String.valueOf(path.getFileName());
    if (Files.exists(path) && file.endsWith(ROWS)) {
      return rows(file, ROWS, () -> Files.newInputStream(path));
    }
    if (Files.exists(path) && file.endsWith(ZIPPED_ROWS)) {
      return rows(file, ZIPPED_ROWS, this::unzipped);
    }
    throw none(path, null);
  }

  private ArticleArchive folder() {
    FolderSettings settings = FolderSettings.of(path);
    String chosen = name == null ? settings.name() : name;
    return new FolderArchive(
        chosen == null ? nameOfFolder() : chosen,
        path,
        Optional.of(where()),
        settings.reading(),
        settings.warnings(),
        FolderArchive.Reach.STANDARD);
  }

  /** The folder's own name, also where the path says {@code .} */
  private String nameOfFolder() {
    Path folder = path.toAbsolutePath().normalize().getFileName();
    return folder == null ? "root" : folder.toString().replace(':', '-');
  }

  private ArticleArchive rows(String file, String ending, ArticleArchive.Opener opener) {
    String own = file.substring(0, file.length() - ending.length()).replace(':', '-');
    return new NdjsonArchive(
        name == null ? own.isEmpty() ? file : own : name, Optional.of(where()), opener);
  }

  private String where() {
    return path.toAbsolutePath().normalize().toString();
  }

  private InputStream unzipped() throws IOException {
    InputStream file = Files.newInputStream(path);
    try {
      return new GZIPInputStream(file, 1 << 16);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }
}
