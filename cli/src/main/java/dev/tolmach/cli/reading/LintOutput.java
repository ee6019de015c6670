package dev.tolmach.cli.reading;

import dev.tolmach.lint.LintReport;
import dev.tolmach.lint.LintedArticle;
import java.io.IOException;

/** Where articles are reported, one by one, and at last all in numbers. */
interface LintOutput {
  /** Tells of an article, or of a file of settings. */
  void article(LintedArticle article) throws IOException;

  /** Ends. */
  void end(LintReport report) throws IOException;
}
