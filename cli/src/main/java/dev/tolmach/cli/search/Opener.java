package dev.tolmach.cli.search;

import dev.tolmach.cli.command.Environment;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Starts other programs: the user's editor for files, the browser for pages. What is opened is one
 * argument of such a program; no shell reads it.
 */
record Opener(Environment environment) {
  /** Editors that take the line as {@code +LINE} before the file. */
  private static final Set<String> PLUS =
      Set.of(
          "vi",
          "vim",
          "nvim",
          "gvim",
          "view",
          "nano",
          "pico",
          "emacs",
          "emacsclient",
          "kak",
          "joe",
          "jed",
          "ne",
          "micro",
          "less");

  /** Editors that take it as {@code --goto FILE:LINE}. */
  private static final Set<String> GOTO =
      Set.of("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf");

  /** Editors that take it as {@code FILE:LINE}. */
  private static final Set<String> COLON = Set.of("hx", "helix", "subl", "zed", "zeditor");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /**
   * Opens a file or a page, and waits until the program that shows it has ended, or has handed it
   * on.
   *
   * @param page whether it is a page
   * @param line the line of the file to go to
   * @throws IOException if no program opens it
   */
  void open(String place, boolean page, int line) throws IOException {
    List<String> command = command(place, page, line);
    Process process;
    try {
      process = new ProcessBuilder(command).inheritIO().start();
    } catch (IOException e) {
      throw failed(command, "there is no such program");
    }
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw failed(command, "it ended with " + code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while '" + command.getFirst() + "' ran.");
    }
  }

  private static IOException failed(List<String> command, String why) {
    return new IOException(
        "Cannot open it with '"
            + command.getFirst()
            + "': "
            + why
            + ". Expected a program that opens files. Set EDITOR, or use --print.");
  }

  private List<String> command(String place, boolean page, int line) {
    Map<String, String> variables = environment.variables();
    String named = page ? variables.getOrDefault("BROWSER", "") : editor(variables);
    if (named.isBlank()) {
      return opener(place);
    }
    List<String> command = new ArrayList<>(List.of(BLANKS.split(named.strip())));
    command.addAll(page ? List.of(place) : atLine(command.getFirst(), place, line));
    return command;
  }

  /* An empty variable is one that is not set. */
  private static String editor(Map<String, String> variables) {
    String visual = variables.getOrDefault("VISUAL", "");
    return visual.isBlank() ? variables.getOrDefault("EDITOR", "") : visual;
  }

  private static List<String> atLine(String editor, String file, int line) {
    @Nullable Path program = Path.of(editor).getFileName();
    String name =
        String.valueOf(program).toLowerCase(Locale.ROOT).replaceFirst("\\.(exe|cmd)$", "");
    if (line > 1 && PLUS.contains(name)) {
      return List.of("+" + line, file);
    }
    if (line > 1 && GOTO.contains(name)) {
      return List.of("--goto", file + ":" + line);
    }
    return List.of(line > 1 && COLON.contains(name) ? file + ":" + line : file);
  }

  private static List<String> opener(String place) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", place);
    }
    return List.of(system.startsWith("mac") ? "open" : "xdg-open", place);
  }
}
