/**
 * The plugin of OpenSearch: the project's analyzers and similarity, a field that holds a work in
 * all its versions, and an action that asks all shards of an index. Front door: {@link
 * dev.tolmach.opensearch.plugin.TolmachPlugin}.
 */
@NullMarked
package dev.tolmach.opensearch.plugin;

import org.jspecify.annotations.NullMarked;
