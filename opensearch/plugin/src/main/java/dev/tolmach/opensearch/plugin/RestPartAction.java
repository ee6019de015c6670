package dev.tolmach.opensearch.plugin;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.core.xcontent.ToXContent;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.rest.BaseRestHandler;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestRequest;
import org.opensearch.rest.RestResponse;
import org.opensearch.rest.action.RestActions;
import org.opensearch.rest.action.RestBuilderListener;
import org.opensearch.transport.client.node.NodeClient;

/**
 * {@code POST INDEX/_tolmach} with {@code {"asked":"…"}}: what all shards of an index answer to a
 * {@link dev.tolmach.part.PartRequest} in Base64, as {@code {"_shards":{…},"answer":"…"}}. Where a
 * shard does not answer there is no {@code answer}.
 */
final class RestPartAction extends BaseRestHandler {
  @Override
  public String getName() {
    return "tolmach_part";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(RestRequest.Method.POST, "/{index}/_tolmach"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client)
      throws IOException {
    Map<String, Object> body = request.contentParser().map();
    if (!(body.get("asked") instanceof String asked)) {
      throw new IllegalArgumentException(
          "A request without 'asked'. Expected what a client of the same version sends.");
    }
    var part = new PartAction.Request(Base64.getDecoder().decode(asked), request.param("index"));
    return channel ->
        client.execute(
            PartAction.INSTANCE,
            part,
            new RestBuilderListener<PartAction.Response>(channel) {
              @Override
              public RestResponse buildResponse(
                  PartAction.Response response, XContentBuilder builder) throws Exception {
                builder.startObject();
                RestActions.buildBroadcastShardsHeader(builder, ToXContent.EMPTY_PARAMS, response);
                if (response.answer().length > 0) {
                  builder.field("answer", Base64.getEncoder().encodeToString(response.answer()));
                }
                builder.endObject();
                return new BytesRestResponse(RestStatus.OK, builder);
              }
            });
  }
}
