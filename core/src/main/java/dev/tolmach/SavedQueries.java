package dev.tolmach;

import dev.tolmach.index.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A gate made of the lines of a file. Immutable. */
record SavedQueries(List<Saved> queries) implements Gate {

  /** More is no gate, and not read. */
  private static final int LONGEST = 1 << 24;

  /** A query with its place in the file. */
  record Saved(String place, SavedQuery query) {}

  static SavedQueries read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          "A gate is a folder: '"
              + file
              + "'. Expected a file with a query, a tab and what it must find in each line. Name"
              + " one.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new IllegalArgumentException(
            "A gate is too long: '"
                + file
                + "'. Expected at most "
                + LONGEST
                + " bytes. Name a file of saved queries.");
      }
      ByteBuffer text = ByteBuffer.wrap(bytes);
      return of(file.toString(), StandardCharsets.UTF_8.newDecoder().decode(text).toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "Not UTF-8: '" + file + "'. Expected the lines of a gate. Save the file as UTF-8.", e);
    }
  }

  static SavedQueries of(String name, String text) {
    List<Saved> queries = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? withoutMark(lines.get(i)) : lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        String place = name + ":" + (i + 1);
        queries.add(new Saved(place, SavedQuery.parse(line, place)));
      }
    }
    if (queries.isEmpty()) {
      throw new IllegalArgumentException(
          "A gate that asks nothing: '"
              + name
              + "'. Expected at least one line with a query, a tab and what it must find. Write"
              + " one, or build without a gate.");
    }
    return new SavedQueries(List.copyOf(queries));
  }

  @Override
  public List<Refusal> check(ArticleSearch uncommitted) throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    for (Saved saved : queries) {
      SavedQuery query = saved.query();
      query
          .lack(uncommitted)
          .map(lack ->
              new Refusal(
                  saved.place(),
                  query.text(),
                  query.expected(),
                  lack.found(),
                  query.least(),
                  lack.total()))
          .ifPresent(refusals::add);
    }
    return refusals;
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
