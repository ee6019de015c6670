package dev.tolmach.opensearch.plugin;

import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.opensearch.OpenSearchException;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.broadcast.TransportBroadcastAction;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.block.ClusterBlockException;
import org.opensearch.cluster.block.ClusterBlockLevel;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.routing.GroupShardsIterator;
import org.opensearch.cluster.routing.ShardIterator;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.support.DefaultShardOperationFailedException;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.index.engine.Engine;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.indices.IndicesService;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportService;

/**
 * Asks one copy of each shard, another one where that fails, and puts the answers together. Where a
 * shard does not answer there is no answer at all, and the response says so.
 */
public final class TransportPartAction
    extends TransportBroadcastAction<
        PartAction.Request,
        PartAction.Response,
        PartAction.ShardRequest,
        PartAction.ShardResponse> {
  private final IndicesService indices;
  private final ShardSearchers searchers = new ShardSearchers();

  /** Made by the node. */
  @Inject
  public TransportPartAction(
      ClusterService cluster,
      TransportService transport,
      IndicesService indices,
      ActionFilters filters,
      IndexNameExpressionResolver names) {
    super(
        PartAction.NAME,
        cluster,
        transport,
        filters,
        names,
        PartAction.Request::new,
        PartAction.ShardRequest::new,
        ThreadPool.Names.SEARCH);
    this.indices = indices;
  }

  @Override
  @SuppressWarnings("rawtypes") // So it is declared there.
  protected PartAction.Response newResponse(
      PartAction.Request request, AtomicReferenceArray shards, ClusterState state) {
    List<PartAnswer> answers = new ArrayList<>();
    List<DefaultShardOperationFailedException> failures = new ArrayList<>();
    try {
      for (int i = 0; i < shards.length(); i++) {
        Object shard = shards.get(i);
        if (shard instanceof PartAction.ShardResponse response) {
          answers.add(PartAnswer.of(response.answer()));
        } else if (shard instanceof OpenSearchException failure) {
          failures.add(new DefaultShardOperationFailedException(failure));
        }
      }
      boolean whole = !answers.isEmpty() && answers.size() == shards.length();
      byte[] answer =
          whole ? PartAnswer.all(PartRequest.of(request.asked()), answers).bytes() : new byte[0];
      return new PartAction.Response(shards.length(), answers.size(), failures, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected PartAction.ShardRequest newShardRequest(
      int shards, ShardRouting shard, PartAction.Request request) {
    return new PartAction.ShardRequest(shard.shardId(), request);
  }

  @Override
  protected PartAction.ShardResponse readShardResponse(StreamInput in) throws IOException {
    return new PartAction.ShardResponse(in);
  }

  @Override
  protected PartAction.ShardResponse shardOperation(PartAction.ShardRequest request, Task task)
      throws IOException {
    IndexShard shard =
        indices.indexServiceSafe(request.shardId().getIndex()).getShard(request.shardId().id());
    try (Engine.Searcher searcher = shard.acquireSearcher(PartAction.NAME)) {
      PartAnswer answer =
          searchers.of(searcher.getDirectoryReader()).answer(PartRequest.of(request.asked()));
      return new PartAction.ShardResponse(request.shardId(), answer.bytes());
    }
  }

  @Override
  protected GroupShardsIterator<ShardIterator> shards(
      ClusterState state, PartAction.Request request, String[] concrete) {
    return clusterService.operationRouting().searchShards(state, concrete, null, null);
  }

  @Override
  protected ClusterBlockException checkGlobalBlock(ClusterState state, PartAction.Request request) {
    return state.blocks().globalBlockedException(ClusterBlockLevel.READ);
  }

  @Override
  protected ClusterBlockException checkRequestBlock(
      ClusterState state, PartAction.Request request, String[] concrete) {
    return state.blocks().indicesBlockedException(ClusterBlockLevel.READ, concrete);
  }
}
