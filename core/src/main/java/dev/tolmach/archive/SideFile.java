package dev.tolmach.archive;

import dev.tolmach.article.Warning;
import dev.tolmach.frontmatter.Preamble;
import dev.tolmach.frontmatter.Problem;
import dev.tolmach.frontmatter.Syntax;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fields of an article that stand in a file of YAML beside it: {@code index.yml} beside {@code
 * index.md}. Only an article without front matter has such a file, and only a file with a title or
 * a date is one: many files of YAML beside an article are what it is about.
 *
 * @param bytes the whole file; empty if there is none
 * @param fields its fields
 * @param warnings what is not as YAML wants it, which name the file
 */
record SideFile(byte[] bytes, Map<String, Object> fields, List<Warning> warnings) {
  private static final SideFile NONE = new SideFile(new byte[0], Map.of(), List.of());

  /* A line that states a title or a date, to begin with. */
  private static final Pattern MEANT = Pattern.compile("(?im)^[\"']?(?:title|date)[\"']?\\s*:");

  /** The file beside an article, if there is one. */
  static SideFile beside(Path article, String text, Limits limits) {
    String name = String.valueOf(article.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return Stream.of(".yml", ".yaml")
        .map(extension -> stem + extension)
        .filter(candidate -> !candidate.equals(ArchiveSettings.FILE))
        .map(article::resolveSibling)
        .filter(Files::isRegularFile)
        .findFirst()
        .filter(found -> Preamble.of(text.replace("\r\n", "\n"), limits).syntax() == Syntax.NONE)
        .map(found -> read(found, limits))
        .orElse(NONE);
  }

  private static SideFile read(Path file, Limits limits) {
    int most = limits.of(Limit.SIDE_FILE_BYTES);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most ? tooLarge(file, bytes, most) : of(file, bytes, limits);
    } catch (IOException e) {
      String message =
          "The file beside it cannot be read: '"
              + file.getFileName()
              + "'. Expected its title or date. Check its permissions.";
      return unread(message);
    }
  }

  private static SideFile unread(String message) {
    return new SideFile(new byte[0], Map.of(), List.of(new Warning(0, message)));
  }

  /* Of what it begins with only so much is judged as may be read. */
  private static SideFile tooLarge(Path file, byte[] head, int most) {
    return MEANT.matcher(new String(head, StandardCharsets.UTF_8)).find()
        ? unread(
            "The file beside it is too large: '"
                + file.getFileName()
                + "'. Expected at most "
                + most
                + " bytes. It was not read; shorten it.")
        : NONE;
  }

  private static SideFile of(Path file, byte[] bytes, Limits limits) {
    String yaml =
        new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace("\ufeff", "");
    /* Between fences, as front matter is: what is no YAML is then read line by line. */
    String opening = yaml.startsWith("---") ? "" : "---\n";
    Preamble preamble = Preamble.of(opening + yaml + "\n---\n", limits);
    boolean isMeant =
        preamble.fields().keySet().stream()
            .anyMatch(key -> key.equalsIgnoreCase("title") || key.equalsIgnoreCase("date"));
    if (!isMeant) {
      return NONE;
    }
    List<Warning> warnings = new ArrayList<>();
    for (Problem problem : preamble.problems()) {
      int line = opening.isEmpty() ? problem.line() : problem.line() - 1;
      warnings.add(
          new Warning(0, file.getFileName() + ", line " + line + ": " + problem.message()));
    }
    return new SideFile(bytes, preamble.fields(), warnings);
  }
}
