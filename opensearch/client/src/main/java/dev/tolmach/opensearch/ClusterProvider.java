package dev.tolmach.opensearch;

import dev.tolmach.store.IndexStore;
import dev.tolmach.store.IndexStoreProvider;
import java.util.Optional;

/** Opens {@code opensearch://} and {@code opensearch+https://}. */
public final class ClusterProvider implements IndexStoreProvider {
  /** Made by {@link java.util.ServiceLoader}. */
  public ClusterProvider() {}

  @Override
  public Optional<IndexStore> open(String address) {
    return ClusterAddress.isMeant(address)
        ? Optional.of(new ClusterStore(ClusterAddress.parse(address), System.getenv()))
        : Optional.empty();
  }
}
