package dev.tolmach.cli.build;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.index.IndexReport;
import java.io.IOException;

/**
 * Where a person reads what a build did: warnings and failures on standard error, the last line on
 * standard output, unless a report stands there.
 */
record ReportOutput(Arguments arguments, Environment environment, TextOutput err) {
  /** Writes what a report says. */
  void write(IndexReport report, Naming naming, ReportFile file) throws IOException {
    ReportText text = new ReportText(report, naming);
    text.writeRows(err);
    if (!arguments.has(BuildOptions.QUIET)) {
      TextOutput out =
          file.isStandardOutput()
              ? err
              : new TextOutput(environment.out(), environment.colouredOut());
      text.writeSummary(out);
      out.flush();
    }
  }
}
