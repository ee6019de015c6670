package dev.tolmach.cli.search;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.limits.Excerpt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A file of queries: {@code qid<TAB>text} in each line, UTF-8. */
final class QueryFile {
  /** More is no file of queries, and not read. */
  private static final int LONGEST = 1 << 26;

  private QueryFile() {}

  /**
   * A query of the file.
   *
   * @param id its id, without white space
   * @param text its words
   */
  record Query(String id, String text) {}

  /**
   * Reads all queries; empty lines are passed over.
   *
   * @param path the file as the user names it; {@code -} for standard input
   * @throws IllegalArgumentException if a line is no query
   */
  static List<Query> read(String path, Environment environment) throws IOException {
    if (path.equals("-")) {
      return read(environment.in(), path);
    }
    if (Files.isDirectory(environment.path(path))) {
      throw new IllegalArgumentException(
          "Queries in a folder: '"
              + path
              + "'. Expected a file with an id, a tab and a query in each line. Name one, or - for"
              + " standard input.");
    }
    try (InputStream stream = Files.newInputStream(environment.path(path))) {
      return read(stream, path);
    }
  }

  private static List<Query> read(InputStream stream, String path) throws IOException {
    byte[] bytes = stream.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException(
          "A file of queries is too long: '"
              + path
              + "'. Expected at most "
              + LONGEST
              + " bytes. Cut it into several.");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    BufferedReader reader = new BufferedReader(new StringReader(text));
    List<Query> queries = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String bare = ++number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!bare.isBlank()) {
        queries.add(query(bare, path, number));
      }
    }
    return queries;
  }

  private static Query query(String line, String path, int number) {
    int tab = line.indexOf('\t');
    String id = tab < 0 ? "" : line.substring(0, tab).strip();
    if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException(
          "Not a query: '"
              + Excerpt.of(line)
              + "' in "
              + path
              + ":"
              + number
              + ". Expected an id without spaces, a tab and the query's words. Correct the line.");
    }
    return new Query(id, line.substring(tab + 1).strip());
  }
}
