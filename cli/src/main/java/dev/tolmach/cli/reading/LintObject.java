package dev.tolmach.cli.reading;

import dev.tolmach.json.ResultJson;
import dev.tolmach.lint.LintReport;
import dev.tolmach.lint.LintedArticle;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** One JSON object: it begins with the numbers, and so the articles wait for them in memory. */
final class LintObject implements LintOutput {
  private final OutputStream out;
  private final List<LintedArticle> articles = new ArrayList<>();

  LintObject(OutputStream out) {
    this.out = out;
  }

  @Override
  public void article(LintedArticle article) {
    articles.add(article);
  }

  @Override
  public void end(LintReport report) throws IOException {
    ResultJson.write(report, articles, out);
  }
}
