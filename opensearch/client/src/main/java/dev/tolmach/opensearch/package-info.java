/**
 * Keeps the generations of an index on a cluster of OpenSearch whose nodes have the project's
 * plugin: each generation is an index of the cluster, the live one has the alias. Front door: an
 * address such as {@code opensearch://host:9200/name}, see {@link
 * dev.tolmach.opensearch.ClusterAddress}.
 */
@NullMarked
package dev.tolmach.opensearch;

import org.jspecify.annotations.NullMarked;
