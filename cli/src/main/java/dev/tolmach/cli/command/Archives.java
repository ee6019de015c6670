package dev.tolmach.cli.command;

import dev.tolmach.archive.ArticleArchive;
import java.util.List;

/** Archives as the user names them: {@code PATH}, {@code NAME=PATH}, {@code -}. */
public final class Archives {
  private static final String STANDARD_INPUT = "-";

  private Archives() {}

  /** The archives of a command line. */
  public static List<ArticleArchive> of(List<String> words, Environment environment) {
    return words.stream().map(word -> of(word, environment)).toList();
  }

  private static ArticleArchive of(String word, Environment environment) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? "" : word.substring(0, equals);
    String path = word.substring(equals + 1);
    if (path.equals(STANDARD_INPUT)) {
      return ArticleArchive.ndjson(name.isEmpty() ? "stdin" : name, environment::in);
    }
    String seen = environment.path(path).toString();
    return ArticleArchive.at(equals < 0 ? seen : name + "=" + seen);
  }
}
