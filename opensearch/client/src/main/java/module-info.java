/** Keeps an index on a cluster of OpenSearch. */
module dev.tolmach.opensearch {
  requires static transitive org.jspecify;
  requires dev.tolmach.core;
  requires java.net.http;
  requires tools.jackson.core;

  provides dev.tolmach.store.IndexStoreProvider with
      dev.tolmach.opensearch.ClusterProvider;
}
