package dev.tolmach.archive;

import dev.tolmach.article.Warning;
import dev.tolmach.files.FolderFiles;
import dev.tolmach.frontmatter.Preamble;
import dev.tolmach.frontmatter.Problem;
import dev.tolmach.frontmatter.Syntax;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fields of an article in a file of YAML next to it: {@code index.yml} next to {@code index.md}.
 * Only an article without front matter has such a file, and only a file with a title or a date is
 * one: many files of YAML next to an article are what it is about.
 *
 * @param bytes the whole file; empty if there is none
 * @param fields its fields
 * @param warnings what is not as YAML wants it, which name the file
 */
record SideFile(byte[] bytes, Map<String, Object> fields, List<Warning> warnings) {
  private static final SideFile NONE = new SideFile(new byte[0], Map.of(), List.of());

  /* A line that states a title or a date, to begin with. */
  private static final Pattern MEANT = Pattern.compile("(?im)^[\"']?(?:title|date)[\"']?\\s*:");

  /**
   * The file next to an article, if there is one.
   *
   * @param text the article's
   */
  static SideFile of(FileEntry article, String text) throws InterruptedIOException {
    Optional<Path> found = found(article.file());
    Limits limits = article.limits();
    return found.isEmpty() || Preamble.of(unified(text), limits).syntax() != Syntax.NONE
        ? NONE
        : read(found.get(), article.files(), limits);
  }

  private static Optional<Path> found(Path article) {
    String name = String.valueOf(article.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return Stream.of(".yml", ".yaml")
        .map(extension -> stem + extension)
        .filter(candidate -> !candidate.equals(ArchiveSettings.FILE))
        .map(article::resolveSibling)
        .filter(candidate -> Files.exists(candidate, LinkOption.NOFOLLOW_LINKS))
        .findFirst();
  }

  private static String unified(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\ufeff", "");
  }

  private static SideFile read(Path file, FolderFiles files, Limits limits)
      throws InterruptedIOException {
    int most = limits.of(Limit.SIDE_FILE_BYTES);
    try {
      FolderFiles.Companion read = files.companion(file, most);
      return switch (read.state()) {
        case MISSING, NO_FILE -> NONE;
        case LINK -> linkNotFollowed(file);
        case READ ->
            read.bytes().length > most ? tooLarge(file, read, most) : of(file, read, limits);
      };
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return unread(
          "The file next to it cannot be read: '"
              + file.getFileName()
              + "'. Expected its title or date. Check its permissions.");
    }
  }

  private static SideFile linkNotFollowed(Path file) {
    return unread(
        "The file next to it is a link out of the archive: '"
            + file.getFileName()
            + "'. Expected a file. It was not read; put the file there, or have links followed.");
  }

  private static SideFile unread(String message) {
    return new SideFile(new byte[0], Map.of(), List.of(new Warning(0, message)));
  }

  /* Of what it begins with only so much is judged as may be read. */
  private static SideFile tooLarge(Path file, FolderFiles.Companion head, int most) {
    return MEANT.matcher(new String(head.bytes(), StandardCharsets.UTF_8)).find()
        ? unread(
            "The file next to it is too large: '"
                + file.getFileName()
                + "'. Expected at most "
                + most
                + " bytes. It was not read; shorten it.")
        : NONE;
  }

  private static SideFile of(Path file, FolderFiles.Companion read, Limits limits) {
    String yaml = unified(new String(read.bytes(), StandardCharsets.UTF_8));
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
      /* What a link leads to may be nothing that its archive's readers should see a word of. */
      String message = read.linked() ? "It is not as YAML wants it." : problem.message();
      warnings.add(new Warning(0, file.getFileName() + ", line " + line + ": " + message));
    }
    return new SideFile(read.bytes(), preamble.fields(), warnings);
  }
}
