package dev.tolmach.cli.command;

import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.file.LexiconFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lexicons of a user: the files that the variable {@value #VARIABLE} names, with commas between
 * them, and those that come with the program. A file that is none leaves a problem, and no command
 * fails for it.
 */
public final class UserLexicons {
  /** The environment variable. */
  public static final String VARIABLE = "TOLMACH_LEXICONS";

  private UserLexicons() {}

  /** The lexicons; only the begin of each file is read now. */
  public static Lexicons of(Environment environment) {
    List<Path> files =
        Stream.of(environment.variables().getOrDefault(VARIABLE, "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(environment::path)
            .toList();
    return LexiconFiles.all(files).and(Lexicons.installed());
  }
}
