package dev.tolmach.cli.completion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A shell that arguments can be completed in. */
public enum Shell {
  /** GNU Bash, 4 or newer. */
  BASH,
  /** Z shell. */
  ZSH,
  /** Friendly interactive shell. */
  FISH,
  /** PowerShell, 5 or newer. */
  POWERSHELL;

  /** The names of all. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Shell::label).toList();
  }

  /** The shell of a name, in any case; empty if there is none. */
  public static Optional<Shell> of(String name) {
    return Arrays.stream(values())
        .filter(shell -> shell.label().equalsIgnoreCase(name))
        .findFirst();
  }

  /** The name, as it is typed. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
