package dev.tolmach.opensearch.plugin;

import java.io.IOException;
import java.util.List;
import org.opensearch.action.ActionType;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.action.support.broadcast.BroadcastRequest;
import org.opensearch.action.support.broadcast.BroadcastResponse;
import org.opensearch.action.support.broadcast.BroadcastShardRequest;
import org.opensearch.action.support.broadcast.BroadcastShardResponse;
import org.opensearch.core.action.support.DefaultShardOperationFailedException;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;

/** Asks all shards of an index what {@link dev.tolmach.part.PartRequest} says. */
final class PartAction extends ActionType<PartAction.Response> {
  static final String NAME = "indices:data/read/tolmach";

  static final PartAction INSTANCE = new PartAction();

  private PartAction() {
    super(NAME, Response::new);
  }

  /** What is asked. */
  static final class Request extends BroadcastRequest<Request> {
    private final byte[] asked;

    Request(byte[] asked, String... indices) {
      super(indices, IndicesOptions.strictSingleIndexNoExpandForbidClosed());
      this.asked = asked;
    }

    Request(StreamInput in) throws IOException {
      super(in);
      asked = in.readByteArray();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeByteArray(asked);
    }

    byte[] asked() {
      return asked;
    }
  }

  /** What one shard is asked. */
  static final class ShardRequest extends BroadcastShardRequest {
    private final byte[] asked;

    ShardRequest(ShardId shard, Request request) {
      super(shard, request);
      asked = request.asked();
    }

    ShardRequest(StreamInput in) throws IOException {
      super(in);
      asked = in.readByteArray();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeByteArray(asked);
    }

    byte[] asked() {
      return asked;
    }
  }

  /** What one shard answers. */
  static final class ShardResponse extends BroadcastShardResponse {
    private final byte[] answer;

    ShardResponse(ShardId shard, byte[] answer) {
      super(shard);
      this.answer = answer;
    }

    ShardResponse(StreamInput in) throws IOException {
      super(in);
      answer = in.readByteArray();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeByteArray(answer);
    }

    byte[] answer() {
      return answer;
    }
  }

  /** What all shards answer together; empty if any did not answer. */
  static final class Response extends BroadcastResponse {
    private final byte[] answer;

    Response(
        int total,
        int successful,
        List<DefaultShardOperationFailedException> failures,
        byte[] answer) {
      super(total, successful, total - successful, failures);
      this.answer = answer;
    }

    Response(StreamInput in) throws IOException {
      super(in);
      answer = in.readByteArray();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeByteArray(answer);
    }

    byte[] answer() {
      return answer;
    }
  }
}
