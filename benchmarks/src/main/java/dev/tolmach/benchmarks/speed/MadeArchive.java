package dev.tolmach.benchmarks.speed;

import dev.tolmach.benchmarks.BenchmarkArguments;
import dev.tolmach.testdata.TestData;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes archives of any size out of the bundled articles, to see what their size costs: rows of
 * NDJSON on standard output, or small files in a folder.
 */
final class MadeArchive {
  private static final String USAGE = "MadeArchive rows|FOLDER [--megabytes N] [--files N]";
  private static final int FILES_IN_A_FOLDER = 1_000;
  private static final JsonMapper JSON = new JsonMapper();

  private MadeArchive() {}

  /** Makes one. */
  public static void main(String[] args) throws IOException {
    BenchmarkArguments arguments = BenchmarkArguments.of(args, USAGE);
    if (arguments.first().equals("rows")) {
      OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
      rows(out, (long) arguments.number("megabytes", 10) * 1_000_000);
      out.flush();
    } else {
      files(Path.of(arguments.first()), arguments.number("files", 1_000));
    }
  }

  /** Writes rows until there are so many bytes. */
  static void rows(OutputStream out, long bytes) throws IOException {
    List<byte[]> bodies = articles().stream().map(MadeArchive::endOfRow).toList();
    long written = 0;
    for (int i = 0; written < bytes; i++) {
      byte[] id =
          String.format(Locale.ROOT, "{\"id\":\"%09d\"", i).getBytes(StandardCharsets.UTF_8);
      byte[] rest = bodies.get(i % bodies.size());
      out.write(id);
      out.write(rest);
      written += id.length + rest.length;
    }
  }

  private static byte[] endOfRow(String article) {
    return (",\"body\":" + JSON.writeValueAsString(article) + "}\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Writes so many small files, a thousand to a folder. */
  static void files(Path root, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path folder = root.resolve(String.format(Locale.ROOT, "posts-%04d", i / FILES_IN_A_FOLDER));
      if (i % FILES_IN_A_FOLDER == 0) {
        Files.createDirectories(folder);
      }
      String name = String.format(Locale.ROOT, "2024-05-31-an-article-of-many-%07d.md", i);
      Files.writeString(folder.resolve(name), "---\ntitle: Article " + i + "\n---\nA few words.\n");
    }
  }

  private static List<String> articles() throws IOException {
    try (Stream<Path> walk = Files.walk(TestData.archive())) {
      return walk.filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(MadeArchive::text)
          .filter(text -> text.indexOf('\ufffd') < 0)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
