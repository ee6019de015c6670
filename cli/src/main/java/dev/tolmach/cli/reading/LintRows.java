package dev.tolmach.cli.reading;

import dev.tolmach.json.ResultJson;
import dev.tolmach.lint.LintReport;
import dev.tolmach.lint.LintedArticle;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object an article, and no numbers. */
record LintRows(OutputStream out) implements LintOutput {
  @Override
  public void article(LintedArticle article) throws IOException {
    ResultJson.write(article, out);
  }

  @Override
  public void end(LintReport report) {}
}
