package dev.tolmach.mcp;

import dev.tolmach.ArticleSearch;
import dev.tolmach.json.JsonObject;
import dev.tolmach.mcp.McpException.Kind;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.tool.ArticleUri;
import dev.tolmach.tool.JsonValue;
import dev.tolmach.tool.ShownArticles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The articles of an index as resources. Any number of threads may use it. */
final class Resources {
  private static final int PAGE = 100;
  private static final String TYPE = "text/markdown";

  private Resources() {}

  /** A page of all articles, each language version by itself. */
  static Consumer<JsonObject> list(ArticleSearch index, JsonValue.Fields params)
      throws IOException, McpException {
    SearchResult result;
    try {
      result =
          index.search(
              SearchRequest.builder("")
                  .versions(new Versions(true, List.of()))
                  .limit(PAGE)
                  .snippets(0)
                  .facets(List.of())
                  .after(params.text("cursor").orElse(null))
                  .build());
    } catch (InvalidRequestException e) {
      throw new McpException(Kind.PARAMS, String.valueOf(e.getMessage()));
    }
    if (!result.exact()) {
      throw new McpException(
          Kind.INTERNAL,
          "No time to list all resources. Expected fewer articles or more time. Search instead,"
              + " or ask again");
    }
    return json -> {
      json.<Hit>objects("resources", result.hits(), Resources::resource);
      if (result.next() != null) {
        json.text("nextCursor", result.next());
      }
    };
  }

  private static void resource(JsonObject json, Hit hit) {
    json.text("uri", ArticleUri.of(hit.id()))
        .text("name", hit.id())
        .text("title", hit.title())
        .text(
            "description",
            "An article in "
                + hit.language().tag()
                + (hit.date() == null ? "" : " of " + hit.date()))
        .text("mimeType", TYPE);
  }

  /** How the addresses of articles and of their sections are made. */
  static void templates(JsonObject json) {
    json.<Template>objects(
        "resourceTemplates",
        List.of(
            new Template(
                "tolmach://article/{id}", "article", "An article, by the id that a search prints."),
            new Template(
                "tolmach://article/{id}{#section}",
                "section",
                "A section of an article and those below it, by its anchor.")),
        (object, template) ->
            object
                .text("uriTemplate", template.uri())
                .text("name", template.name())
                .text("description", template.description())
                .text("mimeType", TYPE));
  }

  private record Template(String uri, String name, String description) {}

  /** The text of an article, or of one of its sections. */
  static Consumer<JsonObject> read(
      ArticleSearch index, JsonValue.Fields params, ProtocolVersion version)
      throws IOException, McpException {
    String uri =
        params
            .text("uri")
            .orElseThrow(() -> new McpException(Kind.PARAMS, "No uri. Expected a string"));
    Optional<String> text;
    try {
      text = ShownArticles.markdown(index, ArticleUri.parse(uri));
    } catch (InvalidRequestException e) {
      throw missing(uri, version);
    }
    if (text.isEmpty()) {
      throw missing(uri, version);
    }
    return json ->
        json.<String>objects(
            "contents",
            List.of(text.get()),
            (object, markdown) ->
                object.text("uri", uri).text("mimeType", TYPE).text("text", markdown));
  }

  private static McpException missing(String uri, ProtocolVersion version) {
    return new McpException(
        version.isStateless() ? Kind.PARAMS : Kind.RESOURCE,
        "Resource not found: '"
            + McpException.shortened(uri)
            + "'. Expected tolmach://article/ and the id of an article of the index,"
            + " percent-encoded, such as a search or resources/list gives. Correct it",
        data -> data.text("uri", uri));
  }
}
