package dev.tolmach.cli.command;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which folder an index is in where no option names one: that of the variable {@code
 * TOLMACH_INDEX}; else {@code .tolmach} in the current folder or the nearest one above it.
 *
 * <p>Nothing is looked for above the home folder, nor past a boundary of file systems, and a folder
 * that somebody else owns is passed over, so that nobody can put an index in the way of others.
 *
 * @param path the folder, as seen from the current one
 * @param above whether it is in a folder above the current one
 */
record FoundIndex(String path, boolean above) {
  private static final String DEFAULT = ".tolmach";
  private static final String VARIABLE = "TOLMACH_INDEX";

  static FoundIndex of(Environment environment) {
    String named = environment.variables().getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      return new FoundIndex(named, false);
    }
    if (Files.isDirectory(environment.path(DEFAULT))) {
      return new FoundIndex(DEFAULT, false);
    }
    int steps = stepsUp(environment);
    return new FoundIndex("../".repeat(steps) + DEFAULT, steps > 0);
  }

  /* How many folders above the current one the nearest index is; 0 if there is none. */
  private static int stepsUp(Environment environment) {
    try {
      Path folder = environment.directory().toRealPath();
      @Nullable Path home = home(environment);
      Object store = Files.getAttribute(folder, "unix:dev");
      int steps = 0;
      for (Path at = folder; at != null && Files.getAttribute(at, "unix:dev").equals(store); ) {
        Path index = at.resolve(DEFAULT);
        if (steps > 0 && Files.isDirectory(index) && isOurs(index)) {
          return steps;
        }
        if (at.equals(home)) {
          return 0;
        }
        at = at.getParent();
        steps++;
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return 0; // A system without such attributes, or a folder that cannot be read.
    }
    return 0;
  }

  private static @Nullable Path home(Environment environment) throws IOException {
    String home = environment.variables().getOrDefault("HOME", System.getProperty("user.home", ""));
    Path folder = Path.of(home);
    return home.isEmpty() || !Files.isDirectory(folder) ? null : folder.toRealPath();
  }

  private static boolean isOurs(Path folder) throws IOException {
    return Files.getOwner(folder)
        .equals(
            FileSystems.getDefault()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name", "")));
  }
}
