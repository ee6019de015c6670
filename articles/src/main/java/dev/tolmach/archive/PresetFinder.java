package dev.tolmach.archive;

import dev.tolmach.files.FolderFiles;
import dev.tolmach.preset.SiteFolder;
import dev.tolmach.preset.SitePreset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * Finds the preset of an archive by the files that mark a site.
 *
 * <p>The archive's root is looked at first, where files are also read, by the rule for links. Then
 * its parents, in which only the names of files count: up to the folder that has a {@code .git},
 * and below the home folder. A folder that everybody may write to, such as one for temporary files,
 * is no parent, since anybody could put a marker there.
 */
final class PresetFinder {
  /** Configurations are shorter; what follows is not read. */
  private static final int LONGEST = 1 << 20;

  private static final int MOST_PARENTS = 32;

  private final FolderFiles files;

  PresetFinder(FolderFiles files) {
    this.files = files;
  }

  /**
   * A preset that was found.
   *
   * @param file what shows it, as seen from the archive's root
   * @param here whether that is in the archive's root
   */
  record Found(SitePreset preset, String file, boolean here) {}

  Optional<Found> find() {
    Optional<Found> found =
        SitePreset.of(root()).map(marked -> new Found(marked.preset(), marked.file(), true));
    Optional<Path> folder = above(files.root());
    StringBuilder up = new StringBuilder();
    for (int i = 0; found.isEmpty() && folder.isPresent() && i < MOST_PARENTS; i++) {
      String path = up.append("../").toString();
      found =
          SitePreset.of(parent(folder.get()))
              .map(marked -> new Found(marked.preset(), path + marked.file(), false));
      folder = above(folder.get());
    }
    return found;
  }

  /* The parent that may have a marker. A file system in a jar has none that mean anything. */
  private static Optional<Path> above(Path folder) {
    Path parent = folder.getParent();
    if (parent == null || parent.getParent() == null) {
      return Optional.empty();
    }
    boolean none =
        !folder.getFileSystem().equals(FileSystems.getDefault())
            || exists(folder, ".git")
            || parent.equals(home())
            || folder.equals(home())
            || isEverybodys(parent);
    return none ? Optional.empty() : Optional.of(parent);
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", "")).toAbsolutePath().normalize();
  }

  private static boolean isEverybodys(Path folder) {
    try {
      return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean exists(Path folder, String name) {
    try {
      return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static SiteFolder parent(Path folder) {
    return new SiteFolder() {
      @Override
      public boolean has(String name) {
        return exists(folder, name);
      }

      @Override
      public String text(String name) {
        return "";
      }
    };
  }

  /** The archive's root, whose files may be read. */
  SiteFolder root() {
    return new SiteFolder() {
      @Override
      public boolean has(String name) {
        return exists(files.root(), name);
      }

      @Override
      public String text(String name) {
        try {
          byte[] bytes = files.companion(files.root().resolve(name), LONGEST).bytes();
          return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
          return "";
        }
      }
    };
  }
}
