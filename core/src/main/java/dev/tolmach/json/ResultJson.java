package dev.tolmach.json;

import dev.tolmach.analysis.Token;
import dev.tolmach.article.ArticleId;
import dev.tolmach.glossary.CountedLexicon;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.index.Refusal;
import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import dev.tolmach.lint.LintReport;
import dev.tolmach.lint.LintedArticle;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers as JSON, byte for byte as {@code --format json} prints them.
 *
 * <ul>
 *   <li>Each is one object in one line. {@code of} returns it without a line end; {@code write}
 *       writes it in UTF-8 with a line feed, flushes the stream and does not close it.
 *   <li>The first field is {@code "version":1}, except in the rows of NDJSON: a {@link Hit}, a
 *       {@link Completion}, a {@link LintedArticle} and those of an export. Within a version fields
 *       are added, never renamed, moved or removed.
 *   <li>{@link JsonSchema} describes every shape.
 *   <li>Control characters, bidirectional controls and byte order marks are escaped, and a lone
 *       surrogate becomes U+FFFD. HTML is not: what is put into a page needs {@link
 *       dev.tolmach.search.HtmlHighlighter}.
 *   <li>Ranges are {@code [start,end]} in UTF-16 code units, the end exclusive. Numbers have no
 *       exponent and up to six digits after the point.
 * </ul>
 *
 * {@snippet class="dev.tolmach.examples.SearchAsJson" region="json"}
 *
 * <p>Any number of threads may use it.
 */
public final class ResultJson {
  /** The version of the shapes. */
  public static final int VERSION = 1;

  private ResultJson() {}

  /** The result of a search; see {@link JsonSchema#SEARCH}. */
  public static String of(SearchRequest request, SearchResult result) {
    return JsonOutput.text(json -> SearchJson.write(json, request, result));
  }

  /**
   * Writes the result of a search.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(SearchRequest request, SearchResult result, OutputStream stream)
      throws IOException {
    write(stream, json -> SearchJson.write(json, request, result));
  }

  /** A hit, as a row of NDJSON; see {@link JsonSchema#HIT}. */
  public static String of(Hit hit) {
    return JsonOutput.text(json -> SearchJson.write(json, hit));
  }

  /**
   * Writes a hit, as a row of NDJSON.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(Hit hit, OutputStream stream) throws IOException {
    write(stream, json -> SearchJson.write(json, hit));
  }

  /**
   * The articles that are like one; see {@link JsonSchema#SIMILAR}.
   *
   * @param article the article as it was asked for
   * @param messages what has to be known of the choice of the article, before the result's own
   */
  public static String similar(String article, SearchResult result, List<String> messages) {
    return JsonOutput.text(json -> SearchJson.similar(json, article, result, messages));
  }

  /**
   * Writes the articles that are like one.
   *
   * @param article the article as it was asked for
   * @param messages what has to be known of the choice of the article, before the result's own
   * @throws IOException if the stream does not take it
   */
  public static void writeSimilar(
      String article, SearchResult result, List<String> messages, OutputStream stream)
      throws IOException {
    write(stream, json -> SearchJson.similar(json, article, result, messages));
  }

  /** The total and the facets of a result; see {@link JsonSchema#FACETS}. */
  public static String facets(SearchResult result) {
    return JsonOutput.text(json -> SearchJson.facets(json, result));
  }

  /**
   * Writes the total and the facets of a result.
   *
   * @throws IOException if the stream does not take it
   */
  public static void writeFacets(SearchResult result, OutputStream stream) throws IOException {
    write(stream, json -> SearchJson.facets(json, result));
  }

  /** Writes why an article is a hit or not; see {@link JsonSchema#WHY}. */
  public static String of(SearchRequest request, Explanation why) {
    return of(request, why, List.of());
  }

  /**
   * Writes why an article is a hit or not, with messages; see {@link JsonSchema#WHY}.
   *
   * @param messages what has to be known of the choice of the article, before the explanation's own
   */
  public static String of(SearchRequest request, Explanation why, List<String> messages) {
    return JsonOutput.text(json -> WhyJson.write(json, request, why, messages));
  }

  /**
   * Writes why an article is a hit or not.
   *
   * @param messages what has to be known of the choice of the article, before the explanation's own
   * @throws IOException if the stream does not take it
   */
  public static void write(
      SearchRequest request, Explanation why, List<String> messages, OutputStream stream)
      throws IOException {
    write(stream, json -> WhyJson.write(json, request, why, messages));
  }

  /** An article to be read; see {@link JsonSchema#SHOW}. */
  public static String of(ShownArticle article) {
    return JsonOutput.text(json -> ShowJson.write(json, article, List.of()));
  }

  /**
   * Writes an article to be read.
   *
   * @param messages what has to be known of the choice of the article or of its part
   * @throws IOException if the stream does not take it
   */
  public static void write(ShownArticle article, List<String> messages, OutputStream stream)
      throws IOException {
    write(stream, json -> ShowJson.write(json, article, messages));
  }

  /** Completions of what was typed; see {@link JsonSchema#SUGGEST}. */
  public static String of(CompletionRequest request, List<Completion> completions) {
    return JsonOutput.text(json -> SearchJson.write(json, request, completions));
  }

