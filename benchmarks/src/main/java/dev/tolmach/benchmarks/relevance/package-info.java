/** Measures how well articles are found. */
@NullMarked
package dev.tolmach.benchmarks.relevance;

import org.jspecify.annotations.NullMarked;
