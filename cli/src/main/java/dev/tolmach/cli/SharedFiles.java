package dev.tolmach.cli;

import dev.tolmach.cli.arguments.ManualPage;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.completion.CompletionScript;
import dev.tolmach.cli.completion.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what the zip has in {@code share}: the pages of the manual, and the scripts that complete
 * arguments, under the names by which systems find them. The build starts it.
 */
final class SharedFiles {
  private SharedFiles() {}

  /**
   * Writes the files and ends the process if that fails.
   *
   * @param arguments the folder to write to, and the version of the program
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), arguments[1]);
  }

  static void write(Path folder, String version) throws IOException {
    Path manual = Files.createDirectories(folder.resolve("man").resolve("man1"));
    Files.writeString(
        manual.resolve(ManualPage.file(Commands.PROGRAM)),
        ManualPage.of(Commands.PROGRAM, Commands.usages(), version));
    for (Usage command : Commands.usages()) {
      Files.writeString(manual.resolve(ManualPage.file(command)), ManualPage.of(command, version));
    }
    for (Shell shell : Shell.values()) {
      Path script = folder.resolve(place(shell));
      Files.createDirectories(script.getParent());
      Files.writeString(script, CompletionScript.of(shell, Commands.usages()));
    }
  }

  private static String place(Shell shell) {
    return switch (shell) {
      case BASH -> "bash-completion/completions/tolmach";
      case ZSH -> "zsh/site-functions/_tolmach";
      case FISH -> "fish/vendor_completions.d/tolmach.fish";
      case POWERSHELL -> "powershell/tolmach.ps1";
    };
  }
}
