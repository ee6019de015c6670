package dev.tolmach.archive;

import dev.tolmach.article.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the file {@code tolmach.yaml} in an archive's root says.
 *
 * @param name the archive's name, or null
 * @param reading how its articles want to be read
 * @param warnings keys that mean nothing
 */
record FolderSettings(@Nullable String name, ArchiveSettings reading, List<Warning> warnings) {

  /** More is no settings file, and not read. */
  private static final long LONGEST = 1 << 20;

  static FolderSettings of(Path folder) {
    Path file = folder.resolve(ArchiveSettings.FILE);
    if (!Files.isRegularFile(file)) {
      return new FolderSettings(null, ArchiveSettings.NONE, List.of());
    }
    try {
      if (Files.size(file) > LONGEST) {
        throw new IOException("longer than " + LONGEST + " bytes");
      }
      return new FolderSettingsReader(file, Files.readString(file, StandardCharsets.UTF_8)).read();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The archive's settings cannot be read: '"
              + file
              + "'. Expected YAML in UTF-8. Correct or remove the file.",
          e);
    }
  }
}
