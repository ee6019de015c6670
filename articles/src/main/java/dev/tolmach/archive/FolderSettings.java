package dev.tolmach.archive;

import dev.tolmach.article.Warning;
import dev.tolmach.files.FolderFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  private static final FolderSettings NONE =
      new FolderSettings(null, ArchiveSettings.NONE, List.of());

  /** Those of a folder out of which no link leads. */
  static FolderSettings of(Path folder) {
    return of(folder, false, Optional.empty());
  }

  /**
   * Those of a folder.
   *
   * @param outside whether a link that leads out of it is followed
   * @param preset the name of the preset that is asked for, whatever the file says
   */
  static FolderSettings of(Path folder, boolean outside, Optional<String> preset) {
    Path root;
    try {
      root = folder.toRealPath();
    } catch (IOException e) {
      return NONE; // Opening the archive reports it.
    }
    Path file = folder.resolve(ArchiveSettings.FILE);
    FolderFiles files = new FolderFiles(root, outside);
    try {
      FolderFiles.Companion read = files.companion(root.resolve(ArchiveSettings.FILE), LONGEST);
      FolderSettingsReader reader =
          switch (read.state()) {
            case MISSING -> new FolderSettingsReader(file, "");
            case NO_FILE -> new FolderSettingsReader(file, "").warning(noFile());
            case LINK -> new FolderSettingsReader(file, "").warning(linkNotFollowed());
            case READ -> new FolderSettingsReader(file, text(file, read.bytes()), read.linked());
          };
      return reader.read(new PresetFinder(files), preset);
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException(
          "The archive cannot be read: '"
              + folder
              + "' (access is denied). Expected a folder that this user may read, with its files."
              + " Give the right, or run this as another user.",
          e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The archive's settings cannot be read: '"
              + file
              + "'. Expected YAML in UTF-8. Correct or remove the file.",
          e);
    }
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
