package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import dev.tolmach.http.WebResponse;
import dev.tolmach.index.Generation;
import dev.tolmach.json.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** The state of a server: whether it can answer, and its numbers. */
final class StateEndpoints {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final ArticleSearch index;
  private final Follower follower;
  private final Metrics metrics;

  StateEndpoints(ArticleSearch index, Follower follower, Metrics metrics) {
    this.index = index;
    this.follower = follower;
    this.metrics = metrics;
    metrics.counter(
        "tolmach_refresh_failures_total",
        "How many times a newer generation could not be opened.",
        follower::failures);
    metrics.gauge("tolmach_articles", "Articles of the index; -1 without one.", this::articles);
    metrics.gauge(
        "tolmach_generation", "The number of the generation; -1 without one.", this::number);
  }

  /** Whether the index can be searched: the response is 503 if it cannot. */
  WebResponse health(Call call) throws IOException {
    follower.follow();
    String generation = index.generation().map(Generation::name).orElse("");
    long articles = index.articles();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    new JsonOutput(body)
        .object(json ->
            json.text("status", "ok").text("generation", generation).number("articles", articles));
    return new WebResponse(
        200,
        Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
        body.toByteArray());
  }

  WebResponse metrics(Call call) {
    return WebResponse.of(200, PROMETHEUS, metrics.text()).with("Cache-Control", "no-store");
  }

  private long articles() {
    try {
      follower.follow();
      return index.articles();
    } catch (IOException e) {
      return -1;
    }
  }

  private long number() {
    try {
      follower.follow();
      return index.generation().map(Generation::number).orElse(0);
    } catch (IOException e) {
      return -1;
    }
  }
}
