package dev.tolmach.part;

import dev.tolmach.query.ArticlePart;
import dev.tolmach.query.Expression;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Filter;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.query.Versions;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search request as bytes. */
final class RequestForm {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private RequestForm() {}

  static void write(Output out, SearchRequest request) {
    out.text(request.text()).each(request.expressions(), each -> write(out, each));
    out.text(request.match().name()).each(request.filters(), each -> write(out, each));
    out.each(request.facets(), each -> write(out, each)).text(request.sort().name());
    out.optional(request.recency(), each -> write(out, each));
    out.number(request.limit()).number(request.snippets());
    out.flag(request.lastWordIsPrefix()).flag(request.suggestions());
    out.flag(request.versions().each()).texts(request.versions().preferred());
    out.text(request.translate().name());
    out.optional(request.timeout(), timeout -> out.number(nanos(timeout)));
    out.optional(request.after(), out::text);
  }

  static SearchRequest read(Input in) throws IOException {
    SearchRequest.Builder request = SearchRequest.builder(in.text());
    in.each(() -> expression(in)).forEach(request::expression);
    request.match(MatchRule.valueOf(in.text()));
    in.each(() -> filter(in)).forEach(request::filter);
    request.facets(in.each(() -> facet(in))).sort(SortOrder.valueOf(in.text()));
    request.recency(in.optional(() -> recency(in)));
    request.limit(in.count()).snippets(in.count());
    request.lastWordIsPrefix(in.flag()).suggestions(in.flag());
    request.versions(new Versions(in.flag(), in.texts()));
    request.translate(TranslationMode.valueOf(in.text()));
    request.timeout(in.optional(() -> Duration.ofNanos(in.number())));
    return request.after(in.optional(in::text)).build();
  }

  /* Nobody waits for centuries, but whoever says so has to be answered. */
  private static long nanos(Duration timeout) {
    return timeout.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : timeout.toNanos();
  }

  private static void write(Output out, FacetRequest facet) {
    out.text(facet.facet().name()).number(facet.limit()).text(facet.containing());
  }

  private static FacetRequest facet(Input in) throws IOException {
    return new FacetRequest(new Facet(in.text()), in.count(), in.text());
  }

  private static void write(Output out, Recency recency) {
    out.decimal(recency.halfLife()).decimal(recency.share()).number(recency.today().toEpochDay());
  }

  private static Recency recency(Input in) throws IOException {
    return new Recency(in.decimal(), in.decimal(), LocalDate.ofEpochDay(in.number()));
  }

  private static void write(Output out, Filter filter) {
    switch (filter) {
      case Filter.AnyOf any -> out.text("any").text(any.facet().name()).texts(any.values());
      case Filter.FieldIs field -> out.text("field").text(field.field()).texts(field.values());
      case Filter.Between between -> {
        out.text("between");
        out.optional(between.from(), day -> out.number(day.toEpochDay()));
        out.optional(between.to(), day -> out.number(day.toEpochDay()));
      }
    }
  }

  private static Filter filter(Input in) throws IOException {
    String kind = in.text();
    return switch (kind) {
      case "any" -> new Filter.AnyOf(new Facet(in.text()), in.texts());
      case "field" -> new Filter.FieldIs(in.text(), in.texts());
      case "between" -> new Filter.Between(day(in), day(in));
      default -> throw unknown(kind);
    };
  }

  private static @Nullable LocalDate day(Input in) throws IOException {
    return in.optional(() -> LocalDate.ofEpochDay(in.number()));
  }

  private static void write(Output out, Expression expression) {
    switch (expression) {
      case Expression.Words words -> out.text("words").text(words.text());
      case Expression.Phrase phrase -> out.text("phrase").text(phrase.text());
      case Expression.Prefix prefix -> out.text("prefix").text(prefix.letters());
      case Expression.Not not -> write(out.text("not"), not.left());
      case Expression.AllOf all -> out.text("all").each(all.parts(), each -> write(out, each));
      case Expression.AnyOf any ->
          out.text("any").each(any.alternatives(), each -> write(out, each));
      case Expression.Within within ->
          write(out.text("within").text(within.part().name()), within.inside());
      case Expression.Where where -> write(out.text("where"), where.filter());
    }
  }

  private static Expression expression(Input in) throws IOException {
    String kind = in.text();
    return switch (kind) {
      case "words" -> new Expression.Words(in.text());
      case "phrase" -> new Expression.Phrase(in.text());
      case "prefix" -> new Expression.Prefix(in.text());
      case "not" -> new Expression.Not(expression(in));
      case "all" -> new Expression.AllOf(expressions(in));
      case "any" -> new Expression.AnyOf(expressions(in));
      case "within" -> new Expression.Within(ArticlePart.valueOf(in.text()), expression(in));
      case "where" -> new Expression.Where(filter(in));
      default -> throw unknown(kind);
    };
  }

  private static List<Expression> expressions(Input in) throws IOException {
    return in.each(() -> expression(in));
  }

  private static IOException unknown(String kind) {
    return new IOException(
        "A part of a request that is not known: '"
            + kind
            + "'. Expected a request of the same version. Use the client and the plugin of one"
            + " version.");
  }
}