  /**
   * Writes completions of what was typed.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(
      CompletionRequest request, List<Completion> completions, OutputStream stream)
      throws IOException {
    write(stream, json -> SearchJson.write(json, request, completions));
  }

  /** A completion, as a row of NDJSON; see {@link JsonSchema#COMPLETION}. */
  public static String of(Completion completion) {
    return JsonOutput.text(json -> SearchJson.write(json, completion));
  }

  /**
   * Writes a completion, as a row of NDJSON.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(Completion completion, OutputStream stream) throws IOException {
    write(stream, json -> SearchJson.write(json, completion));
  }

  /**
   * Writes the report of a build that went live, articles with their whole ids; see {@link
   * JsonSchema#REPORT}.
   */
  public static String of(IndexReport report) {
    return of(report, List.of(), ArticleId::toString);
  }

  /**
   * Writes the report of a build; see {@link JsonSchema#REPORT}.
   *
   * @param refusals why the build did not go live; empty if it did
   * @param names what articles are called, such as {@link ArticleId#path()} in an index of one
   *     archive and {@link ArticleId#toString()} in one of several
   */
  public static String of(
      IndexReport report, List<Refusal> refusals, Function<ArticleId, String> names) {
    return JsonOutput.text(json -> ReportJson.write(json, report, refusals, names));
  }

  /**
   * Writes what a build did.
   *
   * @param refusals why the build did not go live; empty if it did
   * @param names what articles are called, such as {@link ArticleId#path()} in an index of one
   *     archive and {@link ArticleId#toString()} in one of several
   * @throws IOException if the stream does not take it
   */
  public static void write(
      IndexReport report,
      List<Refusal> refusals,
      Function<ArticleId, String> names,
      OutputStream stream)
      throws IOException {
    write(stream, json -> ReportJson.write(json, report, refusals, names));
  }

  /** The generations of an index; see {@link JsonSchema#GENERATIONS}. */
  public static String generations(List<Generation> generations) {
    return JsonOutput.text(json -> IndexJson.write(json, generations));
  }

  /**
   * Writes the generations of an index.
   *
   * @throws IOException if the stream does not take it
   */
  public static void writeGenerations(List<Generation> generations, OutputStream stream)
      throws IOException {
    write(stream, json -> IndexJson.write(json, generations));
  }

  /** Writes the findings of a check; see {@link JsonSchema#CHECK}. */
  public static String of(IndexCheck check) {
    return JsonOutput.text(json -> IndexJson.write(json, check));
  }

  /**
   * Writes what a check of an index found.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(IndexCheck check, OutputStream stream) throws IOException {
    write(stream, json -> IndexJson.write(json, check));
  }

  /**
   * Writes what is known of an archive as the first row of its export; see {@link
   * JsonSchema#EXPORT_ROW}.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(IndexedArchive archive, OutputStream stream) throws IOException {
    write(stream, json -> ExportJson.write(json, archive));
  }

  /**
   * Writes an article, or the note about one, as a row of NDJSON that a build reads back without
   * reading Markdown again; see {@link JsonSchema#EXPORT_ROW}. The row is flushed.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(ExportedArticle article, OutputStream stream) throws IOException {
    write(stream, json -> ExportJson.write(json, article));
  }

  /** The language of a text; see {@link JsonSchema#DETECT}. */
  public static String of(DetectedLanguage detected) {
    return JsonOutput.text(json -> SearchJson.write(json, detected));
  }

  /**
   * Writes the language of a text.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(DetectedLanguage detected, OutputStream stream) throws IOException {
    write(stream, json -> SearchJson.write(json, detected));
  }

  /** What is understood of archives; see {@link JsonSchema#LINT}. */
  public static String of(LintReport report, List<LintedArticle> articles) {
    return JsonOutput.text(json -> LintJson.write(json, report, articles));
  }

  /**
   * Writes what is understood of archives.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(LintReport report, List<LintedArticle> articles, OutputStream stream)
      throws IOException {
    write(stream, json -> LintJson.write(json, report, articles));
  }

  /** What is understood of an article, as a row of NDJSON; see {@link JsonSchema#LINT_ROW}. */
  public static String of(LintedArticle article) {
    return JsonOutput.text(json -> LintJson.write(json, article));
  }

  /**
   * Writes what is understood of an article, as a row of NDJSON.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(LintedArticle article, OutputStream stream) throws IOException {
    write(stream, json -> LintJson.write(json, article));
  }

  /**
   * Writes the tokens of a text; see {@link JsonSchema#TOKENS}.
   *
   * @param language whose analyzer made the second list
   * @param neutral the tokens of the neutral fields
   * @param own the tokens of the language's fields; empty if it has none
   * @throws IOException if the stream does not take it
   */
  public static void writeTokens(
      String text, Language language, List<Token> neutral, List<Token> own, OutputStream stream)
      throws IOException {
    write(stream, json -> WordsJson.tokens(json, text, language, neutral, own));
  }

  /**
   * Writes which lexicons there are; see {@link JsonSchema#LEXICONS}.
   *
   * @param problems what is wrong with files of lexicons, a sentence each
   * @throws IOException if the stream does not take it
   */
  public static void writeLexicons(
      List<CountedLexicon> lexicons, List<String> problems, OutputStream stream)
      throws IOException {
    write(stream, json -> WordsJson.lexicons(json, lexicons, problems));
  }

  private static void write(OutputStream stream, Consumer<JsonObject> fields) throws IOException {
    new JsonOutput(stream).object(fields);
  }
}
