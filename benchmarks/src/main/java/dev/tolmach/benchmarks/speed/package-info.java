/** Measures time, memory and size. */
@NullMarked
package dev.tolmach.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
