/** Runs a node of OpenSearch with the project's plugin, as tests need it. */
@NullMarked
package dev.tolmach.opensearch.node;

import org.jspecify.annotations.NullMarked;
