/** Measures how well languages are told. */
@NullMarked
package dev.tolmach.benchmarks.detection;

import org.jspecify.annotations.NullMarked;
