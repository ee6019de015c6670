package dev.tolmach.archive;

import dev.tolmach.article.Warning;
import dev.tolmach.files.FolderFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
  private static final int LONGEST = 1 << 20;

  /** Those of a folder out of which no link leads. */
  static FolderSettings of(Path folder) {
    return of(folder, false);
  }

  /**
   * Those of a folder.
   *
   * @param outside whether a link that leads out of it is followed
   */
  static FolderSettings of(Path folder, boolean outside) {
    Path root;
    try {
      root = folder.toRealPath();
    } catch (IOException e) {
      return none(List.of()); // Whoever opens the archive hears of it.
    }
    Path file = folder.resolve(ArchiveSettings.FILE);
    try {
      FolderFiles.Beside read =
          new FolderFiles(root, outside).beside(root.resolve(ArchiveSettings.FILE), LONGEST);
      return switch (read.state()) {
        case MISSING -> none(List.of());
        case NO_FILE -> none(List.of(noFile()));
        case LINK -> none(List.of(linkNotFollowed()));
        case READ -> new FolderSettingsReader(file, text(file, read.bytes()), read.linked()).read();
      };
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The archive's settings cannot be read: '"
              + file
              + "'. Expected YAML in UTF-8. Correct or remove the file.",
          e);
    }
  }

  private static FolderSettings none(List<Warning> warnings) {
    return new FolderSettings(null, ArchiveSettings.NONE, warnings);
  }

  private static String text(Path file, byte[] bytes) throws IOException {
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException(
          "The archive's settings are too long: '"
              + file
              + "'. Expected at most "
              + LONGEST
              + " bytes. Shorten or remove the file.");
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Warning noFile() {
    return new Warning(
        0,
        "The archive's settings are no file: '"
            + ArchiveSettings.FILE
            + "'. Expected YAML in UTF-8. They were not read; remove what has this name.");
  }

  private static Warning linkNotFollowed() {
    return new Warning(
        0,
        "The archive's settings are a link out of the archive: '"
            + ArchiveSettings.FILE
            + "'. Expected a file. They were not read; put the file there, or have links"
            + " followed.");
  }
}
