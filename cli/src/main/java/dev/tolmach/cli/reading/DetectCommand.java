package dev.tolmach.cli.reading;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.Formats;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.json.ResultJson;
import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import dev.tolmach.language.LanguageDetector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints which language a text is in. */
public final class DetectCommand implements Command {
  /** How much of a text is enough to detect its language, in bytes. */
  private static final int LONGEST = 1 << 26;

  /** As much of a line does, in UTF-16 code units. */
  private static final int LONGEST_LINE = 1 << 16;

  private static final Pattern ARTICLE =
      Pattern.compile("[^.]\\.(md|mdx|markdown|html|txt)$", Pattern.CASE_INSENSITIVE);

  private static final Option LINES =
      Option.flag("--lines", "Each line of the file by itself: as many rows as it has lines.");

  @Override
  public Usage usage() {
    return new Usage(
        "detect",
        "Says which language a text is in, and how sure that is.",
        Operands.text(
            "FILE|TEXT...",
            "A file in UTF-8; - for standard input; anything that is no file is the text itself,"
                + " but for what looks like the path of an article."),
        List.of(LINES, Formats.TEXT_OR_JSON),
        List.of(
            new Usage.Example("tolmach detect Привіт, світе", "the language of a few words"),
            new Usage.Example("tolmach detect notes.md --format json", "of a file, in JSON"),
            new Usage.Example("tolmach detect --lines titles.txt", "of each line of a file")),
        List.of(new Usage.Exit(ExitCode.DONE, "printed"), new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    if (arguments.has(LINES)) {
      return lines(arguments, environment);
    }
    DetectedLanguage detected = detect(text(arguments, environment));
    if (Formats.isJson(arguments)) {
      ResultJson.write(detected, environment.out());
    } else {
      TextOutput out = new TextOutput(environment.out(), false);
      out.line(line(detected)).flush();
    }
    return ExitCode.DONE;
  }

  private static int lines(Arguments arguments, Environment environment) throws IOException {
    boolean json = Formats.isJson(arguments);
    try (Reader in = reader(arguments, environment)) {
      TextOutput out = new TextOutput(environment.out(), false);
      for (String line = line(in); line != null; line = line(in)) {
        DetectedLanguage detected = detect(line);
        out.whole(json ? ResultJson.of(detected) : line(detected)).line();
      }
      out.flush();
    }
    return ExitCode.DONE;
  }

  /* The next line as far as it counts, without its end; null if there is none. */
  private static @Nullable String line(Reader in) throws IOException {
    int c = in.read();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (line.length() < LONGEST_LINE) {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static Reader reader(Arguments arguments, Environment environment) throws IOException {
    checkNotBlank(arguments);
    String written = arguments.text();
    if (written.equals("-")) {
      return new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
    }
    Path file =
        file(written, environment)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "No such file: '"
                        + written
                        + "'. Expected a file in UTF-8, or - for standard input. Correct the"
                        + " path."));
    // Bytes that are no UTF-8 become signs that are in no language, and are no reason to stop.
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }

  private static DetectedLanguage detect(String text) {
    return LanguageDetector.standard().detect(text, Set.of());
  }

  private static String line(DetectedLanguage detected) {
    String others = detected.others().stream().map(Language::tag).collect(Collectors.joining(", "));
    return detected.language().tag()
        + String.format(Locale.ROOT, "  %.2f", detected.confidence())
        + (others.isEmpty() ? "" : "  also " + others);
  }

  private static void checkNotBlank(Arguments arguments) {
    if (arguments.text().isBlank()) {
      throw new IllegalArgumentException(
          "Nothing to detect: '"
              + arguments.text()
              + "'. Expected a file or a text. See 'tolmach detect --help'.");
    }
  }

  private static String text(Arguments arguments, Environment environment) throws IOException {
    checkNotBlank(arguments);
    if (arguments.text().equals("-")) {
      return beginning(environment.in());
    }
    Optional<Path> file = file(arguments.text(), environment);
    if (file.isEmpty()) {
      checkNoPath(arguments, environment);
      return arguments.text();
    }
    try (InputStream in = Files.newInputStream(file.get())) {
      return beginning(in);
    }
  }

  private static String beginning(InputStream in) throws IOException {
    return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
  }

  /* The language of a misspelt path would be an answer to a question that nobody asked. */
  private static void checkNoPath(Arguments arguments, Environment environment) {
    String written = arguments.words().getFirst();
    boolean one =
        arguments.words().size() == 1 && written.chars().noneMatch(Character::isSpaceChar);
    if (one && (ARTICLE.matcher(written).find() || isInFolder(written, environment))) {
      throw new IllegalArgumentException(
          "No such file: '"
              + written
              + "'. Expected one that exists, or a text. Correct the path; a text that looks like"
              + " one can come from standard input, 'tolmach detect -'.");
    }
  }

  private static boolean isInFolder(String written, Environment environment) {
    try {
      @Nullable Path folder = environment.path(written).getParent();
      return written.contains("/") && folder != null && Files.isDirectory(folder);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Optional<Path> file(String written, Environment environment) {
    try {
      return Optional.of(environment.path(written)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty(); // A text with characters that no path can have.
    }
  }
}
