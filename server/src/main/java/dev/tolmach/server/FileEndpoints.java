package dev.tolmach.server;

import dev.tolmach.http.ProblemAnswer;
import dev.tolmach.http.WebResponse;
import dev.tolmach.page.Assets;

/** The files that pages load: of the search page, and the search box for other pages. */
final class FileEndpoints {
  private static final String THEME = "theme.css";
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String FOR_AN_HOUR = "public, max-age=3600";

  private final ServerSettings settings;

  FileEndpoints(ServerSettings settings) {
    this.settings = settings;
  }

  /** A file of the search page. */
  WebResponse asset(Call call) {
    if (call.rest().equals(THEME) && !settings.stylesheet().isEmpty()) {
      return WebResponse.of(200, "text/css; charset=utf-8", settings.stylesheet())
          .with("Cache-Control", FOR_AN_HOUR);
    }
    boolean current =
        !call.request().query().isEmpty()
            && Assets.response(call.rest()).isPresent()
            && call.request().query().equals(Assets.digest(call.rest()));
    return Assets.response(call.rest())
        .map(response -> response.with("Cache-Control", current ? FOR_GOOD : FOR_AN_HOUR))
        .orElseGet(() ->
            ProblemAnswer.of(
                404,
                "No such file: '"
                    + call.rest()
                    + "'. Expected one that the page loads. Correct the address."));
  }

  /** The search box for other pages, whatever site they are of. */
  WebResponse element(Call call) {
    return Assets.response(Assets.ELEMENT)
        .orElseThrow()
        .with("Cache-Control", FOR_AN_HOUR)
        .with("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
