/** Measures relevance, throughput and latency. */
@NullMarked
package dev.tolmach.benchmarks;

import org.jspecify.annotations.NullMarked;
