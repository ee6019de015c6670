package dev.tolmach.cli.build;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.index.IndexReport;
import java.io.IOException;

/**
 * Where a person reads what a build did: warnings and failures on standard error, the last line on
 * standard output, unless a report is written there.
 */
record ReportOutput(Arguments arguments, Environment environment, TextOutput err) {
  /** Writes what happened to the index and to articles. */
  void writeRows(IndexReport report, Naming naming) throws IOException {
    new ReportText(report, naming).writeRows(err);
  }

  /** Writes the numbers. */
  void writeSummary(IndexReport report, Naming naming, ReportFile file) throws IOException {
    if (!arguments.has(BuildOptions.QUIET)) {
      TextOutput out = file.isStandardOutput() ? err : environment.text();
      new ReportText(report, naming).writeSummary(out);
      out.flush();
    }
  }
}
