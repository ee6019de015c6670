package dev.tolmach.cli.build;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.OutputException;
import dev.tolmach.cli.output.OutputFile;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.Refusal;
import dev.tolmach.json.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the report of a build goes: nowhere, to an output of this process, or to a file. */
final class ReportFile implements AutoCloseable {
  private static final String STANDARD_OUTPUT = "-";

  private final String written;
  private final @Nullable OutputFile file;
  private final @Nullable OutputStream stream;
  private final boolean standardOutput;

  private ReportFile(
      String written,
      @Nullable OutputFile file,
      @Nullable OutputStream stream,
      boolean standardOutput) {
    this.written = written;
    this.file = file;
    this.stream = stream;
    this.standardOutput = standardOutput;
  }

  /**
   * The place that the options name, opened before the build, so that little can go wrong after it.
   *
   * @throws IllegalArgumentException if it cannot be written
   */
  static ReportFile open(Arguments arguments, Environment environment) {
    String name = arguments.value(BuildOptions.REPORT).orElse("");
    if (!arguments.has(BuildOptions.REPORT)) {
      return new ReportFile("", null, null, false);
    }
    if (name.equals(STANDARD_OUTPUT)) {
      return new ReportFile(name, null, environment.out(), true);
    }
    try {
      ReportTarget.check(environment.path(name), arguments, environment);
      OutputFile file = OutputFile.open(environment.path(name));
      if (file instanceof OutputFile.Standard standard) {
        boolean out = standard.number() == 1;
        return new ReportFile(name, null, out ? environment.out() : environment.err(), out);
      }
      return new ReportFile(name, file, null, false);
    } catch (IOException e) {
      throw new IllegalArgumentException(unwritable(name, reason(e)), e);
    }
  }

  /** Whether the report goes to standard output. */
  boolean isStandardOutput() {
    return standardOutput;
  }

  /**
   * Writes the report.
   *
   * @param refusals why a gate did not let the build go live; empty if it went
   * @throws OutputException if a reader has closed its pipe
   * @throws IOException if it cannot be written
   */
  void write(IndexReport report, List<Refusal> refusals, Naming naming) throws IOException {
    if (stream != null) {
      write(report, refusals, naming, stream);
    }
    if (file != null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(report, refusals, naming, bytes);
      try {
        file.write(bytes.toByteArray());
      } catch (IOException e) {
        if (e instanceof OutputException output && output.isClosedPipe()) {
          throw e;
        }
        throw new IOException(unwritable(written, reason(e)), e);
      }
    }
  }

  /** Deletes what is unfinished, from any thread. */
  void discard() {
    if (file != null) {
      file.discard();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private static void write(
      IndexReport report, List<Refusal> refusals, Naming naming, OutputStream stream)
      throws IOException {
    IndexReport noticed = UnreadText.notice(report).map(report::with).orElse(report);
    ResultJson.write(noticed, refusals, naming::name, stream);
  }

  private static String unwritable(String name, String reason) {
    return "Report cannot be written: '"
        + name
        + "' ("
        + reason
        + "). Expected a file in a folder that takes it, or a pipe or device that is read. Name"
        + " another file, or - for standard output.";
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException e -> "no such file or folder";
      case NotDirectoryException e -> "its folder is a file";
      case AccessDeniedException e -> "access is denied";
      case FileSystemLoopException e -> "its links lead in a circle";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
