package dev.tolmach.cli.command;

import dev.tolmach.archive.ArticleArchive;
import java.nio.file.Files;
import java.util.List;

/**
 * Archives as the user names them: {@code PATH}, {@code NAME=PATH}, {@code -} for rows on standard
 * input. What exists as a path is one, whatever signs are in it.
 */
public final class Archives {
  private static final String STANDARD_INPUT = "-";

  private Archives() {}

  /** The archives of a command line. */
  public static List<ArticleArchive> of(List<String> words, Environment environment) {
    return words.stream().map(word -> of(word, environment)).toList();
  }

  private static ArticleArchive of(String word, Environment environment) {
    int equals = word.indexOf('=');
    boolean named =
        equals > 0 && word.lastIndexOf('/', equals) < 0 && !Files.exists(environment.path(word));
    String path = named ? word.substring(equals + 1) : word;
    String name = named ? word.substring(0, equals) : "";
    if (path.equals(STANDARD_INPUT)) {
      return ArticleArchive.ndjson(name.isEmpty() ? "stdin" : name, environment::in);
    }
    String seen = environment.path(path).toString();
    return ArticleArchive.at(named ? name + "=" + seen : seen);
  }
}
