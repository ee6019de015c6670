package dev.tolmach.cli.build;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.JsonOutput;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the report of a build goes. A file appears whole or not at all: it is written beside its
 * place and then moved there.
 */
final class ReportFile {
  private static final String STANDARD_OUTPUT = "-";

  private final @Nullable Path path;
  private final @Nullable OutputStream out;

  private ReportFile(@Nullable Path path, @Nullable OutputStream out) {
    this.path = path;
    this.out = out;
  }

  /**
   * The place that the user names; none if nothing is named.
   *
   * @throws IllegalArgumentException if it cannot be a file, which is better known before a build
   *     than after it
   */
  static ReportFile of(Optional<String> written, Environment environment) {
    if (written.isEmpty()) {
      return new ReportFile(null, null);
    }
    if (written.get().equals(STANDARD_OUTPUT)) {
      return new ReportFile(null, environment.out());
    }
    Path path = environment.path(written.get()).toAbsolutePath();
    Path folder = path.getParent();
    if (folder == null || !Files.isWritable(folder) || Files.isDirectory(path)) {
      throw new IllegalArgumentException(
          "Report cannot be written: '"
              + written.get()
              + "'. Expected a file in a folder that may be written to. Name another file.");
    }
    return new ReportFile(path, null);
  }

  /** Whether the report goes to standard output. */
  boolean isStandardOutput() {
    return out != null;
  }

  /**
   * Writes the report.
   *
   * @param refusals why a gate did not let the build go live; empty if it went
   */
  void write(IndexReport report, List<Refusal> refusals, Naming naming) throws IOException {
    if (out != null) {
      write(report, refusals, naming, out);
    }
    if (path != null) {
      Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
      try (OutputStream stream = Files.newOutputStream(unfinished)) {
        write(report, refusals, naming, stream);
      }
      Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void write(
      IndexReport report, List<Refusal> refusals, Naming naming, OutputStream stream)
      throws IOException {
    new JsonOutput(stream)
        .object(json -> {
          ReportJson.write(json, report, naming);
          ReportJson.write(json, refusals);
        });
  }
}
