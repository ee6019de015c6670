/** Measures how well languages are detected. */
@NullMarked
package dev.tolmach.benchmarks.detection;

import org.jspecify.annotations.NullMarked;
